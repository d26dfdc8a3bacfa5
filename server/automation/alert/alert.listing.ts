import { withAbilities } from "../../core/access/access";
import type { Context } from "../../core/context";
import { allOf } from "../../core/database/sql";
import { filterConditions } from "../../core/graph/filter";
import { listing } from "../../core/graph/records";
import { Alert } from "./alert.entity";
import type { AlertFilter } from "./alert.inputs";

withAbilities(Alert);

listing(Alert, { sorts: { RAISED_AT: "raisedAt", DUE_AT: "dueAt" }, order: ["RAISED_AT", "DESC"] });

/** How many of the alerts that the viewer may see meet a filter. */
export async function countAlerts(ctx: Context, filter: AlertFilter | undefined): Promise<number> {
  const scope = ctx.policy.rows(ctx.viewer, "Alert", "read", "t");
  const where = allOf([...(await filterConditions({ name: "Alert", entity: Alert }, filter, "t", ctx)), ...(scope ? [scope] : [])]);
  const [row] = await ctx.sql.rows<{ n: number }>(`SELECT COUNT(*) AS \`n\` FROM \`alert\` t WHERE ${where.text}`, where.values);
  return row?.n ?? 0;
}
