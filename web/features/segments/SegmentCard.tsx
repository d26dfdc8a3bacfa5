"use client";
import { useTranslations } from "next-intl";
import type { SegmentRowFragment } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import styles from "./segments.module.css";

/** A segment on a phone. */
export function SegmentCard({ segment }: { segment: SegmentRowFragment }) {
  const t = useTranslations("conditions.segments");
  const { count } = useFormats();
  return (
    <div className={styles.card}>
      <strong>{segment.name}</strong>
      <span className={styles.quiet}>
        {segment.customerCount === null || segment.customerCount === undefined ? t("hidden") : `${t("customers")} ${count(segment.customerCount)}`} · {t(segment.shared ? "team" : "mine")}
      </span>
    </div>
  );
}
