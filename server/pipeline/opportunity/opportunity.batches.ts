import type { Context } from "../../core/context";
import { allOf, among } from "../../core/database/sql";
import type { GraphRow } from "../../core/graph/records";
import type { Requirement, StageKind } from "../stage/stage.entity";
import { timeOf } from "./opportunity.listing";
import { allowsMove, isRotten, missingFor } from "./opportunity.rules";

/** A stage a deal may go to, with what it must have before. */
export interface StageMoveValue {
  /** The stage's id. */
  stage: string;
  missing: Requirement[];
}

interface StageFacts {
  id: string;
  pipelineId: string;
  kind: StageKind;
  requirements: Requirement[];
}

/** For each deal the stages it may go to from where it is. Needs the columns that stages may require. */
export async function availableMoves(deals: readonly GraphRow[], ctx: Context): Promise<StageMoveValue[][]> {
  const stages = await stagesOf(ctx, deals.map((deal) => deal["pipelineId"] as string));
  const asked = stages.some(({ requirements }) => requirements.includes("products"));
  const products = asked ? await productCounts(ctx, deals.map(({ id }) => id)) : new Map<string, number>();
  return deals.map((deal) => {
    const from = stages.find(({ id }) => id === deal["stageId"]);
    const filling = { value: deal["value"], expectedCloseOn: deal["expectedCloseOn"], contactId: deal["contactId"], lostReason: deal["lostReason"], products: products.get(deal.id) ?? 0 };
    return stages.filter((to) => from && allowsMove(from, to)).map((to) => ({ stage: to.id, missing: missingFor(to.requirements, filling) }));
  });
}

async function stagesOf(ctx: Context, pipelineIds: readonly string[]): Promise<StageFacts[]> {
  const { text, values } = among("`pipelineId`", [...new Set(pipelineIds)]);
  const rows = await ctx.sql.rows<{ id: string; pipelineId: string; kind: StageKind; requirements: string }>(
    `SELECT \`id\`, \`pipelineId\`, \`kind\`, \`requirements\` FROM \`stage\` WHERE ${text} ORDER BY \`pipelineId\`, \`position\``,
    values,
  );
  return rows.map((row) => ({ ...row, requirements: JSON.parse(row.requirements) as Requirement[] }));
}

async function productCounts(ctx: Context, dealIds: readonly string[]): Promise<Map<string, number>> {
  const { text, values } = among("`opportunityId`", dealIds);
  const rows = await ctx.sql.rows<{ opportunityId: string; n: number | string }>(`SELECT \`opportunityId\`, COUNT(*) AS n FROM \`opportunity_product\` WHERE ${text} GROUP BY \`opportunityId\``, values);
  return new Map(rows.map(({ opportunityId, n }) => [opportunityId, Number(n)]));
}

/** For each deal whether it has been in its stage for longer than the stage allows. */
export async function rottenness(deals: readonly GraphRow[], ctx: Context): Promise<boolean[]> {
  const { text, values } = among("`id`", [...new Set(deals.map((deal) => deal["stageId"] as string))]);
  const rows = await ctx.sql.rows<{ id: string; rottenAfterDays: number | null }>(`SELECT \`id\`, \`rottenAfterDays\` FROM \`stage\` WHERE ${text}`, values);
  const limits = new Map(rows.map(({ id, rottenAfterDays }) => [id, rottenAfterDays]));
  const now = ctx.clock.now();
  return deals.map((deal) => isRotten({ status: deal["status"] as string, stageEnteredAt: timeOf(deal["stageEnteredAt"]) }, limits.get(deal["stageId"] as string), now));
}

/** For each deal the id of the open follow-up due first, of those the viewer may see. */
export async function nextFollowUps(deals: readonly GraphRow[], ctx: Context): Promise<(string | null)[]> {
  const scope = ctx.policy.rows(ctx.viewer, "FollowUp", "read", "t");
  const where = allOf([among("`t`.`opportunityId`", deals.map(({ id }) => id)), { text: "`t`.`status` = 'OPEN'", values: [] }, ...(scope ? [scope] : [])]);
  const numbered = `SELECT \`t\`.\`id\`, \`t\`.\`opportunityId\`, ROW_NUMBER() OVER (PARTITION BY \`t\`.\`opportunityId\` ORDER BY \`t\`.\`dueAt\`, \`t\`.\`id\`) AS __n FROM \`follow_up\` t WHERE ${where.text}`;
  const rows = await ctx.sql.rows<{ id: string; opportunityId: string }>(`SELECT \`id\`, \`opportunityId\` FROM (${numbered}) due WHERE __n = 1`, where.values);
  const first = new Map(rows.map(({ id, opportunityId }) => [opportunityId, id]));
  return deals.map(({ id }) => first.get(id) ?? null);
}
