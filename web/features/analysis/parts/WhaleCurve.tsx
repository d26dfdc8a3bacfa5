"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import type { ProfitabilityQuery } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { grid, tooltip, valueAxis } from "./options";
import styles from "./parts.module.css";

/** What share of the profit the best customers bring together: it rises above the whole where the rest loses money. */
export function WhaleCurve({ points, peak }: { points: ProfitabilityQuery["profitability"]["whale"]; peak: ProfitabilityQuery["profitability"]["whalePeak"] }) {
  const t = useTranslations("analysis.profitability");
  const { share } = useFormats();
  const option = useCallback(
    ({ ink, series }: ChartTheme) => ({
      tooltip: {
        ...tooltip(ink, share),
        axisPointer: { type: "line" },
        formatter: ([point]: { value: [number, number] }[]) => (point ? t("whalePoint", { customers: share(point.value[0]), profit: share(point.value[1]) }) : ""),
      },
      grid: { ...grid(26), right: 20, bottom: 24 },
      xAxis: valueAxis(ink, share, { min: 0, max: 1, name: t("customerShare"), nameLocation: "middle", nameGap: 28, nameTextStyle: { color: ink.quiet }, splitLine: { show: false } }),
      yAxis: valueAxis(ink, share, { min: 0, name: t("profitShare"), nameTextStyle: { color: ink.quiet, align: "left" } }),
      series: [
        {
          type: "line",
          name: t("profitShare"),
          showSymbol: false,
          color: series[0],
          lineStyle: { width: 2.5 },
          areaStyle: { opacity: 0.12 },
          data: [[0, 0], ...points.map(point => [point.customerShare, point.profitShare])],
          markLine: { silent: true, symbol: "none", lineStyle: { color: ink.quiet, type: "dashed" }, label: { show: false }, data: [{ yAxis: 1 }] },
        },
      ],
    }),
    [points, share, t],
  );
  const table = { columns: [t("customerShare"), t("profitShare")], rows: points.map(point => [point.customerShare, point.profitShare]) };
  return <Chart title={t("whale")} description={t("whaleDescription")} controls={peak && <span className={styles.quiet}>{t("whalePoint", { customers: share(peak.customerShare), profit: share(peak.profitShare) })}</span>} height={380} option={option} table={table} />;
}
