"use client";
import { Button, Group, Modal, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";

/** Asks once more before a purchase is called off. */
export default function CallOff({ onClose, onConfirm }: { onClose: () => void; onConfirm: () => Promise<unknown> }) {
  const t = useTranslations("purchases");
  const common = useTranslations("common.actions");
  const [busy, setBusy] = useState(false);
  const confirm = () => {
    setBusy(true);
    void onConfirm().then(onClose, () => setBusy(false));
  };
  return (
    <Modal opened onClose={onClose} title={t("callOffTitle")}>
      <Text mb="md">{t("callOffHint")}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {common("cancel")}
        </Button>
        <Button color="bad" loading={busy} onClick={confirm}>
          {t("callOff")}
        </Button>
      </Group>
    </Modal>
  );
}
