import type { Fragment } from "../../core/analytic-database";
import { beginningOf, comparedDays } from "../semantic/period";
import type { Question } from "../semantic/question";
import { customersKnown, sales, type SalesColumn } from "../semantic/sales";
import { any, raw, sql } from "../semantic/sql";

/** What some customers come to together; money in ten-thousandths. */
export interface CustomerSums {
  readonly customers: number;
  readonly list: bigint;
  readonly revenue: bigint;
  readonly unknownRevenue: bigint;
  readonly unknownLines: number;
  readonly profit: bigint;
  readonly orders: number;
  readonly shipments: number;
  readonly tickets: number;
  readonly visits: number;
  readonly net: bigint;
  /** Customers with a net profit below nothing, and above, and what the latter bring. */
  readonly losing: number;
  readonly winning: number;
  readonly won: bigint;
}

/** Sums of all, of the period before, of a percent or a tenth of the ranked customers, or of one of them. */
export interface CustomerRow extends CustomerSums {
  readonly part: "now" | "before" | "percent" | "decile" | "customer";
  /** Of a percent from 0, of a decile from 1, of a customer its rank. */
  readonly place: number;
  readonly customer: string | null;
}

/** What the company set, in ten-thousandths; 0 where nothing is set. */
export interface Rates {
  readonly perOrder: bigint;
  readonly perTicket: bigint;
  readonly perVisit: bigint;
  readonly perShipment: bigint;
}

/** SQL of the rates as one row. */
export const rates = sql`(SELECT COALESCE(MAX("perOrder"), 0) AS "perOrder", COALESCE(MAX("perTicket"), 0) AS "perTicket",
  COALESCE(MAX("perVisit"), 0) AS "perVisit", COALESCE(MAX("perShipment"), 0) AS "perShipment" FROM cost_to_serve)`;

/**
 * All sums of customers in one statement: what each comes to is worked out in one pass of the lines of both periods and
 * ranked by net profit once.
 * @param top how many of the best and of the worst are named
 * @param countOrders whether orders or shipments cost anything: only then are lines gathered by order
 */
export function customersStatement(question: Question, top: number, countOrders: boolean): Fragment {
  return sql`WITH base AS MATERIALIZED (${perCustomer(question, comparedDays(question.period), countOrders)}),
    ranked AS MATERIALIZED (${ranked(raw("base"))})
    SELECT CASE WHEN GROUPING(percent) = 0 THEN 'percent' ELSE 'decile' END AS part, COALESCE(percent, decile)::INTEGER AS place, NULL::VARCHAR AS customer, ${sums}
    FROM ranked GROUP BY GROUPING SETS ((percent), (decile))
    UNION ALL SELECT CASE WHEN "isNow" THEN 'now' ELSE 'before' END, 0, NULL, ${sums} FROM base GROUP BY "isNow"
    UNION ALL SELECT 'customer', place::INTEGER, k.id, ${sums} FROM ranked r JOIN key k ON k.no = r."customer" WHERE place <= ${top} OR place > n - ${top} GROUP BY place, k.id`;
}

/** The customers of a tenth by net profit, 1 the best: a sub-query of their numbers. */
export const decileOf = (question: Question, decile: number): Fragment =>
  sql`(SELECT "customer" AS no FROM (${ranked(sql`(${perCustomer(question, [question.period], true)})`)}) WHERE decile = ${decile})`;

const sums = raw(`COUNT(*)::INTEGER AS customers, COALESCE(SUM(list), 0) AS list, COALESCE(SUM(revenue), 0) AS revenue, COALESCE(SUM("unknownRevenue"), 0) AS "unknownRevenue",
  COALESCE(SUM("unknownLines"), 0)::INTEGER AS "unknownLines", COALESCE(SUM(profit), 0) AS profit, COALESCE(SUM(orders), 0)::INTEGER AS orders, COALESCE(SUM(shipments), 0)::INTEGER AS shipments,
  COALESCE(SUM(tickets), 0)::INTEGER AS tickets, COALESCE(SUM(visits), 0)::INTEGER AS visits, COALESCE(SUM(net), 0) AS net,
  COUNT(*) FILTER (net < 0 AND known)::INTEGER AS losing, COUNT(*) FILTER (net > 0 AND known)::INTEGER AS winning, COALESCE(SUM(net) FILTER (net > 0 AND known), 0) AS won`);

/**
 * The period's customers of whom something is known, ranked by net profit. Those with lines of unknown cost alone have no
 * rank. Equal net profits stand by revenue, so that the sums of a tenth are the same after every rebuild.
 */
const ranked = (base: Fragment): Fragment => sql`SELECT *, (place - 1) * 100 // n AS percent, (place - 1) * 10 // n + 1 AS decile FROM (
    SELECT *, ROW_NUMBER() OVER (ORDER BY net DESC, revenue DESC, profit DESC, "customer") AS place, COUNT(*) OVER () AS n FROM ${base} WHERE "isNow" AND known
  )`;

