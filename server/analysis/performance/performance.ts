import { DateTime } from "luxon";
import type { Context } from "../../core/context";
import { FigureUnit, figures, money, type Definitions, type Figure } from "../semantic/figure";
import { measure, salesSummary } from "../semantic/measures";
import { monthsOf, type Period } from "../semantic/period";
import type { Question } from "../semantic/question";
import { sales, type SalesColumn } from "../semantic/sales";
import { raw, sql } from "../semantic/sql";
import { namesOf } from "./names";
import { PerformanceDimension, type MonthSales, type PivotCell } from "./performance.types";

const definitions = {
  growth: { unit: FigureUnit.SHARE, definition: "Revenue of the period less that of the equal period before, divided by the latter." },
} as const satisfies Definitions;

/** @param rows the dimension of the pivot's rows; @param columns that of its columns */
export async function performance(question: Question, rows: PerformanceDimension, columns: PerformanceDimension) {
  const summary = await salesSummary(question, ["revenue", "orders", "customers", "averageOrder"]);
  return {
    rowCount: summary.rowCount,
    figures: [...summary.figures, ...growthFigure(summary.figures)],
    months: await months(question),
    pivot: await pivot(question, rows, columns),
  };
}

function growthFigure(summed: readonly Figure[]): Figure[] {
  const revenue = summed.find(({ key }) => key === "revenue");
  return figures(definitions, { growth: growthOf(revenue?.value ?? 0, revenue?.previous ?? 0) });
}

const growthOf = (now: number, before: number): number | null => (before > 0 ? (now - before) / before : null);

interface MonthRow {
  month: string;
  revenue: bigint;
  orders: number;
  customers: number;
}

async function months(question: Question): Promise<MonthSales[]> {
  const { currency } = question.ctx;
  const [now, before] = [await monthRows(question, question.period), await monthRows(question, aYearBefore(question.period))];
  return monthsOf(question.period).map((month) => {
    const [mine, earlier] = [now.get(month), before.get(`${Number(month.slice(0, 4)) - 1}${month.slice(4)}`)];
    return { month, revenue: money(mine?.revenue, currency), orders: mine?.orders ?? 0, customers: mine?.customers ?? 0, previousYear: earlier ? money(earlier.revenue, currency) : null };
  });
}

async function monthRows(question: Question, days: { from: string; to: string }): Promise<Map<string, MonthRow>> {
  const rows = await question.rows<MonthRow>(
    sql`SELECT DATE_TRUNC('month', day)::DATE::VARCHAR AS month, ${raw(measure("revenue"))} AS revenue, ${raw(measure("orders"))}::INTEGER AS orders, ${raw(measure("customers"))}::INTEGER AS customers
    FROM ${sales(question, ["day", "revenue", "order", "customer", "quantity"], days)} GROUP BY 1`,
  );
  return new Map(rows.map((row) => [row.month, row]));
}

function aYearBefore({ from, to }: Period): { from: string; to: string } {
  const earlier = (day: string): string => DateTime.fromISO(day, { zone: "utc" }).minus({ years: 1 }).toFormat("yyyy-MM-dd");
  return { from: earlier(from), to: earlier(to) };
}

const columnOf: Readonly<Record<PerformanceDimension, SalesColumn>> = {
  CATEGORY: "category",
  SUBCATEGORY: "subcategory",
  CHANNEL: "channel",
  REGION: "region",
  OWNER: "ownerId",
  TEAM: "teamId",
  SEGMENT: "segment",
};

interface CellRow {
  rowKey: string;
  columnKey: string;
  revenue: bigint | null;
  before: bigint | null;
  share: number | null;
}

async function pivot(question: Question, rows: PerformanceDimension, columns: PerformanceDimension): Promise<PivotCell[]> {
  const { ctx, period } = question;
  const [row, column] = [columnOf[rows], columnOf[columns]];
  const cells = await question.rows<CellRow>(
    sql`WITH cells AS (
      SELECT ${raw(`"${row}"`)} AS "rowKey", ${raw(`"${column}"`)} AS "columnKey", SUM(revenue) FILTER (day >= ${period.from}::DATE) AS revenue, SUM(revenue) FILTER (day < ${period.from}::DATE) AS before
      FROM ${sales(question, [...new Set<SalesColumn>([row, column, "day", "revenue"])], { from: period.previousFrom, to: period.to })} GROUP BY 1, 2
    ) SELECT *, revenue / NULLIF(SUM(revenue) OVER (), 0) AS share FROM cells ORDER BY revenue DESC NULLS LAST, "rowKey", "columnKey" LIMIT 5000`,
  );
  const [rowNames, columnNames] = [await labels(ctx, rows, cells.map(({ rowKey }) => rowKey)), await labels(ctx, columns, cells.map(({ columnKey }) => columnKey))];
  return cells.map(({ rowKey, columnKey, revenue, before, share }) => ({
    row: rowNames.get(rowKey) ?? rowKey,
    column: columnNames.get(columnKey) ?? columnKey,
    rowKey,
    columnKey,
    revenue: money(revenue, ctx.currency),
    share: share ?? 0,
    growth: growthOf(Number(revenue ?? 0), Number(before ?? 0)),
  }));
}

/** People's and teams' names are not kept in the replica; everything else is its own label. */
async function labels(ctx: Context, dimension: PerformanceDimension, keys: readonly string[]): Promise<Map<string, string>> {
  if (dimension === PerformanceDimension.OWNER) return namesOf(ctx, "User", keys);
  return dimension === PerformanceDimension.TEAM ? namesOf(ctx, "Team", keys) : new Map<string, string>();
}
