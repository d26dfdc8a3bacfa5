import type { Fragment } from "../../core/analytic-database";
import { money } from "../semantic/figure";
import { raw, sql } from "../semantic/sql";
import type { Cohort, CohortAverage, CohortMonth } from "./cohorts.types";
import { monthNumber, monthOf, monthSql, type Asked } from "./history";

/** The triangle is at most so many months wide and high: those up to the last one. */
export const mostCohorts = 36;

/** A cell of the triangle; months are numbers. */
export interface CohortRow {
  readonly cohort: number;
  readonly month: number;
  readonly customers: number;
  /** Ten-thousandths. */
  readonly revenue: bigint;
}

/** The last day that is seen, and the numbers of its month and of the first cohort shown. */
const lastMonth = (end: string): number => monthNumber(dayBefore(end));
const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

export const firstCohort = ({ question, end }: Asked): number => Math.max(monthNumber(question.period.from), lastMonth(end) - mostCohorts + 1);

/**
 * The cells in which something happened. A customer's last purchase in a month stands for the month; revenue is that of
 * all lines since the month of the first purchase.
 */
export const cohortRows = (asked: Asked): Fragment => sql`
  SELECT cohort, month, SUM(customers)::INTEGER AS customers, SUM(revenue)::HUGEINT AS revenue FROM (
    SELECT ${raw(monthSql("l.first"))} AS cohort, ${raw(monthSql("b.day"))} AS month, COUNT(*) AS customers, 0::HUGEINT AS revenue
    FROM buys b JOIN lives l USING ("customer") WHERE b.next IS NULL OR ${raw(monthSql("b.next"))} > ${raw(monthSql("b.day"))} GROUP BY 1, 2
    UNION ALL
    SELECT ${raw(monthSql("l.first"))}, ${raw(monthSql("d.day"))}, 0, SUM(d.revenue) FROM days d JOIN lives l USING ("customer") GROUP BY 1, 2
  ) WHERE cohort >= ${firstCohort(asked)} AND month >= cohort GROUP BY 1, 2`;

/** The triangle: for each cohort all months that were seen, also those in which nobody came back. @param end the day after the last one that is seen */
export function cohortsOf(rows: readonly CohortRow[], end: string, currency: string): Cohort[] {
  const last = lastMonth(end);
  const isPartial = monthOf(last + 1) > end;
  const cells = new Map(rows.map((row) => [`${row.cohort} ${row.month}`, row]));
  const born = rows.filter(({ cohort, month }) => cohort === month).sort((left, right) => left.cohort - right.cohort);
  return born.map(({ cohort, customers: size, revenue: first }) => {
    const months = Array.from({ length: last - cohort + 1 }, (_, month): CohortMonth => {
      const { customers, revenue } = cells.get(`${cohort} ${cohort + month}`) ?? { customers: 0, revenue: 0n };
      return { month, customers, retention: customers / size, revenue: money(revenue, currency), revenueRetention: ratio(revenue, first), partial: isPartial && cohort + month === last };
    });
    return { cohort: monthOf(cohort), size, months };
  });
}

/** The average of the cohorts by months since the first order, each cohort counted by its size (by its first revenue). */
export function averageOf(rows: readonly CohortRow[], end: string): CohortAverage[] {
  const whole = monthOf(lastMonth(end) + 1) > end ? lastMonth(end) - 1 : lastMonth(end);
  const born = rows.filter(({ cohort, month }) => cohort === month && cohort <= whole);
  const longest = Math.max(-1, ...born.map(({ cohort }) => whole - cohort));
  return Array.from({ length: longest + 1 }, (_, month) => {
    const seen = born.filter(({ cohort }) => cohort + month <= whole);
    const later = rows.filter((row) => row.month - row.cohort === month && row.month <= whole);
    const customers = seen.reduce((sum, row) => sum + row.customers, 0);
    return { month, customers, retention: later.reduce((sum, row) => sum + row.customers, 0) / customers, revenueRetention: ratio(revenueOf(later), revenueOf(seen)) };
  });
}

const revenueOf = (rows: readonly CohortRow[]): bigint => rows.reduce((sum, { revenue }) => sum + revenue, 0n);
const ratio = (part: bigint, whole: bigint): number | null => (whole > 0n ? Number(part) / Number(whole) : null);
