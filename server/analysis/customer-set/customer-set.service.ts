import { money } from "../semantic/figure";
import { measure } from "../semantic/measures";
import { oneRow, type Question } from "../semantic/question";
import { bought, customersKnown, orderSales } from "../semantic/sales";
import { raw, sql } from "../semantic/sql";
import { inSets } from "./customer-set";
import type { CustomerSetInput } from "./customer-set.input";
import type { AnalysedCustomer } from "./customer-set.types";

/** A page of the customers behind a mark. */
export interface SetPage {
  readonly first: number;
  readonly offset: number;
}

interface CustomerRow {
  customer: string;
  revenue: bigint | null;
  orders: number;
  lastOrderOn: string | null;
}

/** The customers that are in all sets, by falling revenue of the period. */
export async function customersOf(question: Question, of: CustomerSetInput, { first, offset }: SetPage) {
  const chosen = sql`(SELECT no FROM ${customersKnown(question)} WHERE ${inSets(question, of, raw("no"))})`;
  const { n } = await oneRow(question.rows<{ n: number }>(sql`SELECT COUNT(*)::INTEGER AS n FROM ${chosen}`));
  const rows = await question.rows<CustomerRow>(
    sql`WITH chosen AS ${chosen}, bought AS (
      SELECT "customer", SUM(revenue) AS revenue, ${raw(measure("orders"))}::INTEGER AS orders, MAX(day) FILTER (${raw(bought)}) AS last
      FROM ${orderSales(question, ["customer", "order", "day", "bought", "revenue"])} WHERE "customer" IN (SELECT no FROM chosen) GROUP BY 1
    ) SELECT k.id AS customer, b.revenue, COALESCE(b.orders, 0) AS orders, b.last::VARCHAR AS "lastOrderOn"
    FROM chosen c JOIN key k ON k.no = c.no LEFT JOIN bought b ON b."customer" = c.no
    ORDER BY b.revenue DESC NULLS LAST, k.id LIMIT ${first} OFFSET ${offset}`,
  );
  const customers: AnalysedCustomer[] = rows.map(({ revenue, ...row }) => ({ ...row, revenue: money(revenue, question.ctx.currency) }));
  return { totalCount: n, customers };
}
