import { money } from "../semantic/figure";
import { measure, salesSummary } from "../semantic/measures";
import { monthsOf } from "../semantic/period";
import type { Question } from "../semantic/question";
import { sales } from "../semantic/sales";
import { seesProfit } from "../semantic/scope";
import { raw, sql } from "../semantic/sql";
import type { DiscountBand, DiscountMonth } from "./promotion.types";

/** The upper limits of the bands, in ten-thousandths as discounts are kept; each belongs to its band. */
const limits = [0, 1_000, 2_000, 3_000, 4_000, 5_000, 10_000];

export async function promotion(question: Question) {
  const { rowCount, figures } = await salesSummary(question, ["revenue", "discount", "discountShare", "discountedShare", "profit", "margin"]);
  return { rowCount, figures, discountBands: await discountBands(question), months: await months(question) };
}

interface BandRow {
  band: number;
  lines: number;
  revenue: bigint;
  discount: bigint;
  profit: bigint | null;
  margin: number | null;
}

async function discountBands(question: Question): Promise<DiscountBand[]> {
  const { ctx } = question;
  const bandOf = raw(`CASE ${limits.map((limit, index) => `WHEN "discountRate" <= ${limit} THEN ${index}`).join(" ")} ELSE ${limits.length - 1} END`);
  const rows = await question.rows<BandRow>(
    sql`SELECT ${bandOf} AS band, COUNT(*)::INTEGER AS lines, ${raw(measure("revenue"))} AS revenue, ${raw(measure("discount"))} AS discount, ${raw(measure("profit"))} AS profit, ${raw(measure("margin"))} AS margin
    FROM ${sales(question, ["discountRate", "revenue", "list", "profit"])} GROUP BY 1 ORDER BY 1`,
  );
  const mayProfit = seesProfit(ctx);
  return rows.map(({ band, lines, revenue, discount, profit, margin }) => ({
    from: (limits[band - 1] ?? 0) / 10_000,
    to: (limits[band] ?? 0) / 10_000,
    lines,
    revenue: money(revenue, ctx.currency),
    discount: money(discount, ctx.currency),
    profit: mayProfit && profit !== null ? money(profit, ctx.currency) : null,
    margin: mayProfit ? margin : null,
  }));
}

async function months(question: Question): Promise<DiscountMonth[]> {
  const { currency } = question.ctx;
  const rows = await question.rows<{ month: string; revenue: bigint; discount: bigint; share: number | null }>(
    sql`SELECT DATE_TRUNC('month', day)::DATE::VARCHAR AS month, ${raw(measure("revenue"))} AS revenue, ${raw(measure("discount"))} AS discount, ${raw(measure("discountShare"))} AS share
    FROM ${sales(question, ["day", "revenue", "list"])} GROUP BY 1`,
  );
  return monthsOf(question.period).map((month) => {
    const row = rows.find((each) => each.month === month);
    return { month, revenue: money(row?.revenue, currency), discount: money(row?.discount, currency), share: row?.share ?? 0 };
  });
}
