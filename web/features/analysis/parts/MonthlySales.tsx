"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import type { PerformanceQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { isWhole, type Days } from "../period";
import { grid, legend, nameAxis, tooltip, valueAxis } from "./options";
import { largestOf, useScale } from "./useScale";

/** A month of which only some days count is paler. */
const PART = 0.45;

/** Revenue month by month, beside that of the same days a year before. */
export function MonthlySales({ months, days }: { months: readonly PerformanceQuery["performance"]["months"][number][]; days: Days }) {
  const t = useTranslations("analysis.performance");
  const { month: name, currency } = useFormats();
  const { unit, format } = useScale(largestOf(months.map(month => approximate(month.revenue))));
  const option = useCallback(
    ({ ink, series }: ChartTheme) => ({
      tooltip: tooltip(ink, format),
      legend: legend(ink),
      grid: grid(),
      xAxis: nameAxis(ink, months.map(each => name(each.month))),
      yAxis: valueAxis(ink, format),
      series: [
        {
          type: "bar",
          name: t("revenue"),
          color: series[0],
          barMaxWidth: 30,
          data: months.map(each => ({ value: approximate(each.revenue), itemStyle: { opacity: isWhole(each.month, days) ? 1 : PART } })),
        },
        { type: "line", name: t("previousYear"), color: series[1], lineStyle: { type: "dashed" }, symbol: "emptyCircle", data: months.map(each => each.previousYear && approximate(each.previousYear)) },
      ],
    }),
    [months, days, name, format, t],
  );
  const table = {
    columns: [t("month"), `${t("revenue")} ${currency}`, `${t("previousYear")} ${currency}`, t("orders"), t("customers")],
    rows: months.map(each => [name(each.month), approximate(each.revenue), each.previousYear && approximate(each.previousYear), each.orders, each.customers]),
  };
  return <Chart wide title={`${t("months")} · ${unit}`} description={t("monthsDescription")} height={300} option={option} table={table} />;
}
