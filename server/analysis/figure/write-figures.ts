import type { DuckDBConnection } from "@duckdb/node-api";
import type { Fragment } from "../../core/analytic-database";
import type { Clock } from "../../core/clock";
import { newId } from "../../core/ids";
import { changed } from "../persistency/change";
import { endOf, history, type Asked } from "../persistency/history";
import { usualChangePercent, usualChurnDays } from "../persistency/persistency.args";
import { paced } from "../persistency/rhythm";
import { buyers, scored } from "../profiling/buyers";
import { perCustomer } from "../profitability/customers.sql";
import { measure } from "../semantic/measures";
import { periodOf } from "../semantic/period";
import { everybody, type Question } from "../semantic/question";
import { orderSales } from "../semantic/sales";
import { raw, sql } from "../semantic/sql";
import { rowsOf } from "../warehouse/rows";

/** Whose figures: sales in this currency, days of this zone, up to this day and with it. */
export interface FiguresOf {
  readonly clock: Clock;
  readonly currency: string;
  readonly zone: string;
  readonly today: string;
}

/**
 * Works the figures of all customers out anew in the replica, in one transaction, from the very SQL of the views.
 * @param connection of this job alone
 */
export async function writeFigures(connection: DuckDBConnection, { today, ...asker }: FiguresOf): Promise<void> {
  const question: Question = { ctx: { ...everybody, ...asker }, filter: {}, period: periodOf({}, today), today, rows: (statement) => rowsOf(connection, statement) };
  await connection.run("BEGIN TRANSACTION");
  try {
    for (const table of ["customer_figure", "figure_run"]) await connection.run(`DELETE FROM ${table}`);
    await question.rows(sql`INSERT INTO customer_figure ${figuresOf(question)}`);
    await question.rows(sql`INSERT INTO figure_run SELECT ${newId("fgr")}, COUNT(*)::INTEGER FROM customer_figure`);
    await connection.run("COMMIT");
  } catch (error) {
    await connection.run("ROLLBACK").catch(() => undefined); // a fatal fault has ended it
    throw error;
  }
}

/** A row for everybody of whom an order line is known, in the columns of `customer_figure`. */
function figuresOf(question: Question): Fragment {
  return sql`SELECT ROW_NUMBER() OVER (ORDER BY c.id)::INTEGER, c.id, ${question.today}::DATE, ${raw(ratio("s.alive"))}, ${raw(ratio("s.purchases365"))}, s."lifetimeValue",
      b.r, b.f, b.m, b.segment, ${raw(ratio("h.gap"))}, ${raw(ratio("h.silent / h.gap"))}, h.change, h.silent,
      COALESCE(y.orders, 0), COALESCE(y.revenue, 0), ROUND(y.average), y.profit, ${raw(ratio("y.margin"))}, p.net
    FROM (${historyOf(question)}) h JOIN customer c ON c.no = h."customer"
    LEFT JOIN (${scoresOf(question)}) b ON b.customer = h."customer"
    LEFT JOIN (${yearOf(question)}) y ON y."customer" = h."customer"
    LEFT JOIN (${netOf(question)}) p ON p."customer" = h."customer"
    LEFT JOIN customer_score s ON s.no = h."customer" ORDER BY c.id`;
}

/** As the operational database keeps a number with four decimals; beyond what it holds, the most it holds. */
const ratio = (value: string): string => `CASE WHEN ${value} IS NOT NULL THEN LEAST(ROUND(${value} * 10000), 2147483647)::INTEGER END`;

function historyOf(question: Question): Fragment {
  const asked: Asked = { question, end: endOf(question), churnAfterDays: usualChurnDays, changePercent: usualChangePercent };
  return sql`WITH ${history(asked)}
    SELECT d."customer", l.silent::INTEGER AS silent, CASE WHEN l.band <> 'UNKNOWN' THEN l.gap END AS gap, c.change
    FROM (SELECT DISTINCT "customer" FROM days) d LEFT JOIN ${paced(asked)} l ON l."customer" = d."customer" LEFT JOIN ${changed(asked)} c ON c."customer" = d."customer"`;
}

const scoresOf = (question: Question): Fragment => sql`WITH ${buyers(question, { now: question.period, before: undefined })}, ${scored()} SELECT customer, r, f, m, segment FROM scored`;

const yearOf = (question: Question): Fragment =>
  sql`SELECT "customer", ${raw(measure("orders"))} AS orders, ${raw(measure("revenue"))} AS revenue, ${raw(measure("averageOrder"))} AS average, ${raw(measure("profit"))} AS profit, ${raw(measure("margin"))} AS margin
    FROM ${orderSales(question, ["customer", "order", "bought", "revenue", "profit", "costedRevenue"])} GROUP BY 1`;

/** Of whom no cost is known nothing can be said. */
const netOf = (question: Question): Fragment => sql`SELECT "customer", net FROM (${perCustomer(question, [question.period], true)}) WHERE known`;
