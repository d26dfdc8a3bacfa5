"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/text/Mark";
import { When } from "@/components/text/When";
import { CheckBackupDocument, type BackupRowFragment } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useCan } from "@/lib/viewer";
import styles from "./backups.module.css";

/** Whether a backup's file was read again since it was made, and the button that asks for it. */
export function BackupChecked({ backup }: { backup: BackupRowFragment }) {
  const t = useTranslations("settings.backups");
  const [check, checking] = useAct(CheckBackupDocument);
  const mayCheck = useCan("backup:check");
  if (backup.state !== "MADE") return null;
  if (backup.check === "WAITING") return <Mark meaning="info">{t("checking")}</Mark>;
  return (
    <span className={styles.checked}>
      {backup.check === "PASSED" && (
        <Mark meaning="good">
          <When at={backup.checkedAt} />
        </Mark>
      )}
      {backup.check === "FAILED" && <Mark meaning="bad">{t(`fault.${backup.fault ?? "OTHER"}`)}</Mark>}
      {mayCheck && (
        <Button variant="subtle" size="compact-xs" loading={checking} onClick={() => void check({ id: backup.id }).catch(() => undefined)}>
          {backup.check === "NONE" ? t("check") : t("checkAgain")}
        </Button>
      )}
    </span>
  );
}
