import { FigureUnit, figures, money, type Definitions, type Figure } from "../semantic/figure";
import { measure, salesSummary } from "../semantic/measures";
import { oneRow, type Question } from "../semantic/question";
import { bought, customersKnown, sales } from "../semantic/sales";
import { raw, sql } from "../semantic/sql";
import { fifthsScore } from "../statistics/fifths";
import type { Bucket, HabitCell, RfmSegment } from "./profiling.types";
import { rfmSegmentNames, rfmSegmentSql } from "./rfm-segments";

const definitions = {
  knownCustomers: { unit: FigureUnit.COUNT, sum: true, definition: "All customers of your scope that the filter lets through, also those that never ordered." },
  concentration: {
    unit: FigureUnit.SHARE,
    definition: "The share of revenue that the best fifth of the ordering customers bring (Pareto's rule says 80 %).",
  },
} as const satisfies Definitions;

export async function profiling(question: Question) {
  const summary = await salesSummary(question, ["customers", "revenue", "averageOrder", "ordersPerCustomer"]);
  const buckets = await bucketsOf(question);
  return {
    rowCount: summary.rowCount,
    figures: [...(await ownFigures(question)), ...summary.figures],
    ...buckets,
    rfm: await rfm(question),
    habits: await habits(question),
  };
}

async function ownFigures(question: Question): Promise<Figure[]> {
  const { from, to, previousFrom } = question.period;
  const { n } = await oneRow(question.rows<{ n: number }>(sql`SELECT COUNT(*)::INTEGER AS n FROM ${customersKnown(question)}`));
  const shares = await question.rows<{ isNow: boolean; share: number | null }>(
    sql`WITH totals AS (
      SELECT day >= ${from}::DATE AS "isNow", "customer", SUM(revenue) AS revenue FROM ${sales(question, ["day", "customer", "revenue"], { from: previousFrom, to })}
      WHERE "customer" IS NOT NULL GROUP BY 1, 2
    ), placed AS (
      SELECT "isNow", revenue, ROW_NUMBER() OVER (PARTITION BY "isNow" ORDER BY revenue DESC, "customer") AS place, COUNT(*) OVER (PARTITION BY "isNow") AS n FROM totals
    ) SELECT "isNow", SUM(revenue) FILTER (place <= CEIL(n * 0.2)) / NULLIF(SUM(revenue), 0) AS share FROM placed GROUP BY 1`,
  );
  const concentration = (now: boolean): number | null => shares.find(({ isNow }) => isNow === now)?.share ?? null;
  // How many customers there were before is not kept: no figure is better than a wrong one.
  return figures(definitions, { knownCustomers: n, concentration: concentration(true) }, { concentration: concentration(false) }).map((figure) =>
    figure.key === "knownCustomers" ? { ...figure, previous: null } : figure,
  );
}

interface BucketRow {
  dimension: number;
  key: string;
  n: number;
  revenue: bigint | null;
}

/** What GROUPING says of a row of one dimension. */
const groupings = { byLevel: 3, byRegion: 5, bySegment: 6 } as const;

async function bucketsOf(question: Question): Promise<Record<keyof typeof groupings, Bucket[]>> {
  const rows = await question.rows<BucketRow>(
    sql`WITH totals AS (SELECT "customer", SUM(revenue) AS revenue FROM ${sales(question, ["customer", "revenue"])} GROUP BY 1)
    SELECT GROUPING(level, region, segment)::INTEGER AS dimension, COALESCE(level, region, segment) AS key, COUNT(*)::INTEGER AS n, SUM(t.revenue) AS revenue
    FROM ${customersKnown(question)} k LEFT JOIN totals t ON t."customer" = k.no
    GROUP BY GROUPING SETS ((level), (region), (segment)) ORDER BY n DESC, key`,
  );
  const bucketsBy = (dimension: number): Bucket[] => {
    const mine = rows.filter((row) => row.dimension === dimension);
    const all = mine.reduce((sum, { n }) => sum + n, 0);
    return mine.map(({ key, n, revenue }) => ({ key, label: key, count: n, value: money(revenue, question.ctx.currency), share: n / all }));
  };
  return { byLevel: bucketsBy(groupings.byLevel), byRegion: bucketsBy(groupings.byRegion), bySegment: bucketsBy(groupings.bySegment) };
}

interface RfmRow {
  segment: string;
  n: number;
  revenue: bigint;
  recency: number;
  frequency: number;
}

async function rfm(question: Question): Promise<RfmSegment[]> {
  const { period, ctx } = question;
  const rows = await question.rows<RfmRow>(
    sql`WITH buyers AS (
      SELECT "customer", MAX(day) FILTER (${raw(bought)}) AS last, ${raw(measure("orders"))} AS frequency, SUM(revenue) AS revenue
      FROM ${sales(question, ["customer", "order", "day", "quantity", "revenue"])} WHERE "customer" IS NOT NULL GROUP BY 1 HAVING COUNT(*) FILTER (${raw(bought)}) > 0
    ), counted AS (SELECT *, COUNT(*) OVER () AS n FROM buyers),
    scored AS (SELECT *, ${raw(fifthsScore("last", "n"))} AS r, ${raw(fifthsScore("frequency", "n"))} AS f FROM counted)
    SELECT ${raw(rfmSegmentSql)} AS segment, COUNT(*)::INTEGER AS n, SUM(revenue) AS revenue,
      AVG(${period.to}::DATE - 1 - last) AS recency, AVG(frequency) AS frequency FROM scored GROUP BY 1`,
  );
  const all = rows.reduce((sum, { n }) => sum + n, 0);
  return rfmSegmentNames.flatMap((name) => {
    const row = rows.find(({ segment }) => segment === name);
    if (!row) return [];
    const { segment, n, revenue, recency, frequency } = row;
    return [{ segment, count: n, value: money(revenue, ctx.currency), share: n / all, averageRecencyDays: recency, averageFrequency: frequency }];
  });
}

function habits(question: Question): Promise<HabitCell[]> {
  return question.rows<HabitCell>(
    sql`SELECT ISODOW(day)::INTEGER AS weekday, MONTH(day)::INTEGER AS month, ${raw(measure("orders"))}::INTEGER AS count
    FROM ${sales(question, ["day", "order", "quantity"])} WHERE ${raw(bought)} GROUP BY 1, 2 ORDER BY 1, 2`,
  );
}
