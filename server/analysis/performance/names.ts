import type { Context } from "../../core/context";
import { allOf, among } from "../../core/database/sql";

const tables = { User: "user", Team: "team" } as const;

/** The names of people or teams as the viewer may see them, by id; an id out of sight has none. */
export async function namesOf(ctx: Context, type: keyof typeof tables, ids: readonly string[]): Promise<Map<string, string>> {
  const distinct = [...new Set(ids)].filter((id) => id !== "");
  if (distinct.length === 0 || !ctx.policy.can(ctx.viewer, type, "read")) return new Map();
  const scope = ctx.policy.rows(ctx.viewer, type, "read", "t");
  const { text, values } = allOf([among("`t`.`id`", distinct), ...(scope ? [scope] : [])]);
  const rows = await ctx.sql.rows<{ id: string; name: string }>(`SELECT \`t\`.\`id\`, \`t\`.\`name\` FROM \`${tables[type]}\` t WHERE ${text}`, values);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
