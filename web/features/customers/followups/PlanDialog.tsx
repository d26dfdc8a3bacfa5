"use client";
import { Button, Group, Modal, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "next-intl";
import { PlanFollowUpDocument, type Channel } from "@/generated/graphql";
import { formErrors } from "@/lib/apollo/errors";
import { addDays } from "@/lib/format/date";
import { instantOf } from "@/lib/format/zone";
import { useAct } from "@/lib/useAct";
import { useFormats } from "@/lib/useFormats";
import { useRefreshCustomer } from "../record/useCustomerNews";
import { CHANNELS } from "../timeline/channels";

const SOON = [1, 3, 7, 30] as const;

interface Values {
  subject: string;
  /** As the viewer's clock shows it. */
  dueAt: string;
  channel: Channel | "";
}

/** Plans what is to happen next with a customer, and when. */
export default function PlanDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const t = useTranslations("customers");
  const cancel = useTranslations("common.actions")("cancel");
  const errors = useTranslations("errors");
  const formats = useFormats();
  const refresh = useRefreshCustomer(customerId);
  const [plan, planning] = useAct(PlanFollowUpDocument);
  const at = (days: number) => `${addDays(formats.today, days)}T09:00`;
  const form = useForm<Values>({
    initialValues: { subject: "", dueAt: at(1), channel: "" },
    validate: { subject: value => (value.trim() ? null : errors("fields.required")), dueAt: value => (value ? null : errors("fields.required")) },
  });
  const submit = async ({ subject, dueAt, channel }: Values) => {
    try {
      const input = { customerId, subject: subject.trim(), dueAt: instantOf(dueAt, formats.timeZone), ...(channel && { channel }) };
      await plan({ input }, { done: t("followUp.planned"), quiet: ["BAD_USER_INPUT"] });
      refresh("followUps");
      onClose();
    } catch (error) {
      form.setErrors(formErrors(error, errors));
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("followUp.plan")} closeOnClickOutside={!form.isDirty()}>
      <form noValidate onSubmit={form.onSubmit(values => void submit(values))}>
        <Stack gap="sm">
          <TextInput label={t("followUp.subject")} placeholder={t("followUp.subjectHint")} required maxLength={200} data-autofocus {...form.getInputProps("subject")} />
          <TextInput type="datetime-local" label={t("followUp.dueAt")} required {...form.getInputProps("dueAt")} />
          <Group gap={6}>
            {SOON.map(days => (
              <Button key={days} variant="default" size="compact-sm" onClick={() => form.setFieldValue("dueAt", at(days))}>
                {t("followUp.later", { days })}
              </Button>
            ))}
          </Group>
          <NativeSelect label={t("followUp.channel")} data={[{ value: "", label: "—" }, ...CHANNELS.map(value => ({ value, label: t(`channel.${value}`) }))]} {...form.getInputProps("channel")} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {cancel}
            </Button>
            <Button type="submit" loading={planning}>
              {t("followUp.submit")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
