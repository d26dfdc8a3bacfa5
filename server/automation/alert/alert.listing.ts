import { withAbilities } from "../../core/access/access";
import { sees } from "../../core/access/sight";
import type { Context } from "../../core/context";
import { allOf, among, type Condition } from "../../core/database/sql";
import { filterConditions } from "../../core/graph/filter";
import { listing } from "../../core/graph/records";
import { Alert } from "./alert.entity";
import type { AlertFilter } from "./alert.inputs";

withAbilities(Alert);

listing(Alert, {
  sorts: { RAISED_AT: "raisedAt", DUE_AT: "dueAt", PRIORITY: "priorityRank" },
  order: ["RAISED_AT", "DESC"],
  filters: {
    responsibleId(ids: string[], alias) {
      const [owner, chief] = [among(`\`${alias}\`.\`ownerId\``, ids), among(`\`${alias}\`.\`escalatedToId\``, ids)];
      return { text: `(${owner.text} OR ${chief.text})`, values: [...owner.values, ...chief.values] };
    },
    escalated: (wanted: boolean, alias) => ({ text: `\`${alias}\`.\`escalatedAt\` IS ${wanted ? "NOT " : ""}NULL`, values: [] }),
  },
});

const filterFor = (ctx: Context, filter: AlertFilter | undefined): Promise<Condition[]> => filterConditions({ name: "Alert", entity: Alert }, filter, "t", ctx);

async function conditionsFor(ctx: Context, filter: AlertFilter | undefined): Promise<Condition[]> {
  const scope = ctx.policy.rows(ctx.viewer, "Alert", "read", "t");
  return [...(await filterFor(ctx, filter)), ...(scope ? [scope] : [])];
}

/** Whether the viewer may see an alert, and it meets a filter. */
export async function alertMeets(ctx: Context, id: string, filter: AlertFilter | undefined): Promise<boolean> {
  const eyes = `${ctx.policy.eyes(ctx.viewer)} ${JSON.stringify(filter ?? {})}`;
  return sees({ ctx, type: "Alert", id, eyes, conditions: await filterFor(ctx, filter) });
}

/** Refuses a filter by what the viewer may not see. */
export async function assertFilter(ctx: Context, filter: AlertFilter | undefined): Promise<void> {
  await filterFor(ctx, filter);
}

/** How many of the alerts that the viewer may see meet a filter. */
export async function countAlerts(ctx: Context, filter: AlertFilter | undefined): Promise<number> {
  const where = allOf(await conditionsFor(ctx, filter));
  const [row] = await ctx.sql.rows<{ n: number }>(`SELECT COUNT(*) AS \`n\` FROM \`alert\` t WHERE ${where.text}`, where.values);
  return row?.n ?? 0;
}
