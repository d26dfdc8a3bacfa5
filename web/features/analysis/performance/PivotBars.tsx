"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import { grid, legend, nameAxis, tooltip, valueAxis } from "../parts/options";
import type { PivotProps } from "./PivotGrid";

/** More bars than these cannot be told apart; the table has all. */
const MOST_ROWS = 20;
const MOST_COLUMNS = 8;

/** The pivot as bars: a bar per row, a colour per column, stacked where the parts add up. One dimension alone stands beside the period before. */
export function PivotBars({ title, table, format, stacked, canNarrow, onNarrow, rowsLabel }: Omit<PivotProps, "shown" | "onOpen"> & { stacked: boolean }) {
  const t = useTranslations("analysis.performance");
  const crossed = table.columns.length > 0;
  const option = useCallback(
    ({ ink, series }: ChartTheme) => {
      const rows = table.rows.slice(0, MOST_ROWS);
      const bars = (name: string, data: (number | null)[], more: object = {}) => ({ type: "bar", name, barMaxWidth: 24, data, ...more });
      const piece = { ...(stacked && { stack: "all" }), itemStyle: { borderColor: ink.surface, borderWidth: 1 } };
      return {
        tooltip: tooltip(ink, format.format),
        legend: { ...legend(ink), type: "scroll" },
        grid: grid(),
        xAxis: valueAxis(ink, format.format),
        yAxis: nameAxis(ink, rows.map(({ name }) => name), { inverse: true, axisLabel: { color: ink.text, width: 130, overflow: "truncate" } }),
        series: crossed
          ? table.columns.slice(0, MOST_COLUMNS).map(column => bars(column.name, rows.map(row => table.at(row, column)?.value || null), piece))
          : [bars(t("now"), rows.map(row => row.value)), bars(t("before"), rows.map(row => row.previous), { color: ink.line, itemStyle: { borderColor: series[0] } })],
      };
    },
    [table, format, stacked, crossed, t],
  );
  const figures = crossed
    ? { columns: [rowsLabel, ...table.columns.map(({ name }) => name + format.saved)], rows: table.rows.map(row => [row.name, ...table.columns.map(column => table.at(row, column)?.value ?? null)]) }
    : { columns: [rowsLabel, t("now") + format.saved, t("before") + format.saved], rows: table.rows.map(row => [row.name, row.value, row.previous]) };
  const pick = ({ dataIndex }: { dataIndex: number }) => {
    const row = table.rows[dataIndex];
    if (row && canNarrow(row)) onNarrow(row);
  };
  const height = Math.min(480, Math.max(220, 90 + 30 * table.rows.length));
  return <Chart title={format.unit ? `${title} · ${format.unit}` : title} description={t(crossed ? "barsDescription" : "comparedDescription")} height={height} option={option} table={figures} onPick={pick} />;
}
