"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Share } from "@/components/text/Share";
import type { StockAnalysisQuery } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { Records, type RecordColumn } from "../parts/Records";

type View = StockAnalysisQuery["stockAnalysis"];

/** How long suppliers take, and how often they are late. */
export function Suppliers({ suppliers }: { suppliers: View["suppliers"] }) {
  const t = useTranslations("analysis");
  const { count, decimal } = useFormats();
  const rows = useMemo(() => suppliers.map((row, place) => ({ ...row, place })), [suppliers]);
  const days = (value: number | null) => (value === null ? "—" : decimal(value, 1, true));
  const columns: RecordColumn<(typeof rows)[number]>[] = [
    { key: "supplier", label: t("product.supplier"), render: row => row.supplier?.name ?? t("notYours") },
    { key: "received", label: t("product.received"), end: true, render: row => count(row.received), value: row => row.received },
    { key: "mean", label: t("product.leadMean"), end: true, render: row => days(row.meanLeadDays), value: row => row.meanLeadDays },
    { key: "median", label: t("product.leadMedian"), end: true, render: row => days(row.medianLeadDays), value: row => row.medianLeadDays },
    { key: "p90", label: t("product.leadP90"), end: true, render: row => days(row.p90LeadDays), value: row => row.p90LeadDays },
    { key: "late", label: t("product.late"), end: true, render: row => <Share value={row.lateShare} />, value: row => row.lateShare },
    { key: "daysLate", label: t("product.daysLate"), end: true, render: row => days(row.meanDaysLate), value: row => row.meanDaysLate },
    { key: "open", label: t("product.openPurchases"), end: true, render: row => count(row.open), value: row => row.open },
    { key: "overdue", label: t("product.overduePurchases"), end: true, render: row => count(row.overdue), value: row => row.overdue },
  ];
  return <Records wide title={t("product.suppliers")} definition={t("product.suppliersDescription")} columns={columns} rows={rows} rowKey={row => row.supplier?.id ?? String(row.place)} empty={{ title: t("product.noSuppliers"), hint: t("product.noSuppliersHint") }} />;
}

/** How often shippers are late; nothing where no order names one. */
export function Shippers({ shippers }: { shippers: View["shippers"] }) {
  const t = useTranslations("analysis");
  const { count, decimal } = useFormats();
  const rows = useMemo(() => shippers.map((row, place) => ({ ...row, place })), [shippers]);
  if (rows.length === 0) return null;
  const columns: RecordColumn<(typeof rows)[number]>[] = [
    { key: "shipper", label: t("product.shipper"), render: row => row.shipper?.name ?? t("notYours") },
    { key: "orders", label: t("product.shipped"), end: true, render: row => `${count(row.shipped)} / ${count(row.orders)}`, value: row => row.shipped },
    { key: "late", label: t("product.lateOrders"), end: true, render: row => count(row.late), value: row => row.late },
    { key: "share", label: t("product.late"), end: true, render: row => <Share value={row.lateShare} />, value: row => row.lateShare },
    { key: "days", label: t("product.daysToShip"), end: true, render: row => (row.meanDays === null ? "—" : decimal(row.meanDays, 1, true)), value: row => row.meanDays },
  ];
  return <Records wide title={t("product.shippers")} definition={t("product.shippersDescription")} columns={columns} rows={rows} rowKey={row => row.shipper?.id ?? String(row.place)} />;
}
