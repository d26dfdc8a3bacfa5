"use client";
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { SecretLine } from "../SecretLine";

/** A link that is shown this once, where no mail is sent: to be handed over in person. */
export default function LinkDialog({ name, link, onClose }: { name: string; link: string; onClose: () => void }) {
  const t = useTranslations("settings.people.link");
  const close = useTranslations("common.actions")("close");
  return (
    <Modal opened onClose={onClose} title={t("title", { name })} closeOnClickOutside={false}>
      <Stack gap="sm">
        <Text size="sm">{t("hint")}</Text>
        <SecretLine label={t("label")} secret={link} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{close}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
