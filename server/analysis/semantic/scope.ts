import { Owned } from "../../core/access/ownership";
import type { Fragment } from "../../core/analytic-database";
import type { Context } from "../../core/context";

/**
 * What the grants on `Analysis` are about: in the replica every customer, order and deal names its owner and its team,
 * so "own" and "team" mean in figures what they mean in lists.
 */
@Owned("analysis", { owners: ["ownerId"], team: "teamId" })
export class Analysis {}

/** Which rows of a table with `ownerId` and `teamId` count for the viewer; undefined means all. */
function owned(ctx: Context, alias: string): Fragment | undefined {
  const condition = ctx.policy.rows(ctx.viewer, Analysis.name, "read", alias);
  return condition && { text: condition.text.replaceAll("`", '"'), values: condition.values as Fragment["values"] };
}

/** Customers that count for the viewer; undefined means all. */
export const customersInScope = (ctx: Context, alias: string): Fragment | undefined => owned(ctx, alias);

/** Deals that count for the viewer; undefined means all. */
export const dealsInScope = (ctx: Context, alias: string): Fragment | undefined => owned(ctx, alias);

/**
 * Sold lines that count for the viewer, as their orders do in the list of orders: the viewer's own, and those of the
 * viewer's customers; undefined means all. Who owns what is judged once per order and customer, not per line.
 * @param sold the alias of `sold`
 */
export function soldInScope(ctx: Context, sold: string): Fragment | undefined {
  const [orders, customers] = [owned(ctx, "mine"), owned(ctx, "ours")];
  if (!orders || !customers) return undefined;
  return {
    text: `${sold}."orderNo" IN (SELECT mine.no FROM sales_order mine WHERE ${orders.text}) OR ${sold}."customerNo" IN (SELECT ours.no FROM customer ours WHERE ${customers.text})`,
    values: [...orders.values, ...customers.values],
  };
}

/** Whether the viewer may see cost, profit and margin. */
export const seesProfit = (ctx: Context): boolean => ctx.policy.can(ctx.viewer, Analysis.name, "profit");

