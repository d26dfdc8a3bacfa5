"use client";
import { Button, Checkbox, Group, Modal, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "next-intl";
import { CreateContactDocument, UpdateContactDocument, type ContactPartsFragment, type DecisionRole } from "@/generated/graphql";
import { formErrors } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { useRefreshCustomer } from "../record/useCustomerNews";

const ROLES: readonly DecisionRole[] = ["DECISION_MAKER", "INFLUENCER", "USER", "GATEKEEPER", "BUYER", "OTHER"];
const TEXTS = ["title", "mobile", "phone", "email", "fax"] as const;

interface Props {
  customerId: string;
  /** Left out for a new person. */
  contact?: ContactPartsFragment | undefined;
  onClose: () => void;
}

interface Values extends Record<(typeof TEXTS)[number] | "name" | "notes", string> {
  decisionRole: DecisionRole | "";
  isPrimary: boolean;
}

/** A person at the customer: new, or changed. */
export default function ContactDialog({ customerId, contact, onClose }: Props) {
  const t = useTranslations("customers");
  const common = useTranslations("common.actions");
  const errors = useTranslations("errors");
  const refresh = useRefreshCustomer(customerId);
  const [create, creating] = useAct(CreateContactDocument);
  const [update, updating] = useAct(UpdateContactDocument);
  const form = useForm<Values>({
    initialValues: {
      name: contact?.name ?? "", title: contact?.title ?? "", decisionRole: contact?.decisionRole ?? "", mobile: contact?.mobile ?? "", phone: contact?.phone ?? "",
      email: contact?.email ?? "", fax: contact?.fax ?? "", isPrimary: contact?.isPrimary ?? false, notes: contact?.notes ?? "",
    },
    validate: { name: name => (name.trim() ? null : errors("fields.required")) },
  });
  const submit = async ({ name, isPrimary, decisionRole, ...texts }: Values) => {
    const cleaned = Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, value.trim() || null]));
    const input = { name: name.trim(), isPrimary, decisionRole: decisionRole || null, ...cleaned };
    const outcome = { done: t("contact.saved", { name: input.name }), quiet: ["BAD_USER_INPUT"] };
    try {
      if (contact) await update({ id: contact.id, version: contact.version, input }, outcome);
      else await create({ input: { customerId, ...input } }, outcome);
      refresh("contacts");
      onClose();
    } catch (error) {
      form.setErrors(formErrors(error, errors));
    }
  };
  return (
    <Modal opened onClose={onClose} title={contact ? contact.name : t("contact.add")} size="lg" closeOnClickOutside={!form.isDirty()}>
      <form noValidate onSubmit={form.onSubmit(values => void submit(values))}>
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
            <TextInput label={t("contact.name")} required maxLength={200} data-autofocus {...form.getInputProps("name")} />
            <NativeSelect label={t("contact.decisionRole")} data={[{ value: "", label: "—" }, ...ROLES.map(value => ({ value, label: t(`contact.role.${value}`) }))]} {...form.getInputProps("decisionRole")} />
            {TEXTS.map(key => (
              <TextInput key={key} type={key === "email" ? "email" : key === "title" ? "text" : "tel"} label={t(key === "title" ? "contact.jobTitle" : `contact.${key}`)} {...form.getInputProps(key)} />
            ))}
          </SimpleGrid>
          <Checkbox label={t("contact.isPrimary")} {...form.getInputProps("isPrimary", { type: "checkbox" })} />
          <Textarea label={t("field.notes")} autosize minRows={2} maxRows={8} {...form.getInputProps("notes")} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common("cancel")}
            </Button>
            <Button type="submit" loading={creating || updating}>
              {contact ? t("contact.save") : t("contact.add")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
