import { DateTime } from "luxon";
import { groupBy } from "../sample/group-by";
import type { RetailLine } from "./online-retail";

/** The figures of Online Retail from line to line, in plain TypeScript. */

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);
const isBought = ({ quantity }: RetailLine): boolean => quantity > 0;
/** The first line of each order in which something was bought. */
const purchases = (lines: readonly RetailLine[]): RetailLine[] => [...groupBy(lines.filter(isBought), ({ order }) => order).values()].flatMap(([first]) => first ?? []);

/** Revenue, orders and customers of each month, e.g. 2010-12-01; returned goods are taken off the revenue and are no orders. */
export function months(lines: readonly RetailLine[]): { month: string; revenue: bigint; orders: number; customers: number }[] {
  return [...groupBy(lines, ({ day }) => `${day.slice(0, 7)}-01`)].map(([month, mine]) => {
    const bought = mine.filter(isBought);
    return { month, revenue: sum(mine.map(({ revenue }) => revenue)), orders: new Set(bought.map(({ order }) => order)).size, customers: new Set(bought.map(({ customer }) => customer)).size };
  });
}

/** Orders by weekday (1 is Monday) and hour, e.g. `4 12`, as the file's clock says. */
export function hours(lines: readonly RetailLine[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { at } of purchases(lines)) {
    const key = `${DateTime.fromISO(at.slice(0, 10)).weekday} ${Number(at.slice(11, 13))}`;
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

/** A customer who bought, with the scores. */
export interface ScoredBuyer {
  readonly recencyDays: number;
  readonly frequency: number;
  readonly revenue: bigint;
  readonly r: number;
  readonly f: number;
  readonly m: number;
  readonly segment: string;
}

/** Recency as of the last day, frequency and revenue of everybody who bought, and their scores. */
export function scoredBuyers(lines: readonly RetailLine[], lastDay: string): ScoredBuyer[] {
  const buyers = [...groupBy(lines, ({ customer }) => customer).values()].flatMap((mine) => {
    const orders = purchases(mine);
    const last = orders.reduce((latest, { day }) => (day > latest ? day : latest), "");
    return orders.length === 0 ? [] : [{ recencyDays: (Date.parse(lastDay) - Date.parse(last)) / 86_400_000, frequency: orders.length, revenue: sum(mine.map(({ revenue }) => revenue)) }];
  });
  const r = scores(buyers.map(({ recencyDays }) => -recencyDays));
  const f = scores(buyers.map(({ frequency }) => frequency));
  const m = scores(buyers.map(({ revenue }) => Number(revenue)));
  return buyers.map((buyer, index) => {
    const [recency, frequency, monetary] = [r[index] ?? 0, f[index] ?? 0, m[index] ?? 0];
    return { ...buyer, r: recency, f: frequency, m: monetary, segment: segments[recency - 1]?.[frequency - 1] ?? "" };
  });
}

/** 1, and one more for each whole fifth of all values that is strictly worse. */
function scores(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const worse = new Map<number, number>();
  for (const [place, value] of sorted.entries()) if (!worse.has(value)) worse.set(value, place);
  return values.map((value) => Math.floor(((worse.get(value) ?? NaN) * 5) / values.length) + 1);
}

/** By the score of recency, the lowest first, and within by that of frequency. */
const segments = [
  ["HIBERNATING", "HIBERNATING", "AT_RISK", "AT_RISK", "CANNOT_LOSE"],
  ["HIBERNATING", "HIBERNATING", "AT_RISK", "AT_RISK", "CANNOT_LOSE"],
  ["ABOUT_TO_SLEEP", "ABOUT_TO_SLEEP", "NEED_ATTENTION", "LOYAL", "LOYAL"],
  ["PROMISING", "POTENTIAL_LOYALIST", "POTENTIAL_LOYALIST", "LOYAL", "LOYAL"],
  ["NEW", "POTENTIAL_LOYALIST", "POTENTIAL_LOYALIST", "CHAMPION", "CHAMPION"],
] as const;
