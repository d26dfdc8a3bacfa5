import type { Fragment } from "../../core/analytic-database";
import { FigureUnit, figures, type Definitions, type Figure } from "../semantic/figure";
import { salesMeasures } from "../semantic/measures";
import { raw, sql } from "../semantic/sql";
import { aliveUntil, lapse, type Asked } from "./history";

const definitions = {
  customers: { unit: salesMeasures.customers.unit, sum: true, definition: salesMeasures.customers.definition },
  retentionRate: { unit: FigureUnit.SHARE, definition: "Of the customers that ordered in the period before, the share that ordered in this one too." },
  churnRate: { unit: FigureUnit.SHARE, definition: "Customers lost in the period, divided by those that were not lost yet when it began. Lost is who has not bought for more than `churnAfterDays` days; it counts on the last of them." },
  churnedCustomers: { unit: FigureUnit.COUNT, definition: "Customers that were not lost yet when the period began, and were lost in it: the numerator of the churn rate." },
  repeatRate: { unit: FigureUnit.SHARE, definition: "Of the customers that ordered in the period, the share with more than one order in it." },
  medianGapDays: { unit: FigureUnit.DAYS, definition: "The median of the days from one day with an order to the customer's next, where the later one falls in the period." },
  longGapDays: { unit: FigureUnit.DAYS, definition: "95 of 100 customers that come back do so within so many days: the 95th percentile of the same days. A guide for when to call a customer lost." },
  medianStayDays: { unit: FigureUnit.DAYS, definition: "Days from the first purchase after which half of the customers are lost (the median of the survival curve); nothing where more than half stay." },
} as const satisfies Definitions;

/** What the figures are worked out from, of the period and of the one before. */
export interface TotalsRow {
  lines: number;
  now: number;
  before: number;
  both: number;
  repeatedNow: number;
  repeatedBefore: number;
  gapNow: number | null;
  gapBefore: number | null;
  longGapNow: number | null;
  longGapBefore: number | null;
  exposedNow: number;
  exposedBefore: number;
  lostNow: number;
  lostBefore: number;
}

interface Span {
  readonly from: string;
  readonly to: string;
}

const within = ({ from, to }: Span, day: string): Fragment => sql`(${raw(day)} >= ${from}::DATE AND ${raw(day)} < ${to}::DATE)`;

/** Whether a customer was at risk when a span began, and was lost in it, as aggregates over one customer's `buys`. */
const churnOf = (span: Span, churnAfterDays: number, suffix: string): Fragment => sql`
  BOOL_OR(day < ${span.from}::DATE AND ${raw(aliveUntil(churnAfterDays))} >= ${span.from}::DATE) AS ${raw(`"exposed${suffix}"`)},
  BOOL_OR(${raw(lapse(churnAfterDays))} AND ${within(span, `(day + ${churnAfterDays})`)}) AS ${raw(`"lost${suffix}"`)}`;

const boughtOf = (span: Span, suffix: string): Fragment => sql`
  COUNT(low) FILTER (${within(span, "day")}) AS ${raw(`"days${suffix}"`)}, MIN(low) FILTER (${within(span, "day")}) AS ${raw(`"low${suffix}"`)}, MAX(high) FILTER (${within(span, "day")}) AS ${raw(`"high${suffix}"`)}`;

/** One row with everything that the figures are made of. */
export function totalsRow({ question: { period }, end, churnAfterDays }: Asked): Fragment {
  const [now, before] = [{ from: period.from, to: end }, { from: period.previousFrom, to: period.previousTo }];
  return sql`SELECT * FROM (
    SELECT COALESCE(SUM(lines), 0)::INTEGER AS lines, COUNT(*) FILTER ("daysNow" > 0)::INTEGER AS now, COUNT(*) FILTER ("daysBefore" > 0)::INTEGER AS before,
      COUNT(*) FILTER ("daysNow" > 0 AND "daysBefore" > 0)::INTEGER AS both,
      COUNT(*) FILTER ("lowNow" < "highNow")::INTEGER AS "repeatedNow", COUNT(*) FILTER ("lowBefore" < "highBefore")::INTEGER AS "repeatedBefore"
    FROM (SELECT SUM(lines) FILTER (${within(now, "day")}) AS lines, ${boughtOf(now, "Now")}, ${boughtOf(before, "Before")} FROM days WHERE day >= ${before.from}::DATE GROUP BY "customer")
  ), (
    SELECT (MEDIAN(next - day) FILTER (${within(now, "next")}))::DOUBLE AS "gapNow", (MEDIAN(next - day) FILTER (${within(before, "next")}))::DOUBLE AS "gapBefore",
      (QUANTILE_DISC(next - day, 0.95) FILTER (${within(now, "next")}))::DOUBLE AS "longGapNow", (QUANTILE_DISC(next - day, 0.95) FILTER (${within(before, "next")}))::DOUBLE AS "longGapBefore"
    FROM buys WHERE next >= ${before.from}::DATE
  ), (
    SELECT COUNT(*) FILTER ("exposedNow")::INTEGER AS "exposedNow", COUNT(*) FILTER ("exposedBefore")::INTEGER AS "exposedBefore",
      COUNT(*) FILTER ("exposedNow" AND "lostNow")::INTEGER AS "lostNow", COUNT(*) FILTER ("exposedBefore" AND "lostBefore")::INTEGER AS "lostBefore"
    FROM (SELECT ${churnOf(now, churnAfterDays, "Now")}, ${churnOf(before, churnAfterDays, "Before")} FROM buys GROUP BY "customer")
  )`;
}

/** The customers behind the churn rate's numerator: at risk when the period began, and lost in it. */
export const churnedIn = ({ question: { period }, end, churnAfterDays }: Asked): Fragment =>
  sql`(SELECT no FROM (SELECT "customer" AS no, ${churnOf({ from: period.from, to: end }, churnAfterDays, "")} FROM buys GROUP BY 1) WHERE exposed AND lost)`;

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/** @param medianStayDays of the survival curve */
export function figuresOf(totals: TotalsRow, medianStayDays: number | null): Figure[] {
  return figures(
    definitions,
    {
      customers: totals.now,
      retentionRate: share(totals.both, totals.before),
      churnRate: share(totals.lostNow, totals.exposedNow),
      churnedCustomers: totals.lostNow,
      repeatRate: share(totals.repeatedNow, totals.now),
      medianGapDays: totals.gapNow,
      longGapDays: totals.longGapNow,
      medianStayDays,
    },
    {
      customers: totals.before,
      churnRate: share(totals.lostBefore, totals.exposedBefore),
      churnedCustomers: totals.lostBefore,
      repeatRate: share(totals.repeatedBefore, totals.before),
      medianGapDays: totals.gapBefore,
      longGapDays: totals.longGapBefore,
    },
  );
}
