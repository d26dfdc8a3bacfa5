"use client";
import { Alert, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { SecretLine } from "../SecretLine";

/** A webhook's secret, shown this once. It closes by its button only, so that it is not lost by a click beside it. */
export default function SecretDialog({ name, secret, hint, onClose }: { name: string; secret: string; hint?: string; onClose: () => void }) {
  const t = useTranslations("settings.webhooks.secret");
  return (
    <Modal opened onClose={onClose} title={t("title", { name })} closeOnClickOutside={false} closeOnEscape={false} withCloseButton={false}>
      <Stack gap="sm">
        <Alert color="watch">{t("once")}</Alert>
        <SecretLine label={t("label")} secret={secret} />
        {hint && <Text size="sm">{hint}</Text>}
        <Text size="sm" c="dimmed">
          {t("use")}
        </Text>
        <Group justify="flex-end">
          <Button onClick={onClose}>{t("kept")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
