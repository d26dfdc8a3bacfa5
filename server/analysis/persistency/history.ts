import { DateTime } from "luxon";
import type { Fragment } from "../../core/analytic-database";
import { oneRow, type Question } from "../semantic/question";
import { bought, orderSales } from "../semantic/sales";
import { joined, raw, sql } from "../semantic/sql";

/** What the view's parts are asked with. */
export interface Asked {
  readonly question: Question;
  /** The day after the last one that is seen: the period's end, or tomorrow where that comes first, because nobody is silent on a day to come. */
  readonly end: string;
  readonly churnAfterDays: number;
  readonly changePercent: number;
}

/** The day after the last one that is seen. */
export function endOf({ period, today }: Question): string {
  const tomorrow = DateTime.fromISO(today, { zone: "utc" }).plus({ days: 1 }).toFormat("yyyy-MM-dd");
  return period.to < tomorrow ? period.to : tomorrow;
}

/** A month as a whole number, one more each month: as SQL of a day, and of a day in text. */
export const monthSql = (day: string): string => `(YEAR(${day}) * 12 + MONTH(${day}) - 1)::INTEGER`;
export const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The first day of the month with a number. */
export const monthOf = (number: number): string => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}-01`;

/** A day later than all others. */
const never = "DATE '9999-12-31'";

/** A purchase after which the customer kept away for more than the days of the definition: over `buys`, which needs `churn_days`. */
export const lapse = (churnAfterDays: number): string => `(next IS NULL OR next - day > ${churnAfterDays})`;

/** Until this day, with it, the customer counts as alive because of a purchase: over `buys`. */
export const aliveUntil = (churnAfterDays: number): string => `LEAST(COALESCE(next, ${never}), day + ${churnAfterDays})`;

/**
 * The history of all customers up to the end as common table expressions, each worked out once however often it is read:
 * - `days`: a row per customer and day: revenue with returns taken off, lines, and the least and the greatest order in
 *   which something was bought (null where all was returned), which tell one order from several without counting;
 * - `buys`: the days with a purchase, each with the next one;
 * - `lives`: a row per customer that bought: first and last day, how many days, the median gap, and `lapsed`, the last
 *   purchase before the first silence that was longer than the definition allows.
 */
export function history({ question, end, churnAfterDays }: Asked): Fragment {
  const lines = orderSales(question, ["customer", "order", "day", "lines", "bought", "revenue"], { to: end });
  return sql`days AS MATERIALIZED (
      SELECT "customer", day, SUM(revenue) AS revenue, SUM("lines") AS lines, MIN("order") FILTER (${raw(bought)}) AS low, MAX("order") FILTER (${raw(bought)}) AS high
      FROM ${lines} WHERE "customer" IS NOT NULL GROUP BY 1, 2
    ), buys AS MATERIALIZED (
      SELECT "customer", day, LEAD(day) OVER (PARTITION BY "customer" ORDER BY day) AS next FROM days WHERE low IS NOT NULL
    ), lives AS MATERIALIZED (
      SELECT "customer", MIN(day) AS first, MAX(day) AS last, COUNT(*)::INTEGER AS days, MEDIAN(next - day) AS gap,
        MIN(day) FILTER (${raw(lapse(churnAfterDays))} AND day + ${raw(String(churnAfterDays))} < ${end}::DATE) AS lapsed
      FROM buys GROUP BY 1
    )`;
}

/** Works several parts out in one statement, so that the lines are read once. @returns the rows of each part, in no order */
export async function together<Rows extends Record<string, object>>(asked: Asked, parts: { readonly [Name in keyof Rows]: Fragment }): Promise<{ [Name in keyof Rows]: Rows[Name][] }> {
  const lists = Object.entries<Fragment>(parts).map(([name, part]) => sql`(SELECT COALESCE(LIST("each row"), []) FROM (${part}) "each row") AS ${raw(`"${name}"`)}`);
  return oneRow(asked.question.rows<{ [Name in keyof Rows]: Rows[Name][] }>(sql`WITH ${history(asked)} SELECT ${joined(lists, ", ")}`));
}
