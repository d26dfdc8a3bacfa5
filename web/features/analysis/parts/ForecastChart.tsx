"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import type { ProspectingQuery } from "@/generated/graphql";
import { approximate, type Money } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { grid, legend, nameAxis, tooltip, valueAxis } from "./options";
import { largestOf, useScale } from "./useScale";

const figure = (money: Money | null): number | null => money && approximate(money);

/** Revenue so far, what is to be expected with its 95 % band, and the weighted pipeline beside it. */
export function ForecastChart({ points, definition }: { points: ProspectingQuery["prospecting"]["forecast"]; definition: string }) {
  const t = useTranslations("analysis.prospecting");
  const { month: name, currency } = useFormats();
  const { unit, format } = useScale(largestOf(points.flatMap(point => [figure(point.actual) ?? 0, figure(point.high) ?? 0])));
  const option = useCallback(
    ({ ink, series }: ChartTheme) => {
      const band = { type: "line", stack: "band", symbol: "none", lineStyle: { opacity: 0 }, tooltip: { show: false }, silent: true };
      return {
        tooltip: { ...tooltip(ink, format), axisPointer: { type: "line" } },
        legend: { ...legend(ink), data: [t("actual"), t("forecast"), { name: t("band"), icon: "rect", itemStyle: { color: series[0], opacity: 0.35 } }, t("weightedPipeline")] },
        grid: grid(),
        xAxis: nameAxis(ink, points.map(point => name(point.month)), { boundaryGap: true }),
        yAxis: valueAxis(ink, format),
        series: [
          { type: "line", name: t("actual"), color: series[0], symbolSize: 5, data: points.map(point => figure(point.actual)) },
          { type: "line", name: t("forecast"), color: series[0], lineStyle: { type: "dashed" }, symbol: "emptyCircle", data: points.map(point => figure(point.forecast)) },
          { ...band, name: "low", data: points.map(point => figure(point.low)) },
          { ...band, name: t("band"), areaStyle: { color: series[0], opacity: 0.18 }, data: points.map(({ low, high }) => (low && high ? approximate(high) - approximate(low) : null)) },
          { type: "bar", name: t("weightedPipeline"), color: series[2], barMaxWidth: 18, data: points.map(point => figure(point.weightedPipeline)) },
        ],
      };
    },
    [points, name, format, t],
  );
  const table = {
    columns: [t("month"), ...(["actual", "forecast", "low", "high", "weightedPipeline"] as const).map(key => `${t(key)} ${currency}`)],
    rows: points.map(point => [name(point.month), figure(point.actual), figure(point.forecast), figure(point.low), figure(point.high), figure(point.weightedPipeline)]),
  };
  return <Chart title={`${t("forecastTitle")} · ${unit}`} description={t("forecastDescription")} definition={definition} wide height={320} option={option} table={table} />;
}
