"use client";
import { useLocale, useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import type { ProfilingQuery } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { heatOption } from "./options";

/** A Monday, from which the days' names are taken. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** When customers order: days of the week by months of the year. */
export function Habits({ cells }: { cells: ProfilingQuery["profiling"]["habits"] }) {
  const t = useTranslations("analysis.profiling");
  const locale = useLocale();
  const { count } = useFormats();
  const { weekdays, months } = useMemo(() => {
    const weekday = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
    const month = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
    return {
      weekdays: Array.from({ length: 7 }, (_, index) => weekday.format(MONDAY + index * DAY)),
      months: Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2024, index, 1))),
    };
  }, [locale]);
  const option = useCallback(
    (theme: ChartTheme) => heatOption(theme, { columns: months, rows: weekdays, format: count, cells: cells.map(cell => ({ column: cell.month - 1, row: cell.weekday - 1, value: cell.count })) }),
    [months, weekdays, cells, count],
  );
  const table = {
    columns: [t("weekday"), ...months],
    rows: cells.length === 0 ? [] : weekdays.map((name, row) => [name, ...months.map((_, month) => cells.find(cell => cell.weekday === row + 1 && cell.month === month + 1)?.count ?? 0)]),
  };
  return <Chart title={t("habits")} description={t("habitsDescription")} option={option} table={table} />;
}
