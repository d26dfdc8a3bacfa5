"use client";
import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { DecideApprovalDocument } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { aboutApproval, type Approval } from "./aboutApproval";
import styles from "./approval.module.css";

interface Props {
  approval: Approval;
  decision: "APPROVED" | "REJECTED";
  onClose: () => void;
  onDone: () => void;
}

/** Yes or no, with a word to whoever asked. */
export default function DecideDialog({ approval, decision, onClose, onDone }: Props) {
  const t = useTranslations("approvals");
  const cancel = useTranslations("common.actions")("cancel");
  const [comment, setComment] = useState("");
  const [decide, deciding] = useAct(DecideApprovalDocument);
  const { id, version, subject, note } = approval;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await decide({ id, version, decision, comment: comment.trim() || null }, { done: t(`done.${decision}`) });
      onClose();
    } finally {
      onDone();
    }
  };
  return (
    <Modal opened onClose={onClose} title={t(decision === "APPROVED" ? "approve" : "reject")}>
      <form noValidate onSubmit={event => void submit(event).catch(() => undefined)}>
        <Stack gap="sm">
          <div>
            <Text fw={600}>{subject}</Text>
            <Text size="sm" c="dimmed">
              {aboutApproval(approval)?.name}
            </Text>
          </div>
          {note && <p className={styles.note}>{note}</p>}
          <Textarea label={t("comment")} maxLength={500} autosize minRows={2} maxRows={6} value={comment} onChange={event => setComment(event.currentTarget.value)} data-autofocus />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {cancel}
            </Button>
            <Button type="submit" loading={deciding} {...(decision === "REJECTED" && { color: "bad" })}>
              {t(decision === "APPROVED" ? "approve" : "reject")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
