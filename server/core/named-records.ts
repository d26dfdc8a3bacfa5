import type { Transaction } from "./context";
import { insertMissingRows, type NewRow } from "./database/bulk";
import { among } from "./database/sql";
import { badInput } from "./errors";
import { batch, type Batch } from "./graph/relations";
import { newId } from "./ids";
import { nameKey } from "./search/name-key";

/** A record known by its name alone, with what else is known of it (column → value). */
export interface NamedRecord {
  readonly name: string;
  readonly facts?: NewRow;
}

/**
 * Finds records by name and makes those that are not there yet; facts of a record that is there stay as they are.
 * The table has `id`, `version`, a unique `name` and `nameKey`; all records have the same facts.
 * @returns name → id; names are trimmed
 * @throws BAD_USER_INPUT at `path` where a name is empty or over 200 characters
 */
export async function ensureNamed(tx: Transaction, table: string, prefix: string, records: readonly NamedRecord[], path: string): Promise<Map<string, string>> {
  if (records.length === 0) return new Map();
  const byName = new Map(records.map((record) => [record.name.trim(), record.facts ?? {}]));
  const names = [...byName.keys()];
  if (names.some((name) => name === "" || name.length > 200)) {
    throw badInput({ path, code: "length", message: "must have 1 to 200 characters", params: { min: 1, max: 200 } });
  }
  const known = await idsByName(tx, table, names);
  const missing = [...byName].filter(([name]) => !known.has(name));
  if (missing.length === 0) return known;
  await insertMissingRows(tx.sql, table, missing.map(([name, facts]) => ({ id: newId(prefix, tx.now.getTime()), version: 1, name, nameKey: nameKey(name), ...facts })));
  return idsByName(tx, table, names);
}

async function idsByName(tx: Transaction, table: string, names: readonly string[]): Promise<Map<string, string>> {
  const { text, values } = among("`name`", names);
  const rows = await tx.sql.rows<{ id: string; name: string }>(`SELECT \`id\`, \`name\` FROM \`${table}\` WHERE ${text}`, values);
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** A field with the name of the record that the parent's column `by` names. */
export const nameOf = (table: string, by: string): Batch =>
  batch([by], async (parents, ctx) => {
    const ids = [...new Set(parents.map((parent) => parent[by]).filter((id): id is string => typeof id === "string"))];
    if (ids.length === 0) return parents.map(() => null);
    const { text, values } = among("`id`", ids);
    const rows = await ctx.sql.rows<{ id: string; name: string }>(`SELECT \`id\`, \`name\` FROM \`${table}\` WHERE ${text}`, values);
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return parents.map((parent) => names.get(parent[by] as string) ?? null);
  });
