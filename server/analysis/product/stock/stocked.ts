import type { Fragment } from "../../../core/analytic-database";
import type { Question } from "../../semantic/question";
import { sales } from "../../semantic/sales";
import { seesAllSales, seesPurchases } from "../../semantic/scope";
import { raw, sql } from "../../semantic/sql";

/**
 * Named pieces of a statement that end in `stocked`: a row for each product of the category, with `active`, `stock`,
 * `onOrder`, `reorderLevel`, `price`, `listValue`, `costValue`, `pieces` (sold in the period, by the whole house), `days` (of the
 * period), `lastSoldOn`, `deadNow` and `leadDays`. What is about sales is null for whoever sees a part of them only. A
 * stock below zero is a wrong count and worth nothing.
 */
export function stocked(question: Question, deadAfterDays: number): Fragment {
  const { ctx, filter, period } = question;
  const { from, to } = period;
  const category = filter.categoryId ? sql`LIST_CONTAINS(s.path, ${filter.categoryId})` : raw("TRUE");
  const everything = seesAllSales(ctx);
  const value = (amount: string): string => `CASE WHEN p.currency = w.currency THEN GREATEST(p."stockQuantity", 0) * p.${amount} END`;
  return sql`sold_pieces AS (${pieces(question, everything)}),
    on_the_way AS (SELECT "productNo", SUM(quantity)::INTEGER AS pieces FROM purchase WHERE status = 'OPEN' GROUP BY 1),
    leads AS (${leads(question)}),
    stocked AS MATERIALIZED (
      SELECT p.id, p.active = 1 AS active, p."stockQuantity" AS stock, COALESCE(y.pieces, 0) AS "onOrder", p."reorderLevel",
        CASE WHEN p.currency = w.currency THEN p.price END AS price, ${raw(value("price"))} AS "listValue", ${raw(value("cost"))} AS "costValue",
        ${raw(everything ? "COALESCE(d.pieces, 0)" : "NULL")}::INTEGER AS pieces, w.days, d.last::VARCHAR AS "lastSoldOn",
        ${raw(String(everything))} AND COALESCE(d.last < w.until - ${raw(String(deadAfterDays))}, TRUE) AS "deadNow", e.median AS "leadDays"
      FROM product p CROSS JOIN (SELECT ${ctx.currency} AS currency, ${to}::DATE AS until, (${to}::DATE - ${from}::DATE)::INTEGER AS days) w
      LEFT JOIN shelf s ON s.id = p."categoryId" LEFT JOIN sold_pieces d ON d.product = p.no LEFT JOIN on_the_way y ON y."productNo" = p.no LEFT JOIN leads e ON e."supplierId" = p."supplierId"
      WHERE ${category}
    )`;
}

/** Pieces sold in the period, and the last day before its end with a sale: the only pass over the lines. */
function pieces(question: Question, everything: boolean): Fragment {
  if (!everything) return raw("SELECT NULL::INTEGER AS product, NULL::INTEGER AS pieces, NULL::DATE AS last WHERE FALSE");
  const { categoryId } = question.filter;
  const house = { ...question, filter: categoryId ? { categoryId } : {} };
  const { from, to } = question.period;
  return sql`SELECT product, COALESCE(SUM(quantity) FILTER (day >= ${from}::DATE), 0) AS pieces, MAX(day) AS last FROM ${sales(house, ["product", "day", "quantity"], { to })} WHERE product IS NOT NULL AND quantity > 0 GROUP BY 1`;
}

/** The median lead time of each supplier, of purchases that arrived in the period. */
function leads({ ctx, period: { from, to } }: Question): Fragment {
  const visible = raw(String(seesPurchases(ctx)));
  return sql`SELECT "supplierId", MEDIAN("receivedOn" - "orderedOn") AS median FROM purchase WHERE ${visible} AND status = 'RECEIVED' AND "receivedOn" >= ${from}::DATE AND "receivedOn" < ${to}::DATE GROUP BY 1`;
}
