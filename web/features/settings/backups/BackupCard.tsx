"use client";
import { useTranslations } from "next-intl";
import { When } from "@/components/text/When";
import type { BackupRowFragment } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { BackupChecked } from "./BackupChecked";
import { BackupProgress } from "./BackupProgress";
import styles from "./backups.module.css";
import { useSize } from "./useSize";

/** A backup on a phone. */
export function BackupCard({ backup }: { backup: BackupRowFragment }) {
  const t = useTranslations("settings.backups");
  const { count } = useFormats();
  const size = useSize();
  return (
    <div className={styles.card}>
      <span className={styles.cardHead}>
        <strong>
          <When at={backup.startedAt ?? backup.createdAt} />
        </strong>
        {t(`kind.${backup.kind}`)}
      </span>
      <BackupProgress backup={backup} />
      <span className={styles.cardHead}>
        {backup.state === "MADE" && <span className={styles.quiet}>{t("rowsAndSize", { rows: count(backup.rows), size: size(backup.bytes) })}</span>}
        <BackupChecked backup={backup} />
      </span>
    </div>
  );
}
