"use client";
import { Button, Checkbox, Group, Modal, Stack, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { CompleteFollowUpDocument, type FollowUpPartsFragment } from "@/generated/graphql";
import { fieldErrors, fieldText } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { useCan } from "@/lib/viewer";
import { useRefreshCustomer } from "../record/useCustomerNews";

interface Props {
  customerId: string;
  followUp: FollowUpPartsFragment;
  onClose: () => void;
}

/** A follow-up is done only with its outcome; the same words can go into the timeline. */
export default function CompleteDialog({ customerId, followUp, onClose }: Props) {
  const t = useTranslations("customers.followUp");
  const cancel = useTranslations("common.actions")("cancel");
  const errors = useTranslations("errors");
  const mayLog = useCan("activity:create");
  const refresh = useRefreshCustomer(customerId);
  const [outcome, setOutcome] = useState("");
  const [log, setLog] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const [complete, completing] = useAct(CompleteFollowUpDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!outcome.trim()) return setProblem(errors("fields.required"));
    try {
      await complete({ id: followUp.id, version: followUp.version, outcome: outcome.trim(), logActivity: mayLog && log }, { done: t("completed"), quiet: ["BAD_USER_INPUT"] });
      refresh("followUps", "activities");
      onClose();
    } catch (error) {
      const [wrong] = fieldErrors(error);
      if (wrong) setProblem(fieldText(wrong, errors));
    }
  };
  return (
    <Modal opened onClose={onClose} title={followUp.subject} closeOnClickOutside={!outcome}>
      <form noValidate onSubmit={event => void submit(event)}>
        <Stack>
          <Textarea label={t("outcome")} placeholder={t("outcomeHint")} required autosize minRows={3} maxRows={10} data-autofocus value={outcome} error={problem} onChange={event => setOutcome(event.currentTarget.value)} />
          {mayLog && <Checkbox label={t("log")} checked={log} onChange={event => setLog(event.currentTarget.checked)} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {cancel}
            </Button>
            <Button type="submit" loading={completing}>
              {t("complete")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
