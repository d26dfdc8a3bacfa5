import type { Fragment } from "../../core/analytic-database";
import type { Question } from "./question";
import { sales } from "./sales";
import { ordersInScope } from "./scope";
import { isMember } from "./segment-members";
import { every, raw, sql } from "./sql";

/**
 * The orders of the period, as a sub-query with the columns of `sales_order`: within the viewer's scope and the filter,
 * not cancelled. By their lines are chosen only those of one category.
 */
export function orders(question: Question): Fragment {
  const { ctx, filter, period } = question;
  const conditions: Fragment[] = [raw("o.status <> 'CANCELLED'"), sql`o."orderedOn" >= ${period.from}::DATE AND o."orderedOn" < ${period.to}::DATE`];
  const scope = ordersInScope(ctx, "o");
  if (scope) conditions.push(scope);
  if (filter.teamId) conditions.push(sql`o."teamId" = ${filter.teamId}`);
  if (filter.ownerId) conditions.push(sql`o."ownerId" = ${filter.ownerId}`);
  if (filter.region) conditions.push(sql`COALESCE(o.region, c.region, '') = ${filter.region}`);
  if (filter.segment) conditions.push(sql`c.segment = ${filter.segment}`);
  if (filter.segmentId) conditions.push(isMember(`o."customerNo"`));
  if (filter.channel) conditions.push(sql`o.channel = ${filter.channel}`);
  if (filter.categoryId) conditions.push(sql`o.no IN (SELECT "order" FROM ${sales(question, ["order"])})`);
  const customers = filter.region || filter.segment ? ` LEFT JOIN customer c ON c.no = o."customerNo"` : "";
  return sql`(SELECT o.* FROM sales_order o${raw(customers)} WHERE ${every(conditions)})`;
}
