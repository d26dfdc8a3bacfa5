import { DateTime } from "luxon";
import type { Fragment } from "../../core/analytic-database";
import { measure } from "../semantic/measures";
import { beginningOf, type Period } from "../semantic/period";
import type { Question } from "../semantic/question";
import { bought, customersKnown, sales } from "../semantic/sales";
import { customersInScope, seesComplaints } from "../semantic/scope";
import { raw, sql } from "../semantic/sql";

/** Whole months that a demand must have been watched for. */
const leastMonths = 6;

/** The whole months of a period, counted from its first day. */
export const monthsIn = ({ from, to }: Pick<Period, "from" | "to">): number =>
  Math.floor(DateTime.fromISO(to, { zone: "utc" }).diff(DateTime.fromISO(from, { zone: "utc" }), "months").months);

/**
 * Named pieces of a statement that end in `classed`: a row for each product sold or returned, with its sales, its
 * complaints and its classes, in one pass over the lines.
 *
 * ABC: a product's class is that of the revenue gathered before it, by falling revenue (H. F. Dickie, "ABC inventory
 * analysis shoots for dollars, not pennies", 1951), so the first one is always an A. XYZ: by the coefficient of variation σ / μ
 * of the pieces sold in each whole month (σ with the number of months, n), at 0.5 and 1; every handbook has limits of its
 * own, these are ours. As σ² / μ² = (n Σ q² − S²) / S², whole numbers decide.
 */
export function products(question: Question): Fragment {
  const { period } = question;
  const months = monthsIn(period);
  return sql`lines AS (SELECT *, DATE_SUB('month', ${period.from}::DATE, day) AS month FROM ${sales(question, ["product", "day", "quantity", "revenue", "profit"])} WHERE product IS NOT NULL),
    totals AS MATERIALIZED (
      SELECT product, month, GROUPING(month) = 1 AS whole, ${raw(measure("quantity"))} AS quantity, ${raw(measure("revenue"))} AS revenue, ${raw(measure("margin"))} AS margin,
        ${raw(measure("returnRate"))} AS "returnRate", COALESCE(SUM(quantity) FILTER (${raw(bought)}), 0)::HUGEINT AS demand, COUNT(*) FILTER (${raw(bought)}) AS times
      FROM lines GROUP BY GROUPING SETS ((product), (product, month))
    ),
    demand AS (SELECT product, SUM(demand) AS s, SUM(demand * demand) AS q FROM totals WHERE NOT whole AND month < ${months} GROUP BY 1),
    complaints AS (${complaints(question)}),
    gathered AS (
      SELECT k.id, t.*, SUM(revenue) OVER (ORDER BY revenue DESC, k.id ROWS UNBOUNDED PRECEDING) - revenue AS before, SUM(revenue) OVER () AS total
      FROM totals t JOIN key k ON k.no = t.product WHERE whole
    ),
    classed AS MATERIALIZED (
      SELECT g.*, COALESCE(c.n, 0) AS complaints, COALESCE(c.n, 0) / NULLIF(g.times, 0) AS "complaintRate", CASE WHEN before * 100 < total * 80 THEN 'A' WHEN before * 100 < total * 95 THEN 'B' ELSE 'C' END AS abc,
        ${raw(months < leastMonths ? "NULL" : xyz(months))}::VARCHAR AS xyz, ${raw(months < leastMonths ? "NULL" : `SQRT(${spread(months)}::DOUBLE) / NULLIF(d.s, 0)`)}::DOUBLE AS variation
      FROM gathered g LEFT JOIN demand d ON d.product = g.product LEFT JOIN complaints c ON c.product = g.product
    )`;
}

/** n² σ², whole. */
const spread = (months: number): string => `(${months} * d.q - d.s * d.s)`;
const xyz = (months: number): string => `CASE WHEN COALESCE(d.s, 0) = 0 THEN 'Z' WHEN 4 * ${spread(months)} <= d.s * d.s THEN 'X' WHEN ${spread(months)} <= d.s * d.s THEN 'Y' ELSE 'Z' END`;

/** Complaints of the period by product, of customers within the viewer's scope and the filter. */
function complaints(question: Question): Fragment {
  const { ctx, filter, period } = question;
  if (!seesComplaints(ctx)) return raw("SELECT NULL::INTEGER AS product, 0 AS n WHERE FALSE");
  const [from, to] = [beginningOf(period.from, ctx.zone), beginningOf(period.to, ctx.zone)];
  const { teamId, ownerId, region, segment, segmentId } = filter;
  const narrowed = Boolean(teamId || ownerId || region || segment || segmentId) || customersInScope(ctx, "c") !== undefined;
  const known = narrowed ? sql`"customerNo" IN (SELECT no FROM ${customersKnown(question)})` : raw("TRUE");
  return sql`SELECT "productNo" AS product, COUNT(*) AS n FROM ticket WHERE kind = 'COMPLAINT' AND "createdAt" >= ${from}::TIMESTAMP AND "createdAt" < ${to}::TIMESTAMP AND "productNo" IS NOT NULL AND ${known} GROUP BY 1`;
}
