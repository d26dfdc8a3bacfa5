"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ProfitabilityQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { Bars, type BarSeries } from "../parts/Bars";
import { largestOf, useScale } from "../parts/useScale";
import { useAnalysis } from "../useAnalysis";

/** What each tenth of the customers earns us; a click opens the customers of one. */
export function Deciles({ deciles }: { deciles: ProfitabilityQuery["profitability"]["deciles"] }) {
  const t = useTranslations("analysis.profitability");
  const { setState } = useAnalysis();
  const { unit, format } = useScale(largestOf(deciles.map(({ netProfit }) => approximate(netProfit))));
  const names = useMemo(() => deciles.map(({ decile }) => t("decile", { decile })), [deciles, t]);
  const series = useMemo((): BarSeries[] => [{ name: t("netProfit"), values: deciles.map(({ netProfit }) => approximate(netProfit)) }], [deciles, t]);
  const open = (place: number) => {
    const decile = deciles[place]?.decile;
    if (decile) setState({ of: { profitDecile: decile }, named: t("decileNamed", { decile }) });
  };
  return <Bars title={`${t("deciles")} · ${unit}`} description={t("decilesDescription")} height={380} of={t("decileLabel")} names={names} series={series} format={format} onPick={open} />;
}
