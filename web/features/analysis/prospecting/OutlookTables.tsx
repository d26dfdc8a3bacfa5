"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Amount } from "@/components/text/Amount";
import { CustomerName } from "@/components/text/CustomerName";
import { Day } from "@/components/text/Day";
import { Share } from "@/components/text/Share";
import type { ProspectingQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { Records, type RecordColumn } from "../parts/Records";
import { largestOf, useScale } from "../parts/useScale";

type View = ProspectingQuery["prospecting"];
type Model = NonNullable<View["customerModel"]>;

/** The customers who will bring the most. */
export function BestCustomers({ customers }: { customers: View["bestCustomers"] }) {
  const t = useTranslations("analysis");
  const { count, decimal } = useFormats();
  const { scale, unit } = useScale(largestOf(customers.flatMap(({ lifetimeValue }) => (lifetimeValue ? [approximate(lifetimeValue)] : []))));
  const placed = useMemo(() => customers.map((row, place) => ({ ...row, place })), [customers]);
  const columns: RecordColumn<(typeof placed)[number]>[] = [
    { key: "customer", label: t("columns.customer"), render: row => (row.customer ? <CustomerName customer={row.customer} link /> : t("notYours")), value: row => row.customer?.name ?? null },
    { key: "lifetime", label: `${t("prospecting.lifetimeValue")} ${unit}`, end: true, render: row => (row.lifetimeValue ? <Amount money={row.lifetimeValue} scale={scale} /> : "—"), value: row => row.lifetimeValue && approximate(row.lifetimeValue) },
    { key: "alive", label: t("prospecting.probability"), end: true, render: row => <Share value={row.alive} />, value: row => row.alive },
    { key: "expected", label: t("prospecting.expectedPurchases"), end: true, render: row => decimal(row.expectedPurchases, 1, true), value: row => row.expectedPurchases },
    { key: "value", label: `${t("prospecting.valuePerPurchase")} ${unit}`, end: true, render: row => (row.valuePerPurchase ? <Amount money={row.valuePerPurchase} scale={scale} /> : "—"), value: row => row.valuePerPurchase && approximate(row.valuePerPurchase) },
    { key: "purchases", label: t("prospecting.purchases"), end: true, render: row => count(row.purchases), value: row => row.purchases },
    { key: "last", label: t("prospecting.lastPurchase"), end: true, render: row => <Day date={row.lastPurchaseOn} />, value: row => row.lastPurchaseOn },
  ];
  return <Records wide title={t("prospecting.best")} definition={t("prospecting.bestDefinition")} columns={columns} rows={placed} rowKey={row => row.customer?.id ?? String(row.place)} />;
}

interface Forecast {
  key: "byModel" | "byOwnRate" | "actual";
  total: number;
  error: number | null;
}

/** How well the first half of the time foretold the second one, and what the model is. */
export function ModelError({ holdout, model }: { holdout: NonNullable<Model["holdout"]>; model: Model }) {
  const t = useTranslations("analysis.prospecting");
  const { count, decimal, share, day } = useFormats();
  const rows: Forecast[] = [
    { key: "actual", total: holdout.actual, error: null },
    { key: "byModel", total: holdout.expected, error: holdout.meanAbsoluteError },
    { key: "byOwnRate", total: holdout.expectedByOwnRate, error: holdout.meanAbsoluteErrorByOwnRate },
  ];
  const off = ({ total }: Forecast) => (holdout.actual === 0 ? null : total / holdout.actual - 1);
  const columns: RecordColumn<Forecast>[] = [
    { key: "by", label: t("foretoldBy"), render: row => t(row.key === "actual" ? "actualPurchases" : row.key) },
    { key: "total", label: t("totalPurchases"), end: true, render: row => count(Math.round(row.total)), value: row => row.total },
    { key: "off", label: t("offBy"), end: true, render: row => (row.key === "actual" ? "—" : share(off(row) ?? 0)), value: row => (row.key === "actual" ? null : off(row)) },
    { key: "error", label: t("errorPerCustomer"), end: true, render: row => (row.error === null ? "—" : decimal(row.error, 2, true)), value: row => row.error },
  ];
  const { r, alpha, a, b } = model.purchases ?? { r: 0, alpha: 0, a: 0, b: 0 };
  const fine = (value: number) => decimal(value, 3);
  const parameters = t("parameters", { r: fine(r), alpha: fine(alpha), a: fine(a), b: fine(b), customers: count(model.customers), repeat: count(model.repeatCustomers), day: day(model.observedTo) });
  return <Records wide title={t("modelError", { day: day(holdout.calibratedTo) })} definition={`${t("modelErrorDefinition")} ${parameters}`} columns={columns} rows={rows} rowKey={row => row.key} />;
}
