import { money } from "../semantic/figure";
import { measure } from "../semantic/measures";
import { monthsOf } from "../semantic/period";
import type { Question } from "../semantic/question";
import { sales } from "../semantic/sales";
import { seesProfit } from "../semantic/scope";
import { raw, sql } from "../semantic/sql";
import type { DiscountBand, DiscountCategory, DiscountMonth } from "./promotion.types";

/** The upper limits of the bands, in ten-thousandths as discounts are kept; each belongs to its band. */
const limits = [0, 1_000, 2_000, 3_000, 4_000, 5_000, 10_000];

/** Categories in one answer, those with the most given away first. */
const mostCategories = 50;

interface DiscountRow {
  readonly band: number | null;
  readonly month: string | null;
  readonly category: string | null;
  readonly lines: number;
  readonly revenue: bigint;
  readonly discount: bigint;
  readonly share: number | null;
  readonly profit: bigint | null;
  readonly margin: number | null;
}

/** What discounts cost and bring, by their depth, by month and by category, in one pass over the lines. */
export async function discountsOf(question: Question): Promise<{ discountBands: DiscountBand[]; months: DiscountMonth[]; categories: DiscountCategory[] }> {
  const bandOf = raw(`CASE ${limits.map((limit, index) => `WHEN "discountRate" <= ${limit} THEN ${index}`).join(" ")} ELSE ${limits.length - 1} END`);
  const rows = await question.rows<DiscountRow>(
    sql`SELECT band, month::VARCHAR AS month, category, COUNT(*)::INTEGER AS lines, ${raw(measure("revenue"))} AS revenue, ${raw(measure("discount"))} AS discount,
      ${raw(measure("discountShare"))} AS share, ${raw(measure("profit"))} AS profit, ${raw(measure("margin"))} AS margin
    FROM (SELECT ${bandOf} AS band, DATE_TRUNC('month', day)::DATE AS month, category, revenue, list, profit, "costedRevenue" FROM ${sales(question, ["day", "discountRate", "revenue", "list", "profit", "category"])})
    GROUP BY GROUPING SETS ((band), (month), (category))`,
  );
  return { discountBands: bands(question, rows), months: months(question, rows), categories: categories(question, rows) };
}

/** The amounts of a row, profit only for who may see it. */
function amounts({ ctx }: Question, { lines, revenue, discount, profit, margin }: DiscountRow) {
  const mayProfit = seesProfit(ctx);
  return { lines, revenue: money(revenue, ctx.currency), discount: money(discount, ctx.currency), profit: mayProfit && profit !== null ? money(profit, ctx.currency) : null, margin: mayProfit ? margin : null };
}

function bands(question: Question, rows: readonly DiscountRow[]): DiscountBand[] {
  const found = rows.flatMap((row) => (row.band === null ? [] : [{ ...row, band: row.band }])).sort((left, right) => left.band - right.band);
  return found.map((row) => ({ from: (limits[row.band - 1] ?? 0) / 10_000, to: (limits[row.band] ?? 0) / 10_000, ...amounts(question, row) }));
}

function months(question: Question, rows: readonly DiscountRow[]): DiscountMonth[] {
  const { currency } = question.ctx;
  return monthsOf(question.period).map((month) => {
    const row = rows.find((each) => each.month === month);
    return { month, revenue: money(row?.revenue, currency), discount: money(row?.discount, currency), share: row?.share ?? 0 };
  });
}

function categories(question: Question, rows: readonly DiscountRow[]): DiscountCategory[] {
  const found = rows.flatMap((row) => (row.category === null ? [] : [{ ...row, category: row.category }])).sort((left, right) => Number(right.discount - left.discount));
  return found.slice(0, mostCategories).map((row) => ({ category: row.category, share: row.share ?? 0, ...amounts(question, row) }));
}
