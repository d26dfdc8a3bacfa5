import { withAbilities } from "../../core/access/access";
import type { Context } from "../../core/context";
import { allOf } from "../../core/database/sql";
import { filterConditions } from "../../core/graph/filter";
import { listing } from "../../core/graph/records";
import { Approval } from "./approval.entity";
import type { ApprovalFilter } from "./approval.inputs";

withAbilities(Approval);

listing(Approval, { sorts: { REQUESTED_AT: "requestedAt", DUE_AT: "dueAt" }, order: ["REQUESTED_AT", "DESC"] });

/** How many of the approvals that the viewer may see meet a filter. */
export async function countApprovals(ctx: Context, filter: ApprovalFilter | undefined): Promise<number> {
  const scope = ctx.policy.rows(ctx.viewer, "Approval", "read", "t");
  const where = allOf([...(await filterConditions({ name: "Approval", entity: Approval }, filter, "t", ctx)), ...(scope ? [scope] : [])]);
  const [row] = await ctx.sql.rows<{ n: number }>(`SELECT COUNT(*) AS \`n\` FROM \`approval\` t WHERE ${where.text}`, where.values);
  return row?.n ?? 0;
}
