"use client";
import { useQuery } from "@apollo/client/react";
import { Autocomplete, Button, Group, Modal, NativeSelect, SegmentedControl, SimpleGrid, Stack, TagsInput, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "next-intl";
import type { Picked } from "@/components/pickers/RecordPicker";
import { UserPicker } from "@/components/pickers/UserPicker";
import { CreateCustomerDocument, CustomerFilterOptionsDocument, type CustomerKind, type CustomerLevel } from "@/generated/graphql";
import { formErrors } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { useCan } from "@/lib/viewer";
import { KINDS, LEVELS } from "./listState";
import { SimilarCustomers } from "./SimilarCustomers";

interface Props {
  onClose: () => void;
  onCreated: (id: string) => void;
  onOpen: (id: string) => void;
}

const TEXTS = ["phone", "email", "website", "industry", "segment", "source", "region", "city", "address"] as const;

const EMPTY = {
  kind: "COMPANY" as CustomerKind, name: "", level: "C" as CustomerLevel, phone: "", email: "", website: "", industry: "", segment: "", source: "", region: "", city: "", address: "",
  notes: "", tagNames: [] as string[], owner: null as Picked | null,
};

/** What was filled in; empty fields are left out. */
function inputOf({ owner, tagNames, notes, ...values }: typeof EMPTY) {
  const texts = Object.fromEntries(TEXTS.flatMap(key => (values[key].trim() ? [[key, values[key].trim()]] : [])));
  return { kind: values.kind, name: values.name, level: values.level, ...texts, ...(notes.trim() && { notes }), ...(tagNames.length && { tagNames }), ...(owner && { ownerId: owner.id }) };
}

/** A new customer: only the name is a must; names already known are shown while typing. */
export default function NewCustomerDialog({ onClose, onCreated, onOpen }: Props) {
  const t = useTranslations("customers");
  const common = useTranslations("common");
  const errors = useTranslations("errors");
  const mayAssign = useCan("customer:assign");
  const { data } = useQuery(CustomerFilterOptionsDocument);
  const facets = data?.customerFacets;
  const offered: Partial<Record<(typeof TEXTS)[number], string[] | undefined>> = {
    source: facets?.sources, industry: facets?.industries, region: facets?.regions, segment: facets?.segments,
  };
  const form = useForm({ initialValues: EMPTY, validate: { name: name => (name.trim() ? null : errors("fields.required")) } });
  const [create, creating] = useAct(CreateCustomerDocument);
  const submit = async (values: typeof EMPTY) => {
    try {
      const { createCustomer } = await create({ input: inputOf(values) }, { done: t("create.done", { name: values.name.trim() }), quiet: ["BAD_USER_INPUT"] });
      onCreated(createCustomer.id);
    } catch (error) {
      // Anything but wrong fields was said in a toast; what was typed stays.
      form.setErrors(formErrors(error, errors));
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("create.title")} size="lg" closeOnClickOutside={!form.isDirty()}>
      <form noValidate onSubmit={form.onSubmit(values => void submit(values))}>
        <Stack gap="sm">
          <SegmentedControl aria-label={t("field.kind")} data={KINDS.map(value => ({ value, label: t(`kind.${value}`) }))} {...form.getInputProps("kind")} />
          <TextInput label={t("field.name")} required maxLength={200} data-autofocus {...form.getInputProps("name")} />
          <SimilarCustomers name={form.values.name} onOpen={onOpen} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
            <NativeSelect label={t("field.level")} data={LEVELS.map(value => ({ value, label: common("level.name", { level: value }) }))} {...form.getInputProps("level")} />
            {TEXTS.map(key =>
              offered[key] ? (
                <Autocomplete key={key} label={t(`field.${key}`)} data={offered[key]} {...form.getInputProps(key)} />
              ) : (
                <TextInput key={key} type={key === "email" ? "email" : key === "phone" ? "tel" : "text"} label={t(`field.${key}`)} {...form.getInputProps(key)} />
              ),
            )}
            {mayAssign && <UserPicker label={t("field.owner")} value={form.values.owner} onChange={owner => form.setFieldValue("owner", owner)} error={form.errors["ownerId"]} placeholder={t("create.ownerHint")} />}
            <TagsInput label={t("field.tags")} data={data?.tags.edges.map(({ node }) => node.name) ?? []} {...form.getInputProps("tagNames")} />
          </SimpleGrid>
          <Textarea label={t("field.notes")} autosize minRows={2} maxRows={8} {...form.getInputProps("notes")} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common("actions.cancel")}
            </Button>
            <Button type="submit" loading={creating}>
              {t("create.submit")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
