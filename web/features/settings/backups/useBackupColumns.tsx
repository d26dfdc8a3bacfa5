"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "@/components/list/columns";
import { When } from "@/components/text/When";
import type { BackupRowFragment } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { BackupChecked } from "./BackupChecked";
import { BackupProgress } from "./BackupProgress";
import { useSize } from "./useSize";

/** The columns of the list of backups. */
export function useBackupColumns(): Column<BackupRowFragment>[] {
  const t = useTranslations("settings.backups");
  const { count, decimal } = useFormats();
  const size = useSize();
  return useMemo(
    () => [
      { key: "at", label: t("column.at"), width: 130, render: row => <When at={row.startedAt ?? row.createdAt} /> },
      { key: "kind", label: t("column.kind"), width: 110, render: row => t(`kind.${row.kind}`) },
      { key: "state", label: t("column.state"), width: 190, render: row => <BackupProgress backup={row} /> },
      { key: "check", label: t("column.check"), width: 190, render: row => <BackupChecked backup={row} /> },
      { key: "rows", label: t("column.rows"), width: 100, align: "end", render: row => (row.state === "MADE" ? count(row.rows) : "—") },
      { key: "size", label: t("column.size"), width: 100, align: "end", render: row => size(row.bytes) },
      { key: "seconds", label: t("column.seconds"), width: 90, align: "end", render: row => (row.milliseconds === null ? "—" : decimal(row.milliseconds / 1_000, 1, true)) },
      { key: "askedBy", label: t("column.askedBy"), width: 140, render: row => row.askedBy?.name ?? t("byPlan") },
      { key: "file", label: t("column.file"), width: 340, render: row => row.file ?? "—" },
      { key: "hash", label: "SHA-256", width: 200, optional: true, render: row => row.hash ?? "—" },
    ],
    [t, count, decimal, size],
  );
}
