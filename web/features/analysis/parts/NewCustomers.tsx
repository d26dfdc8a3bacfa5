"use client";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import type { Picked } from "@/components/chart/useEcharts";
import type { ProspectingQuery } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { monthsBetween } from "../period";
import { grid, legend, nameAxis, tooltip, valueAxis } from "./options";
import { useCustomers } from "./useCustomers";

/** Customers by the month of their first order, a colour for each source. */
export function NewCustomers({ months: cells }: { months: ProspectingQuery["prospecting"]["newCustomers"] }) {
  const t = useTranslations("analysis");
  const { month: name, count } = useFormats();
  const open = useCustomers();
  const { months, sources, at } = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { month, source, count: some } of cells) counts.set(`${month} ${source}`, (counts.get(`${month} ${source}`) ?? 0) + some);
    return {
      months: monthsBetween(cells[0]?.month, cells.at(-1)?.month),
      sources: [...new Set(cells.map(cell => cell.source))],
      at: (month: string, source: string) => counts.get(`${month} ${source}`) ?? 0,
    };
  }, [cells]);
  // A bar of nothing would still draw its border.
  const barAt = useCallback((month: string, source: string) => at(month, source) || null, [at]);
  const say = useCallback((source: string) => source || t("unknown"), [t]);
  const option = useCallback(
    ({ ink }: ChartTheme) => ({
      tooltip: tooltip(ink, count),
      legend: { ...legend(ink), type: "scroll" },
      grid: grid(),
      xAxis: nameAxis(ink, months.map(name)),
      yAxis: valueAxis(ink, count, { minInterval: 1 }),
      series: sources.map(source => ({ type: "bar", stack: "all", name: say(source), barMaxWidth: 26, itemStyle: { borderColor: ink.surface, borderWidth: 1 }, data: months.map(month => barAt(month, source)) })),
    }),
    [months, sources, barAt, say, name, count],
  );
  const table = { columns: [t("prospecting.month"), ...sources.map(say)], rows: months.map(month => [name(month), ...sources.map(source => at(month, source))]) };
  const pick = ({ seriesIndex, dataIndex }: Picked) => {
    const [source, month] = [sources[seriesIndex], months[dataIndex]];
    if (source !== undefined && month) open(t("prospecting.newOf", { source: say(source), month: name(month) }), { prospect: { newIn: month, source } });
  };
  const pickRow = (row: number) => {
    const month = months[row];
    if (month) open(t("prospecting.newIn", { month: name(month) }), { prospect: { newIn: month } });
  };
  return <Chart title={t("prospecting.newCustomers")} description={t("prospecting.newCustomersDescription")} height={320} option={option} table={table} onPick={pick} onPickRow={pickRow} />;
}
