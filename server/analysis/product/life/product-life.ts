import { DateTime } from "luxon";
import { money } from "../../semantic/figure";
import { measure } from "../../semantic/measures";
import { monthsOf } from "../../semantic/period";
import type { Question } from "../../semantic/question";
import { bought, sales } from "../../semantic/sales";
import { seesProfit } from "../../semantic/scope";
import { raw, sql } from "../../semantic/sql";
import { boughtTogether } from "../rules/bought-together";
import { phaseOf } from "./phase";
import type { LifeMonth, ProductLife } from "./product-life.types";

const mostMonths = 120;

interface MonthRow {
  month: string;
  lines: number;
  quantity: bigint;
  revenue: bigint;
  margin: number | null;
  first: string | null;
  last: string | null;
}

/** What a product sold month by month, where it stands in its life, and what is bought with it. */
export async function productLife(question: Question, product: string): Promise<Omit<ProductLife, "asOf">> {
  const { period } = question;
  const rows = await question.rows<MonthRow>(
    sql`SELECT STRFTIME(day, '%Y-%m') AS month, COUNT(*)::INTEGER AS lines, ${raw(measure("quantity"))} AS quantity, ${raw(measure("revenue"))} AS revenue, ${raw(measure("margin"))} AS margin,
      (MIN(day) FILTER (${raw(bought)}))::VARCHAR AS first, (MAX(day) FILTER (${raw(bought)}))::VARCHAR AS last
    FROM ${sales(question, ["product", "day", "quantity", "revenue", "profit"], { to: period.to })} WHERE "product" = (SELECT no FROM key WHERE id = ${product}) GROUP BY 1 ORDER BY 1`,
  );
  const sold = rows.filter(({ first }) => first !== null);
  const [firstSoldOn, lastSoldOn] = [sold[0]?.first ?? null, sold.at(-1)?.last ?? null];
  const known = { rowCount: rows.reduce((sum, { lines }) => sum + lines, 0), product, firstSoldOn, lastSoldOn };
  if (firstSoldOn === null) return { ...known, ageMonths: 0, phase: null, change: null, months: [], boughtTogether: [] };
  const whole = wholeMonths(firstSoldOn, period.to);
  const revenue = new Map(rows.map((row) => [row.month, Number(row.revenue)]));
  return {
    ...known,
    ageMonths: age(firstSoldOn, period.to),
    ...phaseOf(whole.map((month) => revenue.get(month) ?? 0)),
    months: months(question, firstSoldOn, rows),
    boughtTogether: await boughtTogether(question, product),
  };
}

/** All months from the first sale on, the empty ones too. */
function months({ ctx, period }: Question, from: string, rows: readonly MonthRow[]): LifeMonth[] {
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  const profit = seesProfit(ctx);
  return monthsOf({ from, to: period.to }).slice(-mostMonths).map((day) => {
    const month = day.slice(0, 7);
    const row = byMonth.get(month);
    return { month, quantity: Number(row?.quantity ?? 0), revenue: money(row?.revenue, ctx.currency), margin: profit ? (row?.margin ?? null) : null };
  });
}

/** The calendar months from that of the first sale on that are over by the period's end. */
function wholeMonths(from: string, to: string): string[] {
  const end = `${to.slice(0, 8)}01`;
  return end <= from ? [] : monthsOf({ from, to: end }).map((day) => day.slice(0, 7));
}

const age = (from: string, to: string): number => Math.floor(DateTime.fromISO(to, { zone: "utc" }).diff(DateTime.fromISO(from, { zone: "utc" }), "months").months);
