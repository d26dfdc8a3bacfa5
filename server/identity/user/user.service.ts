import type { Context } from "../../core/context";
import { among } from "../../core/database/sql";

/** The teams of people: person → team. People who are not there, or have left, are missing from the map. */
export async function teamsOf(ctx: Context, userIds: readonly string[]): Promise<Map<string, string | null>> {
  const distinct = [...new Set(userIds)];
  if (distinct.length === 0) return new Map();
  const { text, values } = among("`id`", distinct);
  const rows = await ctx.sql.rows<{ id: string; teamId: string | null }>(`SELECT \`id\`, \`teamId\` FROM \`user\` WHERE \`active\` = 1 AND ${text}`, values);
  return new Map(rows.map((row) => [row.id, row.teamId]));
}
