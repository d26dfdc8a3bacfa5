import { Field, Int, ObjectType } from "type-graphql";
import type { Context } from "../../core/context";
import { among, type Row } from "../../core/database/sql";
import type { GraphRow } from "../../core/graph/records";

@ObjectType({ description: "The members of a campaign that you may see." })
export class CampaignCounts {
  @Field(() => Int)
  members!: number;

  @Field(() => Int, { description: "Members who are addressed." })
  treated!: number;

  @Field(() => Int, { description: "Members who are left alone to compare with." })
  control!: number;

  @Field(() => Int, { description: "Responses of the treated." })
  responses!: number;

  @Field(() => Int, { description: "What the hold-out did of itself." })
  controlResponses!: number;
}

/** How many members campaigns have, in one statement for all of them. */
export async function countsOf(campaigns: readonly GraphRow[], ctx: Context): Promise<CampaignCounts[]> {
  const scope = ctx.policy.rows(ctx.viewer, "CampaignMember", "read", "m");
  const chosen = among("m.`campaignId`", campaigns.map(({ id }) => id));
  const rows = await ctx.sql.rows<Row>(
    `SELECT m.\`campaignId\` AS \`id\`, SUM(m.\`group\` = 'TREATED') AS \`treated\`, SUM(m.\`group\` = 'CONTROL') AS \`control\`,
    SUM(m.\`group\` = 'TREATED' AND m.\`respondedAt\` IS NOT NULL) AS \`responses\`, SUM(m.\`group\` = 'CONTROL' AND m.\`respondedAt\` IS NOT NULL) AS \`controlResponses\`
    FROM \`campaign_member\` m WHERE ${chosen.text}${scope ? ` AND (${scope.text})` : ""} GROUP BY m.\`campaignId\``,
    [...chosen.values, ...(scope?.values ?? [])],
  );
  const byId = new Map(rows.map((row) => [row["id"], row]));
  const count = (id: string, name: string): number => Number(byId.get(id)?.[name] ?? 0);
  return campaigns.map(({ id }) => {
    const [treated, control] = [count(id, "treated"), count(id, "control")];
    return { members: treated + control, treated, control, responses: count(id, "responses"), controlResponses: count(id, "controlResponses") };
  });
}
