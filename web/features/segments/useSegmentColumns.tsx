"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "@/components/list/columns";
import { When } from "@/components/text/When";
import type { SegmentRowFragment } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";

/** The columns of the list of segments. */
export function useSegmentColumns(): Column<SegmentRowFragment>[] {
  const t = useTranslations("conditions.segments");
  const { count } = useFormats();
  return useMemo(
    () => [
      { key: "name", label: t("name"), width: 320, render: row => row.name },
      { key: "customers", label: t("customers"), width: 120, align: "end", render: row => (row.customerCount === null || row.customerCount === undefined ? "—" : count(row.customerCount)) },
      { key: "use", label: t("use"), width: 120, render: row => t(row.shared ? "team" : "mine") },
      { key: "owner", label: t("owner"), width: 160, render: row => row.owner?.name ?? "—" },
      { key: "updated", label: t("updated"), width: 160, render: row => <When at={row.updatedAt} /> },
    ],
    [t, count],
  );
}
