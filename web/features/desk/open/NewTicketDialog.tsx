"use client";
import { Button, Checkbox, Group, Modal, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "next-intl";
import { CustomerPicker } from "@/components/pickers/CustomerPicker";
import { ProductPicker } from "@/components/pickers/ProductPicker";
import type { Picked } from "@/components/pickers/RecordPicker";
import { OpenTicketDocument, type Channel, type OpenTicketInput, type TicketKind, type TicketPriority } from "@/generated/graphql";
import { formErrors } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { useCan, useViewer } from "@/lib/viewer";
import { CHANNELS, KINDS, PRIORITIES } from "../choices";
import { ContactSelect } from "./ContactSelect";

const EMPTY = {
  customerId: null as Picked | null, contactId: "", productId: null as Picked | null, subject: "", body: "",
  channel: "PHONE" as Channel, kind: "QUESTION" as TicketKind, priority: "NORMAL" as TicketPriority, mine: true,
};

/** What was filled in; empty fields are left out. */
function inputOf(values: typeof EMPTY, assigneeId: string | undefined): OpenTicketInput {
  const { customerId: customer, productId: product, contactId, subject, body, channel, kind, priority } = values;
  return {
    subject: subject.trim(), body: body.trim(), channel, kind, priority,
    ...(customer && { customerId: customer.id }), ...(customer && contactId && { contactId }), ...(product && { productId: product.id }), ...(assigneeId && { assigneeId }),
  };
}

/** A new ticket: subject and the customer's words are a must; a customer may be found out later. */
export default function NewTicketDialog({ onClose, onOpened }: { onClose: () => void; onOpened: (id: string) => void }) {
  const t = useTranslations("desk");
  const cancel = useTranslations("common.actions")("cancel");
  const errors = useTranslations("errors");
  const { user } = useViewer();
  const mayAssign = useCan("ticket:assign");
  const [openTicket, opening] = useAct(OpenTicketDocument);
  const required = (value: string) => (value.trim() ? null : errors("fields.required"));
  const form = useForm({ initialValues: EMPTY, validate: { subject: required, body: required } });
  const submit = async (values: typeof EMPTY) => {
    try {
      const answer = await openTicket({ input: inputOf(values, mayAssign && values.mine ? user.id : undefined) }, { done: t("new.done"), quiet: ["BAD_USER_INPUT"] });
      onOpened(answer.openTicket.id);
    } catch (error) {
      // Anything but wrong fields was said in a toast; what was typed stays.
      form.setErrors(formErrors(error, errors));
    }
  };
  const { customerId: customer, productId: product } = form.values;
  return (
    <Modal opened onClose={onClose} title={t("new.title")} size="lg" closeOnClickOutside={!form.isDirty()}>
      <form noValidate onSubmit={form.onSubmit(values => void submit(values))}>
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
            <CustomerPicker label={t("field.customer")} autoFocus value={customer} error={form.errors["customerId"]} onChange={value => form.setValues({ customerId: value, contactId: "" })} />
            {customer ? <ContactSelect customerId={customer.id} {...form.getInputProps("contactId")} /> : <span />}
          </SimpleGrid>
          <TextInput label={t("field.subject")} required maxLength={200} {...form.getInputProps("subject")} />
          <Textarea label={t("field.body")} required autosize minRows={4} maxRows={12} {...form.getInputProps("body")} />
          <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" verticalSpacing="sm">
            <NativeSelect label={t("field.channel")} data={CHANNELS.map(value => ({ value, label: t(`channel.${value}`) }))} {...form.getInputProps("channel")} />
            <NativeSelect label={t("field.kind")} data={KINDS.map(value => ({ value, label: t(`kind.${value}`) }))} {...form.getInputProps("kind")} />
            <NativeSelect label={t("field.priority")} data={PRIORITIES.map(value => ({ value, label: t(`priority.${value}`) }))} {...form.getInputProps("priority")} />
          </SimpleGrid>
          <ProductPicker label={t("field.product")} value={product} error={form.errors["productId"]} onChange={value => form.setFieldValue("productId", value)} />
          <Group justify="space-between">
            {mayAssign ? <Checkbox label={t("new.mine")} {...form.getInputProps("mine", { type: "checkbox" })} /> : <span />}
            <Group gap="sm">
              <Button variant="default" onClick={onClose}>
                {cancel}
              </Button>
              <Button type="submit" loading={opening}>
                {t("new.submit")}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
