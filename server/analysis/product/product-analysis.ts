import type { Fragment } from "../../core/analytic-database";
import { FigureUnit, figures, money, type Definitions } from "../semantic/figure";
import { salesSummary } from "../semantic/measures";
import type { Question } from "../semantic/question";
import { seesComplaints, seesProductPrice, seesProfit, seesStock } from "../semantic/scope";
import { raw, sql } from "../semantic/sql";
import { ProductOrder, type AbcClass, type AbcXyzCell, type ProductAnalysis, type ProductSales } from "./product-analysis.types";
import { products } from "./products";

const definitions = {
  unsoldProducts: { unit: FigureUnit.COUNT, sum: true, definition: "Active products of which nothing was sold in the period, within your scope and the filter." },
} as const satisfies Definitions;

/** By a rate come only products with so many order lines. */
const leastTimes = 5;
const orderBy: Readonly<Record<ProductOrder, string>> = { REVENUE: "revenue DESC", QUANTITY: "quantity DESC", RETURN_RATE: `"returnRate" DESC NULLS LAST`, COMPLAINT_RATE: `"complaintRate" DESC NULLS LAST` };
const byRate = new Set([ProductOrder.RETURN_RATE, ProductOrder.COMPLAINT_RATE]);

/** A product, a cell of the matrix, or the count of what was not sold. */
interface Row {
  part: "top" | "cell" | "unsold";
  id: string;
  quantity: bigint;
  revenue: bigint;
  margin: number | null;
  returnRate: number | null;
  complaints: number;
  complaintRate: number | null;
  abc: string;
  xyz: string | null;
  variation: number | null;
  products: number;
  total: bigint;
  stockValue: bigint | null;
}

/** What sells, how evenly, and what comes back. */
export async function productAnalysis(question: Question, order: ProductOrder): Promise<Omit<ProductAnalysis, "asOf">> {
  const { rowCount, figures: summed } = await salesSummary(question, ["productsSold", "quantity", "revenue", "returnRate", "margin"]);
  const rows = await question.rows<Row>(statement(question, order));
  const cells = rows.filter(({ part }) => part === "cell").map((row) => cell(question, row));
  const unsold = rows.find(({ part }) => part === "unsold")?.products;
  return {
    rowCount,
    figures: [...summed, ...figures(definitions, { unsoldProducts: unsold })],
    top: rows.filter(({ part }) => part === "top").map((row) => sold(question, row)),
    abc: ["A", "B", "C"].flatMap((name) => abcClass(question, name, rows)),
    abcXyz: cells,
  };
}

/** One statement, so that the lines are gone through once. */
function statement(question: Question, order: ProductOrder): Fragment {
  const { categoryId } = question.filter;
  const category = categoryId ? sql`LIST_CONTAINS(s.path, ${categoryId})` : raw("TRUE");
  const chosen = byRate.has(order) ? `times >= ${leastTimes}` : "TRUE";
  const value = sql`SUM(CASE WHEN p.currency = ${question.ctx.currency} THEN GREATEST(p."stockQuantity", 0) * p.price END)`;
  return sql`WITH ${products(question)}
    SELECT 'top' AS part, ROW_NUMBER() OVER (ORDER BY ${raw(orderBy[order])}, id) AS place, id, quantity, revenue, margin, "returnRate", complaints::INTEGER AS complaints, "complaintRate", abc, xyz, variation
    FROM classed WHERE ${raw(chosen)} QUALIFY place <= 50
    UNION ALL BY NAME SELECT 'cell' AS part, abc, xyz, COUNT(*)::INTEGER AS products, SUM(c.revenue) AS revenue, ANY_VALUE(total) AS total, ${value} AS "stockValue", 0 AS place
    FROM classed c LEFT JOIN product p ON p.no = c.product GROUP BY abc, xyz
    UNION ALL BY NAME SELECT 'unsold' AS part, COUNT(*)::INTEGER AS products, 0 AS place
    FROM product p LEFT JOIN shelf s ON s.id = p."categoryId" WHERE p.active = 1 AND ${category} AND p.no NOT IN (SELECT product FROM classed WHERE times > 0)
    ORDER BY part, place, abc, xyz`;
}

function sold({ ctx }: Question, { id, quantity, revenue, margin, returnRate, complaints, complaintRate, abc, xyz, variation }: Row): ProductSales {
  const told = seesComplaints(ctx);
  return {
    product: id, quantity: Number(quantity), revenue: money(revenue, ctx.currency), margin: seesProfit(ctx) ? margin : null, returnRate: returnRate ?? 0,
    complaints: told ? complaints : null, complaintRate: told ? complaintRate : null, abc, xyz, variation,
  };
}

function cell({ ctx }: Question, { abc, xyz, products: count, revenue, total, stockValue }: Row): AbcXyzCell {
  const value = seesStock(ctx) && seesProductPrice(ctx) ? money(stockValue, ctx.currency) : null;
  return { abc, xyz, products: count, revenue: money(revenue, ctx.currency), share: shareOf(revenue, total), stockValue: value };
}

/** A class by revenue: its cells together. */
function abcClass({ ctx }: Question, abc: string, rows: readonly Row[]): AbcClass[] {
  const mine = rows.filter((row) => row.part === "cell" && row.abc === abc);
  const [first] = mine;
  if (!first) return [];
  const revenue = mine.reduce((sum, row) => sum + BigInt(row.revenue), 0n);
  return [{ abc, products: mine.reduce((sum, row) => sum + row.products, 0), revenue: money(revenue, ctx.currency), share: shareOf(revenue, first.total) }];
}

const shareOf = (part: bigint, total: bigint): number => (Number(total) === 0 ? 0 : Number(part) / Number(total));
