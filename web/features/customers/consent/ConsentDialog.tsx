"use client";
import { Button, Group, Modal, NativeSelect, Radio, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "next-intl";
import { RecordConsentDocument, type ConsentPurpose } from "@/generated/graphql";
import { formErrors } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { useRefreshCustomer } from "../record/useCustomerNews";
import { PURPOSES } from "./standing";

interface Values {
  purpose: ConsentPurpose;
  /** Nothing is chosen beforehand: a yes must have been said. */
  answer: "given" | "withdrawn" | "";
  source: string;
  evidence: string;
}

/** Notes that the customer said yes or no to a purpose, where, and in which words. */
export default function ConsentDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const t = useTranslations("customers.consent");
  const cancel = useTranslations("common.actions")("cancel");
  const errors = useTranslations("errors");
  const refresh = useRefreshCustomer(customerId);
  const [record, recording] = useAct(RecordConsentDocument);
  const required = (value: string) => (value.trim() ? null : errors("fields.required"));
  const form = useForm<Values>({ initialValues: { purpose: "MARKETING_EMAIL", answer: "", source: "", evidence: "" }, validate: { answer: required, source: required } });
  const submit = async ({ answer, evidence, source, purpose }: Values) => {
    try {
      await record({ input: { customerId, purpose, given: answer === "given", source: source.trim(), evidence: evidence.trim() || null } }, { done: t("recorded"), quiet: ["BAD_USER_INPUT"] });
      refresh("consents");
      onClose();
    } catch (error) {
      form.setErrors(formErrors(error, errors));
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("dialog")} closeOnClickOutside={!form.isDirty()}>
      <form noValidate onSubmit={form.onSubmit(values => void submit(values))}>
        <Stack gap="sm">
          <NativeSelect label={t("for")} data={PURPOSES.map(value => ({ value, label: t(`purpose.${value}`) }))} data-autofocus {...form.getInputProps("purpose")} />
          <Radio.Group label={t("answer")} required {...form.getInputProps("answer")}>
            <Group mt={4} mb={4}>
              <Radio value="given" label={t("yes")} />
              <Radio value="withdrawn" label={t("no")} />
            </Group>
          </Radio.Group>
          <TextInput label={t("source")} placeholder={t("sourceHint")} required maxLength={100} {...form.getInputProps("source")} />
          <Textarea label={t("evidence")} description={t("evidenceHint")} autosize minRows={2} maxRows={8} maxLength={5000} {...form.getInputProps("evidence")} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {cancel}
            </Button>
            <Button type="submit" loading={recording}>
              {t("submit")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
