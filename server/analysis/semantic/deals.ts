import type { Fragment } from "../../core/analytic-database";
import type { Question } from "./question";
import { dealsInScope } from "./scope";
import { isMember } from "./segment-members";
import { every, sql } from "./sql";

/**
 * The deals that count, as a sub-query: within the viewer's scope and what the filter says of deals and their customers.
 * `value` is null for deals in other currencies than the workspace's.
 */
export function deals({ ctx, filter }: Question): Fragment {
  const scope = dealsInScope(ctx, "d");
  const conditions: Fragment[] = scope ? [scope] : [];
  if (filter.teamId) conditions.push(sql`d."teamId" = ${filter.teamId}`);
  if (filter.ownerId) conditions.push(sql`d."ownerId" = ${filter.ownerId}`);
  if (filter.region) conditions.push(sql`c.region = ${filter.region}`);
  if (filter.segment) conditions.push(sql`c.segment = ${filter.segment}`);
  if (filter.segmentId) conditions.push(isMember(`d."customerNo"`));
  return sql`(SELECT d.id, d."customerNo", d."ownerId", d."teamId", d."pipelineId", d.status, d.probability, d."expectedCloseOn", d."createdAt", d."closedAt",
    CASE WHEN d.currency = ${ctx.currency} THEN d.value END AS value
    FROM opportunity d LEFT JOIN customer c ON c.id = d."customerId" WHERE ${every(conditions)})`;
}
