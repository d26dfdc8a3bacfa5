"use client";
import { Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { RescheduleDealFollowUpDocument, type DealFollowUpPartsFragment } from "@/generated/graphql";
import { instantOf, localTime } from "@/lib/format/zone";
import { useAct } from "@/lib/useAct";
import { useFormats } from "@/lib/useFormats";
import { FormModal } from "./FormModal";
import { useForm } from "./useForm";

interface Props {
  followUp: DealFollowUpPartsFragment;
  onClose: () => void;
  onDone: () => void;
}

/** Another time for a follow-up; can be undone. */
export default function RescheduleFollowUp({ followUp, onClose, onDone }: Props) {
  const t = useTranslations("pipeline.followUps");
  const { timeZone } = useFormats();
  const form = useForm({ dueAt: localTime(followUp.dueAt, timeZone) });
  const [reschedule, busy] = useAct(RescheduleDealFollowUpDocument);
  const submit = () =>
    void form.send(["dueAt"], async () => {
      const { id, version, dueAt: before } = followUp;
      const moved = { version: version + 1 };
      const back = () => reschedule({ id, version: moved.version, dueAt: before }).then(onDone, () => undefined);
      const data = await reschedule({ id, version, dueAt: instantOf(form.values.dueAt, timeZone) }, { done: t("rescheduled"), undo: back, quiet: ["BAD_USER_INPUT"] });
      moved.version = data.rescheduleFollowUp.version;
      onDone();
      onClose();
    });
  return (
    <FormModal title={t("reschedule")} verb={t("reschedule")} busy={busy} onClose={onClose} onSubmit={submit}>
      <Text>{followUp.subject}</Text>
      <TextInput {...form.field("dueAt")} label={t("due")} type="datetime-local" withAsterisk data-autofocus />
    </FormModal>
  );
}