const gathered = `SUM(list) AS list, SUM(revenue) AS revenue, SUM(revenue) FILTER (profit IS NULL) AS "unknownRevenue", COUNT(*) FILTER (profit IS NULL) AS "unknownLines", SUM(profit) AS profit, COUNT(*) AS lines`;
const regathered = `SUM(list) AS list, SUM(revenue) AS revenue, SUM("unknownRevenue") AS "unknownRevenue", SUM("unknownLines") AS "unknownLines", SUM(profit) AS profit, SUM(lines) AS lines`;

/** A row per customer and period, lines without a customer as one: sums of the lines, how often it was served, and the net profit. */
export function perCustomer(question: Question, days: readonly { from: string; to: string }[], countOrders: boolean): Fragment {
  return sql`SELECT "isNow", "customer", list, revenue, "unknownRevenue", "unknownLines", profit, orders, shipments, tickets, visits,
      COALESCE(profit, 0) - orders * "perOrder" - shipments * "perShipment" - tickets * "perTicket" - visits * "perVisit" AS net,
      "customer" IS NOT NULL AND (profit IS NOT NULL OR lines = 0) AS known
    FROM (
      SELECT COALESCE(l."isNow", s."isNow") AS "isNow", COALESCE(l."customer", s."customer") AS "customer", COALESCE(list, 0) AS list, COALESCE(revenue, 0) AS revenue,
        COALESCE("unknownRevenue", 0) AS "unknownRevenue", COALESCE("unknownLines", 0) AS "unknownLines", profit, COALESCE(lines, 0) AS lines, COALESCE(orders, 0) AS orders,
        COALESCE(shipments, 0) AS shipments, COALESCE(tickets, 0) AS tickets, COALESCE(visits, 0) AS visits
      FROM (${soldTo(question, days, countOrders)}) l ${raw(isNarrowed(question) ? "LEFT JOIN" : "FULL JOIN")} (${served(question, days)}) s ON s."customer" = l."customer" AND s."isNow" = l."isNow"
    ) CROSS JOIN ${rates}`;
}

/** Where only some lines count, only who has such lines is charged with tickets and visits. */
const isNarrowed = ({ filter }: Question): boolean => Boolean(filter.categoryId ?? filter.channel);

function soldTo(question: Question, days: readonly { from: string; to: string }[], countOrders: boolean): Fragment {
  const wanted: SalesColumn[] = ["day", "customer", "list", "revenue", "profit", ...(countOrders ? (["order", "quantity", "shipped"] as const) : [])];
  const isNow = sql`day >= ${question.period.from}::DATE AS "isNow"`;
  if (!countOrders) return sql`SELECT ${isNow}, "customer", ${raw(gathered)}, 0 AS orders, 0 AS shipments FROM ${sales(question, wanted, days)} GROUP BY 1, 2`;
  return sql`SELECT "isNow", "customer", ${raw(regathered)}, COUNT(*) FILTER (bought) AS orders, COUNT(*) FILTER (bought AND shipped) AS shipments
    FROM (SELECT ${isNow}, "customer", "order", ${raw(gathered)}, MAX(quantity) > 0 AS bought, BOOL_OR(shipped) AS shipped FROM ${sales(question, wanted, days)} GROUP BY 1, 2, 3) GROUP BY 1, 2`;
}

/** How often each customer was served otherwise; nothing is counted that costs nothing. */
function served(question: Question, days: readonly { from: string; to: string }[]): Fragment {
  const { ctx, period } = question;
  const begin = (day: string): Fragment => sql`${beginningOf(day, ctx.zone)}::TIMESTAMP`;
  const within = (column: string): Fragment => any(days.map(({ from, to }) => sql`${raw(column)} >= ${begin(from)} AND ${raw(column)} < ${begin(to)}`));
  const counted = (table: string, column: string, ticket: number, rate: string): Fragment =>
    sql`SELECT ${raw(column)} >= ${begin(period.from)} AS "isNow", "customerNo" AS "customer", ${raw(`${ticket} AS ticket`)} FROM ${raw(table)} WHERE ${within(column)} AND (SELECT ${raw(`"${rate}"`)} FROM ${rates}) > 0`;
  return sql`SELECT "isNow", "customer", SUM(ticket) AS tickets, SUM(1 - ticket) AS visits
    FROM (${counted("ticket", `"createdAt"`, 1, "perTicket")} UNION ALL ${counted("activity", `"occurredAt"`, 0, "perVisit")} AND channel = 'VISIT')
    WHERE "customer" IN (SELECT no FROM ${customersKnown(question)}) GROUP BY 1, 2`;
}
