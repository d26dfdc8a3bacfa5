"use client";
import { Button, Group, Modal, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";

interface Props {
  opened: boolean;
  onClose: () => void;
  /** What is about to happen, as a heading: "Merge 42 customers". */
  title: string;
  /** What follows from it. */
  consequence: string;
  /** What the person must type. */
  name: string;
  /** The verb on the button. */
  verb: string;
  onConfirm: () => Promise<unknown>;
}

/** For what cannot be undone: the name is typed before the button works. Load it with `next/dynamic`. */
export default function ConfirmByName({ opened, onClose, title, consequence, name, verb, onConfirm }: Props) {
  const t = useTranslations("common");
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    await onConfirm().then(onClose, () => undefined);
    setBusy(false);
  };
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <Text mb="md">{consequence}</Text>
      <TextInput label={t("confirm.typeName", { name })} value={typed} onChange={event => setTyped(event.currentTarget.value)} data-autofocus />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t("actions.cancel")}
        </Button>
        <Button color="bad" disabled={typed.trim() !== name} loading={busy} onClick={() => void confirm()}>
          {verb}
        </Button>
      </Group>
    </Modal>
  );
}
