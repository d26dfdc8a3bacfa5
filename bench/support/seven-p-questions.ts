import type { ViewName } from "../../server/testing/view-operations";

/**
 * One question of each view in SQL that MariaDB and DuckDB both understand word for word; they differ only in how a sold
 * line is read, for there is one table of them in the replica and two in the source. Every question answers with one row
 * of whole numbers, so that the answers can be compared to the last digit.
 */

/** The period of the questions and where the one before begins. */
export const asked = { previousFrom: "2024-03-01", from: "2025-03-01", to: "2026-03-01" } as const;

/** The sold lines with `o`rder, `c`ustomer, `p`roduct, day and amounts. */
const source = {
  mariadb: `SELECT l.orderId AS o, h.customerId AS c, l.productId AS p, h.orderedOn AS day, h.region, l.quantity, l.discount, l.unitPrice, l.total, l.profit
    FROM order_line l JOIN sales_order h ON h.id = l.orderId WHERE h.status <> 'CANCELLED' AND h.currency = 'USD'`,
  duckdb: `SELECT l."orderNo" AS o, l."customerNo" AS c, l."productNo" AS p, l.day, h.region, l.quantity, l.discount, l."unitPrice" AS unitPrice, l.total, l.profit
    FROM sold l JOIN sales_order h ON h.no = l."orderNo" WHERE l.counts AND l.currency = 'USD'`,
  /** Orders in the place of lines: enough for what is asked of customers and days. */
  summary: `SELECT "orderNo" AS o, "customerNo" AS c, day, CASE WHEN bought THEN 1 ELSE -1 END AS quantity, total, profit FROM ordered WHERE counts AND currency = 'USD'`,
} as const;

const categoryOf = {
  mariadb: `JOIN product r ON r.id = s.p JOIN category k ON k.id = r.categoryId`,
  duckdb: `JOIN product r ON r.no = s.p JOIN category k ON k.id = r."categoryId"`,
  summary: "",
} as const;

export type Engine = keyof typeof source;

const within = `day >= '${asked.from}' AND day < '${asked.to}'`;

const questions: Readonly<Record<ViewName, (lines: string, engine: Engine) => string>> = {
  Profiling: (lines) => `WITH buyers AS (
      SELECT c, MAX(CASE WHEN quantity > 0 THEN day END) AS last, COUNT(DISTINCT CASE WHEN quantity > 0 THEN o END) AS orders, SUM(total) AS revenue FROM (${lines}) s WHERE ${within} GROUP BY c HAVING MAX(quantity) > 0
    ), scored AS (
      SELECT revenue, 1 + FLOOR(5 * (RANK() OVER (ORDER BY last) - 1) / COUNT(*) OVER ()) AS r, 1 + FLOOR(5 * (RANK() OVER (ORDER BY orders) - 1) / COUNT(*) OVER ()) AS f, 1 + FLOOR(5 * (RANK() OVER (ORDER BY revenue) - 1) / COUNT(*) OVER ()) AS m FROM buyers
    ), cells AS (SELECT r, f, m, COUNT(*) AS n, SUM(revenue) AS revenue FROM scored GROUP BY r, f, m)
    SELECT COUNT(*) AS cells, SUM(n) AS customers, SUM(revenue) AS revenue, SUM(n * (r * 100 + f * 10 + m)) AS scores FROM cells`,

  Persistency: (lines) => `WITH months AS (SELECT c, YEAR(day) * 12 + MONTH(day) AS month, SUM(total) AS revenue FROM (${lines}) s GROUP BY c, YEAR(day) * 12 + MONTH(day) HAVING MAX(quantity) > 0),
    placed AS (SELECT month, revenue, MIN(month) OVER (PARTITION BY c) AS cohort FROM months),
    cells AS (SELECT cohort, month - cohort AS age, COUNT(*) AS n, SUM(revenue) AS revenue FROM placed GROUP BY cohort, month - cohort)
    SELECT COUNT(*) AS cells, SUM(n) AS active, SUM(revenue) AS revenue, SUM(n * age) AS ages FROM cells`,

  Profitability: (lines) => `WITH customers AS (SELECT c, SUM(profit) AS profit, SUM(total) AS revenue FROM (${lines}) s WHERE ${within} GROUP BY c),
    placed AS (SELECT ROW_NUMBER() OVER (ORDER BY profit DESC, revenue DESC, c) AS place, COUNT(*) OVER () AS n, SUM(profit) OVER (ORDER BY profit DESC, revenue DESC, c ROWS UNBOUNDED PRECEDING) AS gathered FROM customers)
    SELECT COUNT(*) AS customers, SUM(CASE WHEN place = CEIL(n * 0.2) THEN gathered ELSE 0 END) AS best, MAX(gathered) AS peak FROM placed`,

  Performance: (lines, engine) => `WITH cells AS (
      SELECT k.name AS category, s.region, SUM(CASE WHEN day >= '${asked.from}' THEN total ELSE 0 END) AS revenue, SUM(CASE WHEN day < '${asked.from}' THEN total ELSE 0 END) AS earlier
      FROM (${lines}) s ${categoryOf[engine]} WHERE day >= '${asked.previousFrom}' AND day < '${asked.to}' GROUP BY k.name, s.region
    ) SELECT COUNT(*) AS cells, SUM(revenue) AS revenue, SUM(earlier) AS earlier, MAX(revenue) AS largest FROM cells`,

  Prospecting: (lines) => `WITH first AS (SELECT c, MIN(day) AS day FROM (${lines}) s WHERE quantity > 0 GROUP BY c),
    months AS (SELECT YEAR(day) * 12 + MONTH(day) AS month, COUNT(*) AS n FROM first WHERE ${within} GROUP BY YEAR(day) * 12 + MONTH(day))
    SELECT COUNT(*) AS months, SUM(n) AS customers, SUM(n * month) AS placed FROM months`,

  ProductAnalysis: (lines) => `WITH months AS (SELECT p, YEAR(day) * 12 + MONTH(day) AS month, SUM(quantity) AS q, SUM(total) AS revenue, SUM(profit) AS profit FROM (${lines}) s WHERE ${within} GROUP BY p, YEAR(day) * 12 + MONTH(day)),
    products AS (SELECT p, SUM(q) AS q, SUM(q * q) AS squares, SUM(revenue) AS revenue, SUM(profit) AS profit FROM months GROUP BY p),
    gathered AS (SELECT q, squares, revenue, SUM(revenue) OVER (ORDER BY revenue DESC, p ROWS UNBOUNDED PRECEDING) - revenue AS earlier, SUM(revenue) OVER () AS whole FROM products)
    SELECT COUNT(*) AS products, SUM(revenue) AS revenue, SUM(CASE WHEN earlier * 100 < whole * 80 THEN 1 ELSE 0 END) AS best, SUM(CASE WHEN 12 * squares - q * q <= q * q THEN 1 ELSE 0 END) AS steady FROM gathered`,

  Promotion: (lines) => `WITH bands AS (
      SELECT discount, COUNT(*) AS n, SUM(total) AS revenue, SUM(profit) AS profit, SUM(unitPrice * quantity - total) AS given FROM (${lines}) s WHERE ${within} GROUP BY discount
    ) SELECT COUNT(*) AS bands, SUM(n) AS n, SUM(revenue) AS revenue, SUM(profit) AS profit, SUM(given) AS given FROM bands`,
};

/** The views whose question is of orders and customers alone. */
export const summarised: readonly ViewName[] = ["Profiling", "Persistency", "Profitability", "Prospecting"];

/** A view's question for one of them. */
export const questionOf = (view: ViewName, engine: Engine): string => questions[view](source[engine], engine);
