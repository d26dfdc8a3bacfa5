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

/** Orders that count for the viewer, as in the list of orders: their own, and those of their customers; undefined means all. */
export function ordersInScope(ctx: Context, order: string, customer: string): Fragment | undefined {
  const [own, ofCustomer] = [owned(ctx, order), owned(ctx, customer)];
  if (!own || !ofCustomer) return undefined;
  // A left join without a customer answers null, which is not true.
  return { text: `${own.text} OR COALESCE(${ofCustomer.text}, FALSE)`, values: [...own.values, ...ofCustomer.values] };
}

/** Whether the viewer may see cost, profit and margin. */
export const seesProfit = (ctx: Context): boolean => ctx.policy.can(ctx.viewer, Analysis.name, "profit");

