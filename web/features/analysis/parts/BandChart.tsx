"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import type { PromotionQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { useCan } from "@/lib/viewer";
import { bandName } from "./bandName";
import { grid, legend, nameAxis, tooltip, valueAxis } from "./options";
import { largestOf, useScale } from "./useScale";

/** Revenue by the depth of the discount, with the margin that was left where the viewer may see it. */
export function BandChart({ bands }: { bands: PromotionQuery["promotion"]["discountBands"] }) {
  const t = useTranslations("analysis");
  const { share, currency } = useFormats();
  const seesProfit = useCan("analysis:profit");
  const { unit, format } = useScale(largestOf(bands.map(band => approximate(band.revenue))));
  const name = useCallback((band: { from: number; to: number }) => bandName(band, share, t("promotion.none")), [share, t]);
  const option = useCallback(
    ({ ink, series }: ChartTheme) => {
      const margin = {
        type: "line",
        yAxisIndex: 1,
        name: t("columns.margin"),
        color: series[1],
        symbolSize: 8,
        tooltip: { valueFormatter: (value: unknown) => (typeof value === "number" ? share(value) : "—") },
        label: { show: true, position: "top", color: ink.text, backgroundColor: ink.surface, padding: [1, 3], borderRadius: 3, formatter: ({ value }: { value: number }) => share(value) },
        markLine: { silent: true, symbol: "none", lineStyle: { color: ink.quiet, type: "dashed" }, label: { show: false }, data: [{ yAxis: 0 }] },
        data: bands.map(band => band.margin),
      };
      const bar = { type: "bar", barMaxWidth: 34 };
      return {
        tooltip: tooltip(ink, format),
        legend: legend(ink),
        grid: grid(),
        xAxis: nameAxis(ink, bands.map(name)),
        yAxis: [valueAxis(ink, format), ...(seesProfit ? [valueAxis(ink, share, { splitLine: { show: false } })] : [])],
        series: [
          { ...bar, name: t("columns.revenue"), color: series[0], data: bands.map(band => approximate(band.revenue)) },
          { ...bar, name: t("columns.discount"), color: series[3], data: bands.map(band => approximate(band.discount)) },
          ...(seesProfit ? [margin] : []),
        ],
      };
    },
    [bands, name, share, format, seesProfit, t],
  );
  const table = {
    columns: [t("promotion.band"), t("promotion.lines"), `${t("columns.revenue")} ${currency}`, `${t("columns.discount")} ${currency}`, ...(seesProfit ? [`${t("columns.profit")} ${currency}`, t("columns.margin")] : [])],
    rows: bands.map(band => [name(band), band.lines, approximate(band.revenue), approximate(band.discount), ...(seesProfit ? [band.profit && approximate(band.profit), band.margin] : [])]),
  };
  return <Chart title={`${t(seesProfit ? "promotion.bandsWithMargin" : "promotion.bands")} · ${unit}`} description={t("promotion.bandsDescription")} height={320} option={option} table={table} />;
}
