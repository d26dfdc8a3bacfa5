import { DateTime } from "luxon";
import { badInput } from "../../core/errors";

/** Days without a time, half-open: from ≤ day < to. */
export interface Period {
  readonly from: string;
  readonly to: string;
  /** The equal period before begins here and ends at `from`. */
  readonly previousFrom: string;
}

const mostYears = 30;
const iso = (time: DateTime): string => time.toFormat("yyyy-MM-dd");
const utc = (day: string): DateTime => DateTime.fromISO(day, { zone: "utc" });

/**
 * The period asked for; the twelve months up to today and with it, where nothing is said. The period before has as many
 * whole months where the period is one of whole months (of any day of the month), otherwise as many days.
 * @param today the viewer's day
 */
export function periodOf({ from, to }: { from?: string | null | undefined; to?: string | null | undefined }, today: string): Period {
  const end = to ? utc(to) : utc(today).plus({ days: 1 });
  const begin = from ? utc(from) : end.minus({ months: 12 });
  if (begin >= end) throw badInput({ path: "filter.to", code: "outOfRange", message: "must be later than from" });
  if (begin < end.minus({ years: mostYears })) throw badInput({ path: "filter.from", code: "outOfRange", message: `may be at most ${mostYears} years before to`, params: { max: mostYears } });
  const months = Math.round(end.diff(begin, "months").months);
  const whole = months > 0 && iso(begin.plus({ months })) === iso(end);
  const before = whole ? begin.minus({ months }) : begin.minus(end.diff(begin, "days"));
  return { from: iso(begin), to: iso(end), previousFrom: iso(before) };
}

/** The first days of the months that a period touches. */
export function monthsOf({ from, to }: Pick<Period, "from" | "to">): string[] {
  const months: string[] = [];
  for (let month = utc(from).startOf("month"); month < utc(to); month = month.plus({ months: 1 })) months.push(iso(month));
  return months;
}

/** The first day of the month so many months later, or earlier. */
export const addMonths = (month: string, count: number): string => iso(utc(month).plus({ months: count }));

/** The moment a day begins in a zone, as bound to a TIMESTAMP (UTC). */
export const beginningOf = (day: string, zone: string): string => DateTime.fromISO(day, { zone }).toUTC().toFormat("yyyy-MM-dd HH:mm:ss.SSS");
