import type { Fragment } from "../../core/analytic-database";
import type { Question } from "../semantic/question";
import { bought, orderSales } from "../semantic/sales";
import { raw, sql } from "../semantic/sql";

/** The day of each customer's first order ever, as a sub-query with `customer` and `day`: on it a customer is new. */
export const firstOrders = (question: Question): Fragment =>
  sql`(SELECT "customer", MIN(day) AS day FROM ${orderSales(question, ["customer", "day", "bought"], { to: question.period.to })} WHERE "customer" IS NOT NULL AND ${raw(bought)} GROUP BY 1)`;
