import type { Fragment } from "../../core/analytic-database";
import { FigureUnit, figures, money, type Definitions, type Figure } from "../semantic/figure";
import { measure, salesSummary } from "../semantic/measures";
import { oneRow, type Question } from "../semantic/question";
import { sales } from "../semantic/sales";
import { seesProfit } from "../semantic/scope";
import { raw, sql } from "../semantic/sql";
import { pairs } from "./pairs";
import type { AbcClass, ProductSales } from "./product-analysis.types";

const definitions = {
  unsoldProducts: { unit: FigureUnit.COUNT, sum: true, definition: "Active products of which nothing was sold in the period, within your scope and the filter." },
} as const satisfies Definitions;

export async function productAnalysis(question: Question) {
  const { rowCount, figures: summed } = await salesSummary(question, ["productsSold", "quantity", "revenue", "returnRate", "margin"]);
  return {
    rowCount,
    figures: [...summed, ...(await unsold(question))],
    top: await top(question),
    pairs: await pairs(question),
    abc: await abc(question),
  };
}

/**
 * Products with their sales and class, as a sub-query. A product's class is that of the revenue gathered before it
 * (H. F. Dickie, "ABC inventory analysis shoots for dollars, not pennies", 1951), so the first one is always an A.
 */
function classed(question: Question): Fragment {
  return sql`(WITH products AS (
      SELECT ANY_VALUE(k.id) AS product, ${raw(measure("quantity"))} AS quantity, ${raw(measure("revenue"))} AS revenue, ${raw(measure("margin"))} AS margin, ${raw(measure("returnRate"))} AS "returnRate"
      FROM ${sales(question, ["product", "quantity", "revenue", "profit"])} l JOIN key k ON k.no = l.product GROUP BY l.product
    ), gathered AS (
      SELECT *, SUM(revenue) OVER (ORDER BY revenue DESC, product ROWS UNBOUNDED PRECEDING) - revenue AS before, SUM(revenue) OVER () AS total FROM products
    ) SELECT *, CASE WHEN before * 100 < total * 80 THEN 'A' WHEN before * 100 < total * 95 THEN 'B' ELSE 'C' END AS abc FROM gathered)`;
}

interface ProductRow {
  product: string;
  quantity: bigint;
  revenue: bigint;
  margin: number | null;
  returnRate: number | null;
  abc: string;
}

async function top(question: Question): Promise<ProductSales[]> {
  const { ctx } = question;
  const rows = await question.rows<ProductRow>(sql`SELECT * FROM ${classed(question)} ORDER BY revenue DESC, product LIMIT 50`);
  const profit = seesProfit(ctx);
  return rows.map(({ product, quantity, revenue, margin, returnRate, abc: name }) => ({
    product,
    quantity: Number(quantity),
    revenue: money(revenue, ctx.currency),
    margin: profit ? margin : null,
    returnRate: returnRate ?? 0,
    abc: name,
  }));
}

async function abc(question: Question): Promise<AbcClass[]> {
  const rows = await question.rows<{ abc: string; products: number; revenue: bigint; share: number | null }>(
    sql`SELECT abc, COUNT(*)::INTEGER AS products, SUM(revenue) AS revenue, SUM(revenue) / NULLIF(ANY_VALUE(total), 0) AS share FROM ${classed(question)} GROUP BY 1 ORDER BY 1`,
  );
  return rows.map(({ abc: name, products, revenue, share }) => ({ abc: name, products, revenue: money(revenue, question.ctx.currency), share: share ?? 0 }));
}

async function unsold(question: Question): Promise<Figure[]> {
  const { filter } = question;
  const category = filter.categoryId ? sql`list_contains(s.path, ${filter.categoryId})` : raw("TRUE");
  const { n } = await oneRow(
    question.rows<{ n: number }>(
      sql`SELECT COUNT(*)::INTEGER AS n FROM product p LEFT JOIN shelf s ON s.id = p."categoryId" WHERE p.active = 1 AND ${category}
      AND NOT EXISTS (SELECT 1 FROM ${sales(question, ["product", "quantity"])} b WHERE b.product = p.no AND b.quantity > 0)`,
    ),
  );
  return figures(definitions, { unsoldProducts: n });
}
