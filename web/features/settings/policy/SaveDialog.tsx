"use client";
import { Button, Modal, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { ChangePolicyDocument } from "@/generated/graphql";
import { errorCode } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { ChangeLines } from "./ChangeLines";
import { changesBetween, inputOf, type Draft } from "./draft";
import styles from "./policy.module.css";

interface Props {
  version: number;
  before: Draft;
  after: Draft;
  onClose: () => void;
  /** Somebody else was quicker. */
  onConflict: () => void;
}

/** Shows all that will be different, asks why, and puts it in force. */
export default function SaveDialog({ version, before, after, onClose, onConflict }: Props) {
  const t = useTranslations("settings.policy.save");
  const actions = useTranslations("common.actions");
  const [comment, setComment] = useState("");
  const [change, busy] = useAct(ChangePolicyDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await change({ version, input: { roles: inputOf(before, after), comment } }, { done: t("done") });
      onClose();
    } catch (error) {
      if (errorCode(error) === "CONFLICT") onConflict();
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("title")} size="lg">
      <form onSubmit={event => void submit(event)}>
        <ChangeLines changes={changesBetween(before, after)} />
        <Textarea label={t("why")} description={t("whyHint")} required maxLength={500} autosize minRows={2} mt={16} value={comment} onChange={event => setComment(event.currentTarget.value)} />
        <div className={styles.buttons}>
          <Button variant="subtle" onClick={onClose}>
            {actions("cancel")}
          </Button>
          <Button type="submit" loading={busy} disabled={comment.trim() === ""}>
            {t("put")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
