import { FigureUnit, figures, type Definitions, type Figure } from "../semantic/figure";
import { salesSummary } from "../semantic/measures";
import { monthsOf } from "../semantic/period";
import { oneRow, type Question } from "../semantic/question";
import { purchases } from "../semantic/sales";
import { sql } from "../semantic/sql";
import type { ActivityMonth, Cohort } from "./persistency.types";

const definitions = {
  retentionRate: { unit: FigureUnit.SHARE, definition: "Of the customers that ordered in the period before, the share that ordered in this one too." },
  churnRate: { unit: FigureUnit.SHARE, definition: "Of the customers that ordered in the period before, the share that did not order in this one: what is missing from the retention rate." },
  lostCustomers: { unit: FigureUnit.COUNT, definition: "Customers that ordered in the period before, but not in this one." },
  repeatRate: { unit: FigureUnit.SHARE, definition: "Of the customers that ordered in the period, the share with more than one order in it." },
  medianGapDays: { unit: FigureUnit.DAYS, definition: "The median of the days from one day with an order to the customer's next, where the later one falls in the period." },
} as const satisfies Definitions;

export async function persistency(question: Question) {
  const { rowCount, figures: [customers] } = await salesSummary(question, ["customers"]);
  return {
    rowCount,
    figures: [...(customers ? [customers] : []), ...(await ownFigures(question))],
    cohorts: await cohorts(question),
    activity: await activity(question),
  };
}

interface Counts {
  now: number;
  before: number;
  both: number;
  repeatedNow: number;
  repeatedBefore: number;
  gapNow: number | null;
  gapBefore: number | null;
}

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

async function ownFigures(question: Question): Promise<Figure[]> {
  const { from, previousFrom } = question.period;
  const counts = await oneRow(
    question.rows<Counts>(
      sql`WITH orders AS (SELECT "customer", day, day >= ${from}::DATE AS "isNow", day < ${from}::DATE AND day >= ${previousFrom}::DATE AS "isBefore" FROM ${purchases(question)}),
      customers AS (SELECT COUNT(*) FILTER ("isNow") AS now, COUNT(*) FILTER ("isBefore") AS before FROM orders GROUP BY "customer"),
      days AS (SELECT DISTINCT "customer", day, "isNow", "isBefore" FROM orders),
      gaps AS (SELECT "isNow", "isBefore", day - LAG(day) OVER (PARTITION BY "customer" ORDER BY day) AS gap FROM days)
      SELECT COUNT(*) FILTER (now > 0)::INTEGER AS now, COUNT(*) FILTER (before > 0)::INTEGER AS before, COUNT(*) FILTER (now > 0 AND before > 0)::INTEGER AS both,
        COUNT(*) FILTER (now > 1)::INTEGER AS "repeatedNow", COUNT(*) FILTER (before > 1)::INTEGER AS "repeatedBefore",
        (SELECT MEDIAN(gap) FILTER ("isNow") FROM gaps)::DOUBLE AS "gapNow", (SELECT MEDIAN(gap) FILTER ("isBefore") FROM gaps)::DOUBLE AS "gapBefore" FROM customers`,
    ),
  );
  const { now, before, both } = counts;
  return figures(
    definitions,
    {
      retentionRate: share(both, before),
      churnRate: share(before - both, before),
      lostCustomers: before - both,
      repeatRate: share(counts.repeatedNow, now),
      medianGapDays: counts.gapNow,
    },
    { repeatRate: share(counts.repeatedBefore, before), medianGapDays: counts.gapBefore },
  );
}

async function cohorts(question: Question): Promise<Cohort[]> {
  const { from, to } = question.period;
  const rows = await question.rows<{ cohort: string; quarter: number; quarters: number; n: number }>(
    sql`WITH orders AS (SELECT DISTINCT "customer", DATE_TRUNC('quarter', day)::DATE AS quarter FROM ${purchases(question)}),
    placed AS (SELECT "customer", quarter, MIN(quarter) OVER (PARTITION BY "customer") AS cohort FROM orders)
    SELECT cohort::VARCHAR AS cohort, DATE_DIFF('quarter', cohort, quarter)::INTEGER AS quarter, DATE_DIFF('quarter', cohort, ${to}::DATE - 1)::INTEGER + 1 AS quarters, COUNT(*)::INTEGER AS n
    FROM placed WHERE cohort >= DATE_TRUNC('quarter', ${from}::DATE) GROUP BY 1, 2, 3 ORDER BY 1, 2`,
  );
  const counted = new Map<string, { size: number; retention: number[] }>();
  for (const { cohort, quarter, quarters, n } of rows) {
    const known = counted.get(cohort) ?? { size: n, retention: Array.from({ length: quarters }, () => 0) };
    known.retention[quarter] = n / known.size; // the first row is that of quarter 0: everybody
    counted.set(cohort, known);
  }
  return [...counted].map(([cohort, known]) => ({ cohort, ...known }));
}

interface MonthRow {
  month: number;
  newCustomers: number;
  returning: number;
  silenced: number;
}

/** A month as a whole number, one more each month. */
const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/**
 * A customer is silent from the month after one with an order until the next one with an order, at most twelve months.
 * Beginnings less ends of such times, added up from the first month on, are the silent customers of each month.
 */
async function activity(question: Question): Promise<ActivityMonth[]> {
  const rows = await question.rows<MonthRow>(
    sql`WITH active AS (SELECT DISTINCT "customer", (YEAR(day) * 12 + MONTH(day) - 1)::INTEGER AS month FROM ${purchases(question)}),
    placed AS (SELECT month, LAG(month) OVER customers AS earlier, LEAD(month) OVER customers AS later FROM active WINDOW customers AS (PARTITION BY "customer" ORDER BY month)),
    changes AS (
      SELECT month, (earlier IS NULL)::INTEGER AS new, (earlier IS NOT NULL)::INTEGER AS back, 0 AS silenced FROM placed
      UNION ALL SELECT month + 1, 0, 0, 1 FROM placed
      UNION ALL SELECT LEAST(COALESCE(later, month + 13), month + 13), 0, 0, -1 FROM placed
    )
    SELECT month, SUM(new)::INTEGER AS "newCustomers", SUM(back)::INTEGER AS returning, SUM(silenced)::INTEGER AS silenced FROM changes GROUP BY 1 ORDER BY 1`,
  );
  return monthsOf(question.period).map((month) => {
    const number = monthNumber(month);
    const row = rows.find((each) => each.month === number);
    const silentCustomers = rows.reduce((sum, each) => (each.month <= number ? sum + each.silenced : sum), 0);
    return { month, newCustomers: row?.newCustomers ?? 0, returningCustomers: row?.returning ?? 0, silentCustomers };
  });
}
