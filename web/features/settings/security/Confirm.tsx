"use client";
import { Button, Group, Modal, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";

interface Props {
  /** What is about to happen: the heading, and the verb on the button. */
  title: string;
  /** What follows from it. */
  consequence: string;
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
}

/** Asks once more before something that makes signing in weaker. */
export default function Confirm({ title, consequence, onConfirm, onClose }: Props) {
  const t = useTranslations("common.actions");
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    await onConfirm().then(onClose, () => setBusy(false));
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <Text mb="lg">{consequence}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button color="bad" loading={busy} onClick={() => void confirm()}>
          {title}
        </Button>
      </Group>
    </Modal>
  );
}
