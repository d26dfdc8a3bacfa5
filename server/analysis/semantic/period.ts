import { DateTime } from "luxon";
import { badInput } from "../../core/errors";
import { Comparison } from "./analysis-filter";

/** Days without a time, half-open: from ≤ day < to. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** What is asked about, and the days it is compared with: previousFrom ≤ day < previousTo ≤ from; none where both are equal. */
export interface Period extends Days {
  readonly previousFrom: string;
  readonly previousTo: string;
}

/** What a period may be asked by. */
export interface AskedPeriod {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly compare?: Comparison | null | undefined;
}

const mostYears = 30;
const iso = (time: DateTime): string => time.toFormat("yyyy-MM-dd");
const utc = (day: string): DateTime => DateTime.fromISO(day, { zone: "utc" });

/**
 * The period asked for; the twelve months up to today and with it, where nothing is said. The equal period before has as many
 * whole months where the period is one of whole months (of any day of the month), otherwise as many days.
 * @param today the viewer's day
 */
export function periodOf({ from, to, compare }: AskedPeriod, today: string): Period {
  const end = to ? utc(to) : utc(today).plus({ days: 1 });
  const begin = from ? utc(from) : end.minus({ months: 12 });
  if (begin >= end) throw badInput({ path: "filter.to", code: "outOfRange", message: "must be later than from" });
  if (begin < end.minus({ years: mostYears })) throw badInput({ path: "filter.from", code: "outOfRange", message: `may be at most ${mostYears} years before to`, params: { max: mostYears } });
  return { from: iso(begin), to: iso(end), ...comparedWith(begin, end, compare ?? Comparison.PREVIOUS_PERIOD) };
}

function comparedWith(begin: DateTime, end: DateTime, compare: Comparison): Pick<Period, "previousFrom" | "previousTo"> {
  if (compare === Comparison.NONE) return { previousFrom: iso(begin), previousTo: iso(begin) };
  if (compare === Comparison.YEAR_BEFORE) return yearBefore(begin, end);
  return { previousFrom: iso(begin.minus(lengthOf(begin, end))), previousTo: iso(begin) };
}

/** In whole months where it is so, of any day of the month, otherwise in days. */
function lengthOf(begin: DateTime, end: DateTime): { readonly months: number } | { readonly days: number } {
  const months = Math.round(end.diff(begin, "months").months);
  return months > 0 && iso(begin.plus({ months })) === iso(end) ? { months } : { days: Math.round(end.diff(begin, "days").days) };
}

/** The same days as many years before as it takes for them to lie before the period. */
function yearBefore(begin: DateTime, end: DateTime): Pick<Period, "previousFrom" | "previousTo"> {
  const years = Math.max(1, Math.ceil(end.diff(begin, "years").years));
  const [from, to] = [iso(begin.minus({ years })), iso(end.minus({ years }))];
  return { previousFrom: from, previousTo: to < iso(begin) ? to : iso(begin) };
}

/** As many whole months, or else days, as a period has, right before a day. */
export function periodBefore({ from, to }: Days, day: string): Days {
  return { from: iso(utc(day).minus(lengthOf(utc(from), utc(to)))), to: day };
}

/** The days of a period and of what it is compared with, as few spans as cover both and nothing else. */
export function comparedDays({ from, to, previousFrom, previousTo }: Period): Days[] {
  if (previousFrom === previousTo) return [{ from, to }];
  return previousTo === from ? [{ from: previousFrom, to }] : [{ from: previousFrom, to: previousTo }, { from, to }];
}

/** The first days of the months that a period touches. */
export function monthsOf({ from, to }: Days): string[] {
  const months: string[] = [];
  for (let month = utc(from).startOf("month"); month < utc(to); month = month.plus({ months: 1 })) months.push(iso(month));
  return months;
}

/** The first day of the month so many months later, or earlier. */
export const addMonths = (month: string, count: number): string => iso(utc(month).plus({ months: count }));

/** The same day so many years later, or earlier. */
export const addYears = (day: string, count: number): string => iso(utc(day).plus({ years: count }));

/** The moment a day begins in a zone, as bound to a TIMESTAMP (UTC). */
export const beginningOf = (day: string, zone: string): string => DateTime.fromISO(day, { zone }).toUTC().toFormat("yyyy-MM-dd HH:mm:ss.SSS");

/**
 * SQL of a line's day within the period: its own, and of the compared days the one that stands in its place, so that the
 * first month is beside the first. Moved by whole months where both begin on the same day of a month, otherwise by
 * days; never beyond the period's end.
 */
export function alignedDay({ from, to, previousFrom }: Period): string {
  const [before, begin] = [utc(previousFrom), utc(from)];
  const months = Math.round(begin.diff(before, "months").months);
  const step = iso(before.plus({ months })) === from ? `INTERVAL ${months} MONTH` : `INTERVAL ${begin.diff(before, "days").days} DAY`;
  return `CASE WHEN day >= DATE '${from}' THEN day ELSE LEAST((day + ${step})::DATE, DATE '${to}' - 1) END`;
}
