import { isTouched } from "./known";

/**
 * The summary of sold lines by order, which most questions about customers and days are answered from: a third of the rows,
 * and an order is there once. It is made from `sold` in the transaction that changes `sold`, so both always agree.
 */

/** What a line would cost without its discount, in ten-thousandths, over `sold` with the alias `l`. */
export const listOfLine = `CASE WHEN l.discount > 0 THEN l."unitPrice" * l.quantity ELSE l.total END`;
/** The revenue of a line whose cost is known, null otherwise; alias `l`. */
export const costedRevenueOfLine = "CASE WHEN l.profit IS NOT NULL THEN l.total END";

export const orderedTable =
  `CREATE TABLE ordered ("orderNo" INTEGER, "customerNo" INTEGER, day DATE, counts BOOLEAN, currency VARCHAR, lines INTEGER, bought BOOLEAN, list BIGINT, total BIGINT, profit BIGINT, "costedRevenue" BIGINT)`;

const gathered = (where: string): string =>
  `INSERT INTO ordered SELECT l."orderNo", ANY_VALUE(l."customerNo"), ANY_VALUE(l.day), ANY_VALUE(l.counts), ANY_VALUE(l.currency), COUNT(*), BOOL_OR(l.quantity > 0), SUM(${listOfLine}), SUM(l.total), SUM(l.profit), SUM(${costedRevenueOfLine})
   FROM sold l ${where} GROUP BY l."orderNo"`;

/** Fills the summary, empty so far. */
export const gatherOrders = gathered("");

/** Makes the summary of the touched orders anew. */
export const regatherOrders: readonly string[] = [
  `DELETE FROM ordered WHERE ${isTouched("orderNo", "ord", true)}`,
  gathered(`JOIN known k ON k.no = l."orderNo" WHERE k.touched AND starts_with(k.id, 'ord_')`),
];
