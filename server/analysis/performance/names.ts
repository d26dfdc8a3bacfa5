import type { Context } from "../../core/context";
import { allOf, among } from "../../core/database/sql";
import type { DimensionName } from "../semantic/dimensions";

/** What ids are called, of those that the viewer may see. */
export type Names = ReadonlyMap<string, string>;

/** The dimensions whose values are ids of records, which are not named in the replica. */
const records: Partial<Record<DimensionName, { type: string; table: string }>> = {
  OWNER: { type: "User", table: "user" },
  TEAM: { type: "Team", table: "team" },
  PRODUCT: { type: "Product", table: "product" },
};

/** The names of a dimension's values as the viewer may see them; a value that is its own name, or out of sight, has none. */
export async function namesIn(ctx: Context, dimension: DimensionName | undefined, keys: readonly string[]): Promise<Names> {
  const record = dimension && records[dimension];
  const distinct = [...new Set(keys)].filter((key) => key !== "");
  if (!record || distinct.length === 0 || !ctx.policy.can(ctx.viewer, record.type, "read")) return new Map();
  const scope = ctx.policy.rows(ctx.viewer, record.type, "read", "t");
  const { text, values } = allOf([among("`t`.`id`", distinct), ...(scope ? [scope] : [])]);
  const rows = await ctx.sql.rows<{ id: string; name: string }>(`SELECT \`t\`.\`id\`, \`t\`.\`name\` FROM \`${record.table}\` t WHERE ${text}`, values);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
