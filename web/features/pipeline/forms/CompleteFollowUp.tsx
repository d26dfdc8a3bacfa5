"use client";
import { Checkbox, Text, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CompleteDealFollowUpDocument, type DealFollowUpPartsFragment } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { FormModal } from "./FormModal";
import { useForm } from "./useForm";

interface Props {
  followUp: DealFollowUpPartsFragment;
  onClose: () => void;
  onDone: () => void;
}

/** What came of a follow-up; entered in the timeline too, unless unticked. */
export default function CompleteFollowUp({ followUp, onClose, onDone }: Props) {
  const t = useTranslations("pipeline.followUps");
  const form = useForm({ outcome: "" });
  const [logActivity, setLogActivity] = useState(true);
  const [complete, completing] = useAct(CompleteDealFollowUpDocument);
  const submit = () =>
    void form.send(["outcome"], async () => {
      await complete({ id: followUp.id, version: followUp.version, outcome: form.values.outcome.trim(), logActivity }, { done: t("completed"), quiet: ["BAD_USER_INPUT"] });
      onDone();
      onClose();
    });
  return (
    <FormModal title={t("complete")} verb={t("complete")} busy={completing} onClose={onClose} onSubmit={submit}>
      <Text>{followUp.subject}</Text>
      <Textarea {...form.field("outcome")} label={t("outcome")} autosize minRows={3} withAsterisk data-autofocus />
      <Checkbox label={t("logActivity")} checked={logActivity} onChange={event => setLogActivity(event.currentTarget.checked)} />
    </FormModal>
  );
}
