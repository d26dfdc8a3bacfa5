"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import { useFormats } from "@/lib/useFormats";
import { grid, legend, nameAxis, tooltip, valueAxis } from "./options";
import type { PivotProps } from "./PivotGrid";

/** More bars than these cannot be told apart; the table has all. */
const MOST_ROWS = 20;
const MOST_COLUMNS = 8;

/** The pivot as stacked bars: a bar per row, a colour per column. */
export function PivotBars({ table, money, onNarrow, rowsLabel }: PivotProps) {
  const t = useTranslations("analysis");
  const { currency } = useFormats();
  const option = useCallback(
    ({ ink }: ChartTheme) => {
      const rows = table.rows.slice(0, MOST_ROWS);
      return {
        tooltip: tooltip(ink, money.format),
        legend: { ...legend(ink), type: "scroll" },
        grid: grid(),
        xAxis: valueAxis(ink, money.format),
        yAxis: nameAxis(ink, rows.map(({ name }) => name), { inverse: true, axisLabel: { color: ink.text, width: 130, overflow: "truncate" } }),
        series: table.columns.slice(0, MOST_COLUMNS).map(column => ({
          type: "bar",
          stack: "all",
          name: column.name,
          barMaxWidth: 24,
          itemStyle: { borderColor: ink.surface, borderWidth: 1 },
          data: rows.map(row => table.at(row.key, column.key)?.revenue || null),
        })),
      };
    },
    [table, money.format],
  );
  const figures = {
    columns: [rowsLabel, ...table.columns.map(({ name }) => `${name} ${currency}`)],
    rows: table.rows.map(row => [row.name, ...table.columns.map(column => table.at(row.key, column.key)?.revenue ?? null)]),
  };
  const pick = ({ dataIndex }: { dataIndex: number }) => {
    const row = table.rows[dataIndex];
    if (row) onNarrow(row.key);
  };
  return <Chart title={`${t("performance.stacked")} · ${money.unit}`} description={t("performance.stackedDescription")} height={Math.min(480, Math.max(220, 90 + 30 * table.rows.length))} option={option} table={figures} onPick={pick} />;
}
