import { Owned } from "../../core/access/ownership";
import type { Fragment } from "../../core/analytic-database";
import type { AccessPolicy, Viewer } from "../../core/access/policy";

/**
 * What the grants on `Analysis` are about: in the replica every customer, order and deal names its owner and its team,
 * so "own" and "team" mean in figures what they mean in lists.
 */
@Owned("analysis", { owners: ["ownerId"], team: "teamId" })
export class Analysis {}

/** With whose eyes figures are seen. */
export interface Viewing {
  readonly policy: Pick<AccessPolicy, "can" | "rows" | "field">;
  readonly viewer: Viewer | undefined;
}

/** Which rows of a table with `ownerId` and `teamId` count for the viewer; undefined means all. */
function owned(ctx: Viewing, alias: string): Fragment | undefined {
  const condition = ctx.policy.rows(ctx.viewer, Analysis.name, "read", alias);
  return condition && { text: condition.text.replaceAll("`", '"'), values: condition.values as Fragment["values"] };
}

/** Customers that count for the viewer; undefined means all. */
export const customersInScope = (ctx: Viewing, alias: string): Fragment | undefined => owned(ctx, alias);

/** Deals that count for the viewer; undefined means all. */
export const dealsInScope = (ctx: Viewing, alias: string): Fragment | undefined => owned(ctx, alias);

/**
 * Sold lines that count for the viewer, as their orders do in the list of orders: the viewer's own, and those of the
 * viewer's customers; undefined means all. Who owns what is judged once per order and customer, not per line.
 * @param sold the alias of `sold`
 */
export function soldInScope(ctx: Viewing, sold: string): Fragment | undefined {
  const [orders, customers] = [owned(ctx, "mine"), owned(ctx, "ours")];
  if (!orders || !customers) return undefined;
  return {
    text: `${sold}."orderNo" IN (SELECT mine.no FROM sales_order mine WHERE ${orders.text}) OR ${sold}."customerNo" IN (SELECT ours.no FROM customer ours WHERE ${customers.text})`,
    values: [...orders.values, ...customers.values],
  };
}

/** Orders that count for the viewer, as in the list of orders; undefined means all. @param order the alias of `sales_order` */
export function ordersInScope(ctx: Viewing, order: string): Fragment | undefined {
  const [orders, customers] = [owned(ctx, order), owned(ctx, "ours")];
  if (!orders || !customers) return undefined;
  return { text: `(${orders.text}) OR ${order}."customerNo" IN (SELECT ours.no FROM customer ours WHERE ${customers.text})`, values: [...orders.values, ...customers.values] };
}

/** Whether all sales of the house count for the viewer: only then may a figure of the whole house be told, such as how long a stock lasts. */
export const seesAllSales = (ctx: Viewing): boolean => ordersInScope(ctx, "o") === undefined;

/** Whether the viewer sees a field of the records that a figure adds up: a sum tells of its parts. */
const sees = ({ policy, viewer }: Viewing, type: string, field: string): boolean => policy.can(viewer, type, "read") && policy.field(viewer, type, field) === "shown";

/** Campaigns that the viewer may see; undefined means all. */
export function campaignsInScope(ctx: Viewing, alias: string): Fragment | undefined {
  const condition = ctx.policy.rows(ctx.viewer, "Campaign", "read", alias);
  return condition && { text: condition.text.replaceAll("`", '"'), values: condition.values as Fragment["values"] };
}

/** Whether the viewer has to do with campaigns and whom they address. */
export const seesCampaigns = ({ policy, viewer }: Viewing): boolean => policy.can(viewer, "Campaign", "read") && policy.can(viewer, "CampaignMember", "read");

/** Whether the viewer may see what campaigns cost, and what a response is worth. */
export const seesCampaignCosts = (ctx: Viewing): boolean => ["fixedCost", "contactCost", "responseValue"].every((field) => sees(ctx, "Campaign", field));

/** Whether the viewer may see cost, profit and margin. */
export const seesProfit = (ctx: Viewing): boolean => ctx.policy.can(ctx.viewer, Analysis.name, "profit") && sees(ctx, "OrderLine", "profit");

/** Whether the viewer may see what orders come to; without that there is nothing to add up. */
export const seesRevenue = (ctx: Viewing): boolean => sees(ctx, "Order", "total");

/** Whether the viewer may see when orders are to be paid and whether they were. */
export const seesPayments = (ctx: Viewing): boolean => sees(ctx, "Order", "paymentDueOn") && sees(ctx, "Order", "paidOn");

/** Whether the viewer may see how good customers' credit is. */
export const seesCreditGrades = (ctx: Viewing): boolean => sees(ctx, "Customer", "creditGrade");

/** Whether the viewer may see what deals are worth. */
export const seesDealValues = (ctx: Viewing): boolean => sees(ctx, "Opportunity", "value");


/** Whether the viewer may see what is in stock and on the way. */
export const seesStock = (ctx: Viewing): boolean => sees(ctx, "Product", "stockQuantity") && sees(ctx, "Product", "quantityOnOrder");

/** Whether the viewer may see what products cost the customer, and so what a stock is worth. */
export const seesProductPrice = (ctx: Viewing): boolean => sees(ctx, "Product", "price");

/** Whether the viewer may see what products cost us. */
export const seesProductCost = (ctx: Viewing): boolean => seesProfit(ctx) && sees(ctx, "Product", "cost");

/** Whether the viewer may see from whom we bought, and when it was promised and came. */
export const seesPurchases = (ctx: Viewing): boolean => sees(ctx, "Purchase", "supplier") && sees(ctx, "Purchase", "receivedOn");

/** Whether the viewer may see when orders were due and left. */
export const seesDeliveries = (ctx: Viewing): boolean => sees(ctx, "Order", "shippedOn");

/** Whether the viewer may see what customers complain about. */
export const seesComplaints = (ctx: Viewing): boolean => sees(ctx, "Ticket", "kind") && sees(ctx, "Ticket", "product");
