import type { Fragment } from "../../core/analytic-database";
import { bought, orderSales } from "../semantic/sales";
import { raw, sql } from "../semantic/sql";
import { kaplanMeier, medianLimits, medianSurvival, type Lifetimes, type SurvivalStep } from "../statistics/kaplan-meier";
import { logRank, type LogRank } from "../statistics/log-rank";
import type { Asked } from "./history";
import { SurvivalGrouping, type SurvivalCurve, type SurvivalPoint } from "./survival.types";

/** Curves that are shown beside each other: the largest groups. */
const mostGroups = 6;
/** Steps of a curve that is drawn. */
const mostSteps = 120;

export interface LifetimeRow extends Lifetimes {
  readonly part: string | null;
}

/**
 * Customers by days from the first purchase to the last one before the first silence that was longer than the
 * definition allows. Whoever kept on is known to have stayed until so many days before the end, and is followed until then;
 * whoever first bought after it is not followed yet. So what is censored depends on the calendar alone, never on the customer.
 * @param part the group as SQL over the customers, and what else to join
 */
const lifetimes = ({ end, churnAfterDays }: Asked, part: string, join: Fragment): Fragment => sql`
  SELECT ${raw(part)} AS part, (COALESCE(l.lapsed, ${end}::DATE - 1 - ${churnAfterDays}::INTEGER) - l.first)::INTEGER AS time, COUNT(l.lapsed)::INTEGER AS events, (COUNT(*) - COUNT(l.lapsed))::INTEGER AS censored
  FROM lives l ${join} WHERE l.first < ${end}::DATE - ${churnAfterDays}::INTEGER GROUP BY 1, 2`;

/** All customers as one group. */
export const lifetimeRows = (asked: Asked): Fragment => lifetimes(asked, "NULL::VARCHAR", raw(""));

const ofCustomer: Readonly<Record<Exclude<SurvivalGrouping, SurvivalGrouping.CHANNEL>, string>> = {
  [SurvivalGrouping.SEGMENT]: "c.segment",
  [SurvivalGrouping.REGION]: "c.region",
  [SurvivalGrouping.SOURCE]: "c.source",
};

/** Customers by group: by their own dimensions, or by the channel of the first day's orders, the first by name where there are several. */
function grouped(asked: Asked, by: SurvivalGrouping): Fragment {
  if (by !== SurvivalGrouping.CHANNEL) return lifetimes(asked, `COALESCE(${ofCustomer[by]}, '')`, raw(`LEFT JOIN customer c ON c.no = l."customer"`));
  const lines = orderSales(asked.question, ["customer", "day", "channel", "bought"], { to: asked.end });
  const channels = sql`JOIN (SELECT s."customer", MIN(s.channel) AS channel FROM ${lines} s JOIN lives f ON f."customer" = s."customer" AND f.first = s.day WHERE ${raw(bought)} GROUP BY 1) o ON o."customer" = l."customer"`;
  return lifetimes(asked, "o.channel", channels);
}

/** The customers of the largest groups. */
export const groupedLifetimeRows = (asked: Asked, by: SurvivalGrouping): Fragment => sql`
  WITH grouped AS (${grouped(asked, by)}) SELECT * FROM grouped
  WHERE part IN (SELECT part FROM grouped GROUP BY part ORDER BY SUM(events + censored) DESC, part LIMIT ${mostGroups})`;

/** One curve from customers put together by time. */
export function curveOf(group: string | null, rows: readonly Lifetimes[]): SurvivalCurve {
  const steps = kaplanMeier(rows);
  const { low, high } = medianLimits(steps);
  const count = (of: (row: Lifetimes) => number): number => rows.reduce((sum, row) => sum + of(row), 0);
  return {
    group, customers: count(({ events, censored }) => events + censored), lost: count(({ events }) => events),
    medianDays: medianSurvival(steps), medianLow: low, medianHigh: high, points: drawn(steps),
  };
}

/** The curve at equal distances, from 0 to the last time seen. */
function drawn(steps: readonly SurvivalStep[]): SurvivalPoint[] {
  const last = steps.at(-1);
  if (!last) return [];
  const distance = Math.max(1, Math.ceil(last.time / mostSteps));
  let place = 0;
  return Array.from({ length: Math.ceil(last.time / distance) + 1 }, (_, index) => {
    const days = Math.min(index * distance, last.time);
    while ((steps[place + 1]?.time ?? Infinity) <= days) place++;
    const { time, survival, low, high, atRisk, events, censored } = steps[place] ?? last;
    return time > days ? { days, survival: 1, low: 1, high: 1, atRisk } : { days, survival, low, high, atRisk: atRisk - events - censored };
  });
}

/** The groups' curves, the largest first, and whether they differ. */
export function comparedGroups(rows: readonly LifetimeRow[]): { curves: SurvivalCurve[]; test: LogRank | null } {
  const groups = new Map<string, LifetimeRow[]>();
  for (const row of rows) {
    const known = groups.get(row.part ?? "");
    if (known) known.push(row);
    else groups.set(row.part ?? "", [row]);
  }
  // One order whatever order the rows came in: sums of fractions differ in their last digit otherwise.
  const ordered = [...groups].map(([group, mine]) => ({ mine, curve: curveOf(group, mine) })).sort(({ curve: left }, { curve: right }) => right.customers - left.customers || (named(left) < named(right) ? -1 : 1));
  return { curves: ordered.map(({ curve }) => curve), test: logRank(ordered.map(({ mine }) => mine)) ?? null };
}

const named = ({ group }: SurvivalCurve): string => group ?? "";
