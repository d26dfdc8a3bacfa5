import type { Context } from "../../../core/context";
import { among } from "../../../core/database/sql";

/** Who leads these teams, by the team's id; a team without somebody who is there has none. */
export async function managersOf(ctx: Context, teamIds: readonly (string | null)[]): Promise<Map<string, string>> {
  const { text, values } = among("t.`id`", [...new Set(teamIds.flatMap((id) => id ?? []))]);
  const rows = await ctx.sql.rows<{ id: string; managerId: string }>(
    `SELECT t.\`id\`, t.\`managerId\` FROM \`team\` t JOIN \`user\` u ON u.\`id\` = t.\`managerId\` AND u.\`active\` = 1 WHERE ${text}`,
    values,
  );
  return new Map(rows.map(({ id, managerId }) => [id, managerId]));
}
