"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Amount } from "@/components/text/Amount";
import { Share } from "@/components/text/Share";
import type { ProspectingQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { Records, type RecordColumn } from "../parts/Records";
import { largestOf, useScale } from "../parts/useScale";

type Step = ProspectingQuery["prospecting"]["funnel"][number];
type Owner = ProspectingQuery["prospecting"]["owners"][number];

/** Says a range in the words that its limits are said in. */
const useRange = () => {
  const { share, decimal } = useFormats();
  return {
    shares: (low: number | null, high: number | null) => (low === null || high === null ? "—" : `${share(low)} – ${share(high)}`),
    days: (low: number | null, high: number | null) => (low === null || high === null ? "—" : `${decimal(low, 1, true)} – ${decimal(high, 1, true)}`),
    day: (days: number | null) => (days === null ? "—" : decimal(days, 1, true)),
  };
};

/** The funnel, stage by stage: who reached it, what share went on, and how long they stayed. */
export function FunnelTable({ steps }: { steps: readonly Step[] }) {
  const t = useTranslations("analysis.prospecting");
  const { count } = useFormats();
  const range = useRange();
  const columns: RecordColumn<Step>[] = [
    { key: "stage", label: t("stage"), render: step => step.stage },
    { key: "entered", label: t("entered"), end: true, render: step => count(step.entered), value: step => step.entered },
    { key: "conversion", label: t("conversion"), end: true, render: step => <Share value={step.conversion} />, value: step => step.conversion },
    { key: "interval", label: t("interval"), end: true, render: step => range.shares(step.low, step.high) },
    { key: "days", label: t("medianDays"), end: true, render: step => range.day(step.medianDays), value: step => step.medianDays },
    { key: "daysInterval", label: t("interval"), end: true, render: step => range.days(step.medianLow, step.medianHigh) },
  ];
  return <Records title={t("funnel")} columns={columns} rows={steps} rowKey={step => step.stage} />;
}

/** Deals by who is in charge: what was won, the win rate with its interval, and how long it takes. */
export function DealOwners({ owners }: { owners: readonly Owner[] }) {
  const t = useTranslations("analysis");
  const { count } = useFormats();
  const range = useRange();
  const { scale, unit } = useScale(largestOf(owners.flatMap(({ wonValue }) => (wonValue ? [approximate(wonValue)] : []))));
  const placed = useMemo(() => owners.map((row, place) => ({ ...row, place })), [owners]);
  const columns: RecordColumn<(typeof placed)[number]>[] = [
    { key: "owner", label: t("prospecting.owner"), render: row => row.owner?.name ?? t("notYours") },
    { key: "deals", label: t("prospecting.deals"), end: true, render: row => count(row.deals), value: row => row.deals },
    { key: "won", label: t("prospecting.won"), end: true, render: row => count(row.won), value: row => row.won },
    { key: "value", label: `${t("prospecting.wonValue")} ${unit}`, end: true, render: row => (row.wonValue ? <Amount money={row.wonValue} scale={scale} /> : "—"), value: row => row.wonValue && approximate(row.wonValue) },
    { key: "rate", label: t("figures.winRate.label"), end: true, render: row => <Share value={row.winRate} />, value: row => row.winRate },
    { key: "interval", label: t("prospecting.interval"), end: true, render: row => range.shares(row.low, row.high) },
    { key: "mean", label: t("prospecting.meanDaysToWin"), end: true, render: row => range.day(row.meanDaysToWin), value: row => row.meanDaysToWin },
    { key: "median", label: t("prospecting.medianDaysToClose"), end: true, render: row => range.day(row.medianDaysToClose), value: row => row.medianDaysToClose },
  ];
  return <Records wide title={t("prospecting.owners")} definition={t("prospecting.ownersDefinition")} columns={columns} rows={placed} rowKey={row => row.owner?.id ?? String(row.place)} />;
}
