"use client";
import { Alert, Button, Group, Modal, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { AddPasskeyDocument, type StartPasskeyMutation } from "@/generated/graphql";
import { knowsPasskeys, makePasskey } from "@/lib/passkey";
import { useAct } from "@/lib/useAct";
import styles from "./security.module.css";

interface Props {
  asked: StartPasskeyMutation["startPasskey"];
  onDone: (recoveryCodes: readonly string[]) => void;
  onClose: () => void;
}

/** Names a new passkey and has the browser make it. */
export default function AddPasskey({ asked, onDone, onClose }: Props) {
  const t = useTranslations("settings.security.passkeys");
  const cancel = useTranslations("common.actions")("cancel");
  const [add] = useAct(AddPasskeyDocument);
  const [name, setName] = useState(t("thisDevice"));
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const passkey = await makePasskey(asked.options).catch((error: unknown) => {
        setFailed(true);
        throw error;
      });
      const { addPasskey } = await add({ challenge: asked.challenge, name: name.trim(), passkey }, { done: t("added") });
      onDone(addPasskey.recoveryCodes);
    } catch {
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("add")}>
      <form onSubmit={event => void submit(event)} noValidate>
        {failed && (
          <Alert color="bad" variant="light" role="alert" mb="sm">
            {t("notMade")}
          </Alert>
        )}
        {!knowsPasskeys() && <p className={styles.lead}>{t("unknown")}</p>}
        <TextInput label={t("name")} description={t("nameHint")} maxLength={60} value={name} onChange={event => setName(event.currentTarget.value)} data-autofocus />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" loading={busy} disabled={name.trim() === "" || !knowsPasskeys()}>
            {t("add")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
