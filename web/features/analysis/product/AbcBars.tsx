"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import type { ProductAnalysisQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { grid, legend, nameAxis, tooltip, valueAxis } from "../parts/options";

/** Few products bring most of the revenue: the classes' shares of the products beside their shares of the revenue. */
export function AbcBars({ classes }: { classes: ProductAnalysisQuery["productAnalysis"]["abc"] }) {
  const t = useTranslations("analysis");
  const { share, currency } = useFormats();
  const option = useCallback(
    ({ ink, series }: ChartTheme) => {
      const all = classes.reduce((sum, each) => sum + each.products, 0) || 1;
      const bar = { type: "bar", barMaxWidth: 36, label: { show: true, position: "top", color: ink.text, formatter: ({ value }: { value: number }) => share(value) } };
      return {
        tooltip: tooltip(ink, share),
        legend: legend(ink),
        grid: grid(),
        xAxis: nameAxis(ink, classes.map(each => each.abc)),
        yAxis: valueAxis(ink, share, { min: 0, max: 1 }),
        series: [
          { ...bar, name: t("product.ofProducts"), color: series[6], data: classes.map(each => each.products / all) },
          { ...bar, name: t("product.ofRevenue"), color: series[0], data: classes.map(each => each.share) },
        ],
      };
    },
    [classes, share, t],
  );
  const table = {
    columns: ["ABC", t("product.products"), `${t("columns.revenue")} ${currency}`, t("product.ofRevenue")],
    rows: classes.map(each => [each.abc, each.products, approximate(each.revenue), each.share]),
  };
  return <Chart title={t("product.abc")} description={t("product.abcDescription")} height={320} option={option} table={table} />;
}
