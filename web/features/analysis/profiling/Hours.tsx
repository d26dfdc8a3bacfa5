"use client";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFormats } from "@/lib/useFormats";
import { HeatMap, type HeatCell } from "../parts/HeatMap";
import type { Open, View } from "./mark";

/** A Monday, from which the days' names are taken. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;
const HOURS = 24;

/** When customers order: weekday by hour, and in a last column the orders of which only the day is known. */
export function Hours({ habits, onOpen }: { habits: View["habits"]; onOpen: Open }) {
  const t = useTranslations("analysis.profiling");
  const locale = useLocale();
  const { count } = useFormats();
  const rows = useMemo(() => {
    const weekday = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
    return Array.from({ length: 7 }, (_, index) => weekday.format(MONDAY + index * DAY));
  }, [locale]);
  const hasDays = habits.days.length > 0;
  const columns = useMemo(() => [...Array.from({ length: HOURS }, (_, hour) => String(hour)), ...(hasDays ? [t("dayOnly")] : [])], [hasDays, t]);
  const cells = useMemo(
    () => [
      ...habits.moments.map(({ weekday, hour, count: value }) => ({ row: weekday - 1, column: hour, value })),
      ...habits.days.map(({ weekday, count: value }) => ({ row: weekday - 1, column: HOURS, value })),
    ],
    [habits],
  );
  const open = ({ row, column }: HeatCell) => onOpen({ title: `${rows[row]} ${column < HOURS ? `${column}:00–${column + 1}:00` : t("dayOnly")}`, of: { ordered: { weekday: row + 1, ...(column < HOURS && { hour: column }) } } });
  const known = t("momentsKnown", { known: count(habits.momentKnown), unknown: count(habits.momentUnknown) });
  return (
    <HeatMap
      wide
      title={t("hours")}
      description={`${t("hoursDescription")} ${known}`}
      definition={`${t("hoursDefinition", { zone: habits.zone })} ${known}`}
      height={280}
      of={t("weekday")}
      rows={rows}
      columns={columns}
      cells={cells}
      format={count}
      onPick={open}
    />
  );
}
