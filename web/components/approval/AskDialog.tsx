"use client";
import { Button, Group, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "next-intl";
import { RequestApprovalDocument } from "@/generated/graphql";
import { formErrors } from "@/lib/apollo/errors";
import { addDays } from "@/lib/format/date";
import { instantOf } from "@/lib/format/zone";
import { useAct } from "@/lib/useAct";
import { useFormats } from "@/lib/useFormats";
import { UserPicker } from "../pickers/UserPicker";
import type { Picked } from "../pickers/RecordPicker";

interface Values {
  subject: string;
  note: string;
  /** Whoever leads the team where nobody is chosen. */
  approverId: Picked | null;
  /** A day, or none. */
  dueAt: string;
}

/** Puts a record up for approval. */
export default function AskDialog({ recordId, onClose, onDone }: { recordId: string; onClose: () => void; onDone: () => void }) {
  const t = useTranslations("approvals");
  const cancel = useTranslations("common.actions")("cancel");
  const errors = useTranslations("errors");
  const { today, timeZone } = useFormats();
  const [ask, asking] = useAct(RequestApprovalDocument);
  const form = useForm<Values>({
    initialValues: { subject: "", note: "", approverId: null, dueAt: "" },
    validate: { subject: value => (value.trim() ? null : errors("fields.required")) },
  });
  const submit = async ({ subject, note, approverId, dueAt }: Values) => {
    const input = { recordId, subject: subject.trim(), note: note.trim() || null, approverId: approverId?.id ?? null, dueAt: dueAt ? instantOf(`${addDays(dueAt, 1)}T00:00`, timeZone) : null };
    try {
      await ask({ input }, { done: t("asked"), quiet: ["BAD_USER_INPUT"] });
      onDone();
      onClose();
    } catch (error) {
      form.setErrors(formErrors(error, errors));
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("ask")} closeOnClickOutside={!form.isDirty()}>
      <form noValidate onSubmit={form.onSubmit(values => void submit(values))}>
        <Stack gap="sm">
          <TextInput label={t("field.subject")} placeholder={t("field.subjectHint")} required maxLength={200} data-autofocus {...form.getInputProps("subject")} />
          <Textarea label={t("field.note")} maxLength={5000} autosize minRows={2} maxRows={8} {...form.getInputProps("note")} />
          <UserPicker label={t("field.approver")} placeholder={t("field.leader")} value={form.values.approverId} onChange={approver => form.setFieldValue("approverId", approver)} error={form.errors["approverId"]} />
          <TextInput type="date" label={t("field.dueAt")} min={today} {...form.getInputProps("dueAt")} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {cancel}
            </Button>
            <Button type="submit" loading={asking}>
              {t("ask")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
