import { groupBy } from "../sample/group-by";

/** A sold line as the reference sees it; a negative quantity came back. */
export interface SoldLine {
  readonly customer: string;
  readonly order: string;
  readonly day: string;
  readonly quantity: number;
  /** Ten-thousandths. */
  readonly revenue: bigint;
}

export interface Definition {
  readonly from: string;
  /** The day after the last one. */
  readonly end: string;
  readonly previousFrom: string;
  readonly churnAfterDays: number;
  readonly changePercent: number;
}

const dayLength = 86_400_000;
const dayNumber = (day: string): number => Date.parse(day) / dayLength;
const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const dayOf = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);
const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);
const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
};

/** One customer's history: the days with a purchase, their months, what was paid in each month, and all lines. */
export interface History {
  readonly days: readonly number[];
  readonly months: ReadonlySet<number>;
  readonly paid: ReadonlyMap<number, bigint>;
  readonly lines: readonly SoldLine[];
}

/** Every customer's history, straight from the lines. */
export function histories(lines: readonly SoldLine[], end: string): History[] {
  const seen = lines.filter(({ day }) => day < end);
  return [...groupBy(seen, ({ customer }) => customer).values()].map((mine) => {
    const bought = mine.filter(({ quantity }) => quantity > 0);
    const paid = new Map([...groupBy(mine, ({ day }) => monthNumber(day))].map(([month, lines]) => [month, sum(lines.map(({ revenue }) => revenue))]));
    return { lines: mine, paid, months: new Set(bought.map(({ day }) => monthNumber(day))), days: [...new Set(bought.map(({ day }) => dayNumber(day)))].sort((left, right) => left - right) };
  });
}

const buyers = (all: readonly History[]): History[] => all.filter(({ days }) => days.length > 0);
const firstMonth = ({ months }: History): number => Math.min(...months);

/** The triangle of the last cohorts, months as numbers, cell by cell. */
export function cohortTriangle(all: readonly History[], { from, end }: Definition, most: number): { cohort: number; size: number; cells: { customers: number; revenue: bigint }[] }[] {
  const last = monthNumber(dayOf(dayNumber(end) - 1));
  const byMonth = groupBy(buyers(all), firstMonth);
  const shown = [...byMonth].filter(([cohort]) => cohort >= monthNumber(from) && cohort > last - most).sort(([left], [right]) => left - right);
  return shown.map(([cohort, mine]) => ({
    cohort, size: mine.length,
    cells: Array.from({ length: last - cohort + 1 }, (_, k) => ({ customers: mine.filter(({ months }) => months.has(cohort + k)).length, revenue: sum(mine.map(({ paid }) => paid.get(cohort + k) ?? 0n)) })),
  }));
}

export const gapsOf = ({ days }: History): { gap: number; at: number }[] => days.slice(1).map((day, index) => ({ gap: day - (days[index] ?? 0), at: day }));

/** The days between purchases of which the later one falls in the span. */
export const gapsIn = (all: readonly History[], from: string, to: string): number[] =>
  all.flatMap((each) => gapsOf(each).filter(({ at }) => at >= dayNumber(from) && at < dayNumber(to)).map(({ gap }) => gap));

export { median };

export function rhythmBand(history: History, { end }: Definition): string {
  if (history.days.length < 3) return "UNKNOWN";
  const ratio = (dayNumber(end) - 1 - (history.days.at(-1) ?? 0)) / median(gapsOf(history).map(({ gap }) => gap));
  return ratio <= 1 ? "IN_RHYTHM" : ratio <= 2 ? "LATE" : ratio <= 3 ? "VERY_LATE" : "SILENT";
}

/** What was paid in a span. */
export const paidIn = ({ lines }: History, from: string, to: string): bigint => sum(lines.filter(({ day }) => day >= from && day < to).map(({ revenue }) => revenue));
export const boughtIn = ({ days }: History, from: string, to: string): boolean => days.some((day) => day >= dayNumber(from) && day < dayNumber(to));

/** The class of a customer; undefined for whoever has no sales in either span. */
export function changeClass(history: History, { from, end, previousFrom, changePercent }: Definition): string | undefined {
  if (!history.lines.some(({ day }) => day >= previousFrom)) return undefined;
  if (!boughtIn(history, from, end)) return "SILENT";
  if ((history.days[0] ?? 0) >= dayNumber(from)) return "NEW";
  if (!boughtIn(history, previousFrom, from)) return "RETURNED";
  const [now, paid] = [paidIn(history, from, end) * 100n, paidIn(history, previousFrom, from)];
  const before = paid > 0n ? paid : 0n;
  if (now > before * BigInt(100 + changePercent)) return "RISING";
  return now < before * BigInt(100 - changePercent) ? "FALLING" : "STEADY";
}

/** The days on which a customer counted as lost: so many days after a purchase without another one. */
export const lossDays = ({ days }: History, { churnAfterDays, end }: Definition): number[] =>
  days.filter((day, index) => (days[index + 1] ?? Infinity) > day + churnAfterDays && day + churnAfterDays < dayNumber(end)).map((day) => day + churnAfterDays);

/** Whether a customer was not lost yet when a day began, by walking back through the days before it. */
export const aliveAt = ({ days }: History, day: string, { churnAfterDays }: Definition): boolean => days.some((each) => each < dayNumber(day) && dayNumber(day) - each <= churnAfterDays);

/** Customers at risk when a span began, and those of them lost in it. */
export function churnIn(all: readonly History[], from: string, to: string, definition: Definition): { atRisk: number; lost: number } {
  const atRisk = all.filter((each) => aliveAt(each, from, definition));
  return { atRisk: atRisk.length, lost: atRisk.filter((each) => lossDays(each, definition).some((day) => day >= dayNumber(from) && day < dayNumber(to))).length };
}

/** Days stayed, and whether the relation ended then, of all customers that are followed. */
export function stays(all: readonly History[], definition: Definition): { time: number; ended: boolean }[] {
  const until = dayNumber(definition.end) - 1 - definition.churnAfterDays;
  return buyers(all).filter(({ days: [first = 0] }) => first <= until).map((each) => {
    const [first = 0] = each.days;
    const [lost] = lossDays(each, definition);
    return lost === undefined ? { time: until - first, ended: false } : { time: lost - definition.churnAfterDays - first, ended: true };
  });
}

/** The share that stays longer than a time, by the product over all days up to it. */
export function survivalAt(all: readonly { time: number; ended: boolean }[], time: number): number {
  let share = 1;
  for (const day of [...new Set(all.filter((each) => each.ended && each.time <= time).map((each) => each.time))]) {
    share *= 1 - all.filter((each) => each.ended && each.time === day).length / all.filter((each) => each.time >= day).length;
  }
  return share;
}
