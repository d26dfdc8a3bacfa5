import type { Fragment } from "../../core/analytic-database";
import { dimensions, isCalled, type DimensionName } from "../semantic/dimensions";
import { money } from "../semantic/figure";
import { oneRow, type Question } from "../semantic/question";
import { sales, type SalesColumn } from "../semantic/sales";
import { seesProfit } from "../semantic/scope";
import { every, raw, sql } from "../semantic/sql";
import type { AnalysedLine } from "./performance.types";

/** A value of a dimension; all values where no key is given. */
export interface Part {
  readonly dimension: DimensionName | null | undefined;
  readonly key: string | null | undefined;
}

interface LineRow {
  orderedOn: string;
  order: string;
  customer: string | null;
  product: string | null;
  quantity: number;
  discount: number;
  revenue: bigint;
  profit: bigint | null;
}

/** The period's sold lines that have all the values, the latest first. */
export async function linesBehind(question: Question, parts: readonly Part[], page: { first: number; offset: number }) {
  const { ctx: { currency } } = question;
  const wanted: SalesColumn[] = ["day", "order", "customer", "product", "quantity", "discountRate", "revenue", "profit"];
  const named = parts.flatMap(({ dimension, key }) => (dimension && key !== null && key !== undefined ? [{ ...dimensions[dimension], key }] : []));
  const lines = sales(question, [...new Set([...wanted, ...named.map(({ needs }) => needs)])]);
  const condition = every(named.map((each): Fragment => isCalled(each, each.key) ?? raw("FALSE")));
  const all = await oneRow(question.rows<{ n: number; revenue: bigint | null }>(sql`SELECT COUNT(*)::INTEGER AS n, SUM(revenue) AS revenue FROM ${lines} WHERE ${condition}`));
  const rows = await question.rows<LineRow>(
    sql`WITH page AS (SELECT * FROM ${lines} WHERE ${condition} ORDER BY day DESC, "order" DESC, "product", quantity, revenue LIMIT ${page.first} OFFSET ${page.offset})
    SELECT day::VARCHAR AS "orderedOn", o.id AS "order", c.id AS customer, p.id AS product, quantity, "discountRate" / 10000 AS discount, revenue, profit
    FROM page l JOIN key o ON o.no = l."order" LEFT JOIN key c ON c.no = l."customer" LEFT JOIN key p ON p.no = l."product"
    ORDER BY day DESC, l."order" DESC, l."product", quantity, revenue`,
  );
  const profits = seesProfit(question.ctx);
  const shown = rows.map((row): AnalysedLine => ({ ...row, revenue: money(row.revenue, currency), profit: profits && row.profit !== null ? money(row.profit, currency) : null }));
  return { totalCount: all.n, revenue: money(all.revenue, currency), lines: shown };
}
