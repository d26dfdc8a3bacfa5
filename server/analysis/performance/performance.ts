import { FigureUnit, figures, money, type Definitions, type Figure } from "../semantic/figure";
import { measure, salesMeasures, salesSummary } from "../semantic/measures";
import { addYears, monthsOf } from "../semantic/period";
import type { Question, ViewersQuestion } from "../semantic/question";
import { orderSales } from "../semantic/sales";
import { raw, sql } from "../semantic/sql";
import { pivotOf } from "./pivot";
import type { Layout } from "./pivot.sql";
import type { MonthSales } from "./performance.types";

const definitions = {
  growth: { unit: FigureUnit.SHARE, definition: "Revenue of the period less that of the period it is compared with, divided by the latter." },
} as const satisfies Definitions;

/** How much is sold: the headlines, the months, and the pivot of the layout. */
export async function performance(question: ViewersQuestion, layout: Layout) {
  const summary = await salesSummary(question, ["revenue", "orders", "customers", "averageOrder"]);
  const { unit, definition } = salesMeasures[layout.measure];
  return {
    rowCount: summary.rowCount,
    figures: [...summary.figures, ...growthFigure(summary.figures)],
    months: await months(question),
    unit,
    definition,
    ...(await pivotOf(question, layout)),
  };
}

function growthFigure(summed: readonly Figure[]): Figure[] {
  const { value, previous } = summed.find(({ key }) => key === "revenue") ?? {};
  return figures(definitions, { growth: previous && previous > 0 ? ((value ?? 0) - previous) / previous : null });
}

interface MonthRow {
  month: string;
  revenue: bigint;
  orders: number;
  customers: number;
}

async function months(question: Question): Promise<MonthSales[]> {
  const { ctx: { currency }, period } = question;
  const now = await monthRows(question, period);
  const before = await monthRows(question, { from: addYears(period.from, -1), to: addYears(period.to, -1) });
  return monthsOf(period).map((month) => {
    const [mine, earlier] = [now.get(month), before.get(addYears(month, -1))];
    return { month, revenue: money(mine?.revenue, currency), orders: mine?.orders ?? 0, customers: mine?.customers ?? 0, previousYear: earlier ? money(earlier.revenue, currency) : null };
  });
}

async function monthRows(question: Question, days: { from: string; to: string }): Promise<Map<string, MonthRow>> {
  const rows = await question.rows<MonthRow>(
    sql`SELECT DATE_TRUNC('month', day)::DATE::VARCHAR AS month, ${raw(measure("revenue"))} AS revenue, ${raw(measure("orders"))}::INTEGER AS orders, ${raw(measure("customers"))}::INTEGER AS customers
    FROM ${orderSales(question, ["day", "revenue", "order", "customer", "bought"], days)} GROUP BY 1`,
  );
  return new Map(rows.map((row) => [row.month, row]));
}
