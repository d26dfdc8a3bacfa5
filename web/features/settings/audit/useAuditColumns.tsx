"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { recordName } from "@/components/history/recordName";
import { useFieldName } from "@/components/history/useFieldName";
import type { Column } from "@/components/list/columns";
import type { AuditRowFragment } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import styles from "./audit.module.css";

/** The columns of the audit log. */
export function useAuditColumns(): Column<AuditRowFragment>[] {
  const t = useTranslations("settings.audit");
  const { exact } = useFormats();
  const fieldName = useFieldName();
  return useMemo(
    () => [
      { key: "at", label: t("column.at"), width: 230, sort: "AT", render: row => exact(row.at) },
      { key: "actor", label: t("column.actor"), width: 140, render: row => row.actor?.name ?? t("system") },
      { key: "type", label: t("column.type"), width: 190, render: row => <code className={styles.code}>{row.type}</code> },
      { key: "record", label: t("column.record"), width: 210, render: row => (row.record ? recordName(row.record) : row.recordId) },
      { key: "changes", label: t("column.changes"), width: 240, render: row => row.changes?.map(({ field }) => fieldName(field)).join(", ") || "—" },
      { key: "address", label: t("column.address"), width: 130, render: row => row.address ?? "—" },
      { key: "cause", label: t("column.cause"), width: 150, optional: true, render: row => row.cause ?? "—" },
      { key: "credential", label: t("column.credential"), width: 230, optional: true, render: row => row.credentialId ?? "—" },
      { key: "request", label: t("column.request"), width: 230, optional: true, render: row => row.requestId ?? "—" },
    ],
    [t, exact, fieldName],
  );
}
