"use client";
import { Button, Group, Modal, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { EnableTotpDocument, type StartTotpMutation } from "@/generated/graphql";
import { fieldErrors, fieldText } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { QrCode } from "./QrCode";
import styles from "./security.module.css";

interface Props {
  setup: StartTotpMutation["startTotp"];
  onDone: (recoveryCodes: readonly string[]) => void;
  onClose: () => void;
}

/** Shows an authenticator app what to scan, and takes its first code. */
export default function SetUpTotp({ setup, onDone, onClose }: Props) {
  const t = useTranslations("settings.security.totp");
  const errors = useTranslations("errors");
  const cancel = useTranslations("common.actions")("cancel");
  const [enable, enabling] = useAct(EnableTotpDocument);
  const [code, setCode] = useState("");
  const [wrong, setWrong] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const { enableTotp } = await enable({ code }, { done: t("done"), quiet: ["BAD_USER_INPUT"] });
      onDone(enableTotp.recoveryCodes);
    } catch (error) {
      const [field] = fieldErrors(error);
      setWrong(field && fieldText(field, errors));
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("title")}>
      <form onSubmit={event => void submit(event)} noValidate>
        <Text>{t("scan")}</Text>
        <QrCode text={setup.uri} label={t("qr")} />
        <Text size="sm" c="dimmed">
          {t("byHand")}
        </Text>
        <p className={styles.secret}>{setup.secret.replace(/(.{4})(?=.)/g, "$1 ")}</p>
        <TextInput
          label={t("code")}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          value={code}
          error={wrong}
          onChange={event => setCode(event.currentTarget.value)}
          data-autofocus
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" loading={enabling} disabled={code.trim().length < 6}>
            {t("confirm")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
