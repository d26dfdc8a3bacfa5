"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Amount } from "@/components/text/Amount";
import { CustomerName } from "@/components/text/CustomerName";
import { Day } from "@/components/text/Day";
import { Share } from "@/components/text/Share";
import type { PersistencyQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { Records, type RecordColumn } from "../parts/Records";
import { largestOf, useScale } from "../parts/useScale";

/** The customers late in their own rhythm of whom most is missed. */
export function Overdue({ customers }: { customers: PersistencyQuery["persistency"]["overdue"] }) {
  const t = useTranslations("analysis");
  const { count, decimal } = useFormats();
  const isScored = customers.some(each => each.alive !== null);
  const { scale, unit } = useScale(largestOf(customers.map(each => approximate(each.revenue))));
  // A customer whom the viewer may not see has a place in the row, but no name.
  const rows = useMemo(() => customers.map((row, place) => ({ ...row, place })), [customers]);
  const columns: RecordColumn<(typeof rows)[number]>[] = [
    { key: "customer", label: t("columns.customer"), render: row => (row.customer ? <CustomerName customer={row.customer} link /> : t("notYours")) },
    { key: "last", label: t("persistency.lastOrder"), render: row => <Day date={row.lastOrderOn} />, value: row => row.lastOrderOn },
    { key: "silent", label: t("persistency.silentDays"), end: true, render: row => count(row.silentDays), value: row => row.silentDays },
    { key: "gap", label: t("persistency.ownGap"), end: true, render: row => decimal(row.medianGapDays, 1, true), value: row => row.medianGapDays },
    { key: "band", label: t("persistency.band"), render: row => t(`persistency.bands.${row.band}`) },
    { key: "revenue", label: `${t("persistency.revenueSoFar")} ${unit}`, end: true, render: row => <Amount money={row.revenue} scale={scale} />, value: row => approximate(row.revenue) },
    { key: "missed", label: `${t("persistency.missed")} ${unit}`, end: true, render: row => <Amount money={row.missedRevenue} scale={scale} />, value: row => approximate(row.missedRevenue) },
    ...(isScored ? [{ key: "alive", label: t("persistency.aliveColumn"), end: true, render: row => <Share value={row.alive} />, value: row => row.alive } satisfies RecordColumn<(typeof rows)[number]>] : []),
  ];
  return (
    <Records
      wide
      title={t("persistency.overdue")}
      definition={t("persistency.overdueDescription")}
      columns={columns}
      rows={rows}
      rowKey={row => row.customer?.id ?? String(row.place)}
      empty={{ title: t("persistency.overdueEmpty"), hint: t("persistency.overdueEmptyHint") }}
    />
  );
}
