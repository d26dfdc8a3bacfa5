import type { Comparison } from "@/generated/graphql";
import { addDays, daysBetween } from "@/lib/format/date";
import type { Range } from "@/lib/url/codecs";

/** The periods offered; "custom" takes its days from the address. */
export const PERIODS = ["months12", "thisMonth", "lastMonth", "thisQuarter", "lastQuarter", "thisYear", "lastYear", "all", "custom"] as const;
export type PeriodName = (typeof PERIODS)[number];

/** Half-open days: `from` ≤ day < `to`. */
export interface Days {
  from: string;
  to: string;
}

/** The API looks back no further. */
const ALL_YEARS = 30;

const pad = (value: number): string => String(value).padStart(2, "0");

/** The same day some months later (or earlier); the last day of the month where that has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.getUTCFullYear()}-${pad(first.getUTCMonth() + 1)}-${pad(Math.min(date, last))}`;
}

const monthStart = (day: string): string => `${day.slice(0, 7)}-01`;

const yearStart = (day: string): string => `${day.slice(0, 4)}-01-01`;

function quarterStart(day: string): string {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-${pad(month - ((month - 1) % 3))}-01`;
}

/** The days asked for, both ends with it; turned around where they are in the wrong order, an open end filled. */
function customDays({ from, to }: Range, tomorrow: string): Days {
  const [first, last] = from !== undefined && to !== undefined && from > to ? [to, from] : [from, to];
  const end = last !== undefined ? addDays(last, 1) : first !== undefined && first >= tomorrow ? addDays(first, 1) : tomorrow;
  return { from: first ?? addMonths(end, -12), to: end };
}

/** The days of a period, today with it. @param today the viewer's day */
export function daysOf(period: PeriodName, custom: Range, today: string): Days {
  const tomorrow = addDays(today, 1);
  const [thisMonth, quarter, thisYear] = [monthStart(today), quarterStart(today), yearStart(today)];
  switch (period) {
    case "months12":
      return { from: addMonths(tomorrow, -12), to: tomorrow };
    case "thisYear":
      return { from: thisYear, to: tomorrow };
    case "lastYear":
      return { from: addMonths(thisYear, -12), to: thisYear };
    case "thisMonth":
      return { from: thisMonth, to: tomorrow };
    case "lastMonth":
      return { from: addMonths(thisMonth, -1), to: thisMonth };
    case "thisQuarter":
      return { from: quarter, to: tomorrow };
    case "lastQuarter":
      return { from: addMonths(quarter, -3), to: quarter };
    case "all":
      return { from: addMonths(tomorrow, -12 * ALL_YEARS), to: tomorrow };
    case "custom":
      return customDays(custom, tomorrow);
  }
}

/** How many months later a day's month is than another's. */
const monthsApart = (from: string, to: string): number => 12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/** The days that the API compares with, by the rule it states: the equal period before (as many whole months, or as many days), or the same days of the latest year that ends before; null for nothing. */
export function comparedWith({ from, to }: Days, compare: Comparison): Days | null {
  if (compare === "NONE") return null;
  if (compare === "YEAR_BEFORE") {
    let years = 1;
    while (addMonths(from, 12 * years) < to) years += 1;
    const end = addMonths(to, -12 * years);
    return { from: addMonths(from, -12 * years), to: end < from ? end : from };
  }
  const months = monthsApart(from, to);
  const whole = months > 0 && addMonths(from, months) === to;
  return { from: whole ? addMonths(from, -months) : addDays(from, -daysBetween(from, to)), to: from };
}

/** Whether a month (its first day) lies in the period as a whole. */
export const isWhole = (month: string, { from, to }: Days): boolean => month >= from && addMonths(month, 1) <= to;

/** Without the months before the first one with anything in it: "all" reaches far back. */
export function sinceFirst<Row>(rows: readonly Row[], hasAny: (row: Row) => boolean): readonly Row[] {
  const first = rows.findIndex(hasAny);
  return first < 0 ? [] : rows.slice(first);
}

/** The first days of all months from one to another, both with it; none where there is no first. */
export function monthsBetween(first: string | undefined, last: string | undefined): string[] {
  const months: string[] = [];
  if (first === undefined || last === undefined) return months;
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}
