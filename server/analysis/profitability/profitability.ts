import type { Fragment } from "../../core/analytic-database";
import { FigureUnit, figures, money, type Definitions, type Figure } from "../semantic/figure";
import { measure, salesSummary } from "../semantic/measures";
import type { Question } from "../semantic/question";
import { sales } from "../semantic/sales";
import { raw, sql } from "../semantic/sql";
import type { CategoryProfit, CustomerProfit, WhalePoint } from "./profitability.types";

const definitions = {
  lossCustomers: { unit: FigureUnit.COUNT, sum: true, profit: true, definition: "Customers whose order lines of the period cost more than they brought." },
} as const satisfies Definitions;

export async function profitability(question: Question) {
  const { rowCount, figures: summed } = await salesSummary(question, ["revenue", "discount", "cost", "profit", "margin", "lossShare"]);
  return {
    rowCount,
    figures: [...summed, ...(await lossCustomers(question))],
    whale: await whale(question),
    best: await extremes(question, raw("profit DESC")),
    worst: await extremes(question, raw("profit")),
    byCategory: await byCategory(question),
  };
}

/** Customers with their revenue and profit; those about whose lines nothing is known are left out. */
const perCustomer = (question: Question): Fragment =>
  sql`(SELECT "customer", ${raw(measure("revenue"))} AS revenue, ${raw(measure("profit"))} AS profit, ${raw(measure("margin"))} AS margin
    FROM ${sales(question, ["customer", "revenue", "profit"])} WHERE "customer" IS NOT NULL GROUP BY 1 HAVING COUNT(profit) > 0)`;

async function lossCustomers(question: Question): Promise<Figure[]> {
  const { from, to, previousFrom } = question.period;
  const rows = await question.rows<{ isNow: boolean; n: number }>(
    sql`WITH customers AS (
      SELECT day >= ${from}::DATE AS "isNow", "customer", SUM(profit) AS profit FROM ${sales(question, ["day", "customer", "profit"], { from: previousFrom, to })}
      WHERE "customer" IS NOT NULL GROUP BY 1, 2
    ) SELECT "isNow", COUNT(*) FILTER (profit < 0)::INTEGER AS n FROM customers GROUP BY 1`,
  );
  const count = (now: boolean): number => rows.find(({ isNow }) => isNow === now)?.n ?? 0;
  return figures(definitions, { lossCustomers: count(true) }, { lossCustomers: count(false) });
}

/** A point for each whole percent of the customers that is passed. */
async function whale(question: Question): Promise<WhalePoint[]> {
  return question.rows<WhalePoint>(
    sql`WITH placed AS (
      SELECT ROW_NUMBER() OVER best AS place, COUNT(*) OVER () AS n, SUM(profit) OVER (best ROWS UNBOUNDED PRECEDING) AS gathered, SUM(profit) OVER () AS total
      FROM ${perCustomer(question)} WINDOW best AS (ORDER BY profit DESC, "customer")
    ) SELECT place / n AS "customerShare", gathered / total AS "profitShare" FROM placed
    WHERE total > 0 AND (place * 100) // n > ((place - 1) * 100) // n ORDER BY place`,
  );
}

interface CustomerRow {
  customer: string;
  revenue: bigint;
  profit: bigint;
  margin: number | null;
}

async function extremes(question: Question, order: Fragment): Promise<CustomerProfit[]> {
  const { currency } = question.ctx;
  const rows = await question.rows<CustomerRow>(sql`SELECT k.id AS customer, revenue, profit, margin FROM ${perCustomer(question)} c JOIN key k ON k.no = c.customer ORDER BY ${order}, k.id LIMIT 10`);
  return rows.map(({ customer, revenue, profit, margin }) => ({ customer, revenue: money(revenue, currency), profit: money(profit, currency), margin }));
}

interface CategoryRow {
  category: string;
  parent: string | null;
  revenue: bigint;
  profit: bigint | null;
  margin: number | null;
  discount: number | null;
}

async function byCategory(question: Question): Promise<CategoryProfit[]> {
  const { currency } = question.ctx;
  const rows = await question.rows<CategoryRow>(
    sql`SELECT CASE WHEN GROUPING(subcategory) = 1 THEN category ELSE subcategory END AS category, CASE WHEN GROUPING(subcategory) = 0 THEN category END AS parent,
      ${raw(measure("revenue"))} AS revenue, ${raw(measure("profit"))} AS profit, ${raw(measure("margin"))} AS margin, ${raw(measure("discountShare"))} AS discount
    FROM ${sales(question, ["category", "subcategory", "revenue", "profit", "list"])} GROUP BY GROUPING SETS ((category), (category, subcategory))
    ORDER BY parent NULLS FIRST, revenue DESC, category`,
  );
  const below = rows.filter(({ category, parent }) => parent === null || parent !== category);
  return below.map(({ category, parent, revenue, profit, margin, discount }) => ({ category, parent, revenue: money(revenue, currency), profit: money(profit, currency), margin, discount: discount ?? 0 }));
}
