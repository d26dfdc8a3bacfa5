"use client";
import { useTranslations } from "next-intl";
import { recordName } from "@/components/history/recordName";
import { useFieldName } from "@/components/history/useFieldName";
import { When } from "@/components/text/When";
import type { AuditRowFragment } from "@/generated/graphql";
import styles from "./audit.module.css";

/** An event on a phone. */
export function AuditCard({ event }: { event: AuditRowFragment }) {
  const t = useTranslations("settings.audit");
  const fieldName = useFieldName();
  return (
    <div className={styles.card}>
      <span className={styles.cardHead}>
        <strong>{event.actor?.name ?? t("system")}</strong>
        <span className={styles.quiet}>
          <When at={event.at} />
        </span>
      </span>
      <span>
        <code className={styles.code}>{event.type}</code> {event.record && recordName(event.record)}
      </span>
      <span className={styles.quiet}>{event.changes?.map(({ field }) => fieldName(field)).join(", ")}</span>
    </div>
  );
}
