"use client";
import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import styles from "./people/people.module.css";

/** Something that is shown this once: to be read whole and copied. */
export function SecretLine({ label, secret }: { label: string; secret: string }) {
  const t = useTranslations("settings.nav");
  const clipboard = useClipboard({ timeout: 2_000 });
  return (
    <div className={styles.secret} role="group" aria-label={label}>
      <code className={styles.secretText}>{secret}</code>
      <Button size="compact-sm" variant="default" leftSection={clipboard.copied ? <IconCheck size={14} /> : <IconCopy size={14} />} onClick={() => clipboard.copy(secret)}>
        {clipboard.copied ? t("copied") : t("copy")}
      </Button>
    </div>
  );
}
