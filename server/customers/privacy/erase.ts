import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata.js";
import type { Transaction } from "../../core/context";
import { among, storedTime, type SqlValue } from "../../core/database/sql";
import { sealedProperty } from "../../core/encryption/sealed-columns";
import { eraseChanges } from "../../core/events/erase";
import { pieces } from "../../core/lists";
import { indexNames } from "../../core/search/index-names";
import type { PersonalRows } from "./personal-rows";

/** What a text that must be there says once it is erased. */
export const erasedMark = "—";

const atOnce = 500;

/**
 * Empties or removes all rows about a person, their names in the search index, and before and after in the audit trail,
 * whose chain holds all the same. What law or proof wants stays without its words.
 */
export async function eraseRows(tx: Transaction, found: readonly PersonalRows[]): Promise<void> {
  for (const rows of found) {
    const { data, type, ids } = rows;
    if (!data.deleted && !data.erased) continue;
    for (const piece of pieces(ids, atOnce)) {
      await (data.deleted ? remove(tx, rows, piece) : empty(tx, rows, piece));
      await indexNames(tx, type, piece.map((id) => ({ id, names: [] })));
      await eraseChanges(tx, piece);
    }
  }
}

async function remove({ sql }: Transaction, { metadata }: PersonalRows, ids: readonly string[]): Promise<void> {
  const { text, values } = among("`id`", ids);
  await sql.run(`DELETE FROM \`${metadata.tableName}\` WHERE ${text}`, values);
}

async function empty({ sql, now }: Transaction, rows: PersonalRows, ids: readonly string[]): Promise<void> {
  const { metadata, data } = rows;
  const has = (name: string): boolean => metadata.columns.some(({ propertyName }) => propertyName === name);
  const sets: [string, SqlValue[]][] = (data.erased ?? []).flatMap((property) => emptied(rows, property));
  if (has("version")) sets.push(["`version` = `version` + 1", []]);
  if (has("updatedAt")) sets.push(["`updatedAt` = ?", [storedTime(now)]]);
  const { text, values } = among("`id`", ids);
  await sql.run(`UPDATE \`${metadata.tableName}\` SET ${sets.map(([set]) => set).join(", ")} WHERE ${text}`, [...sets.flatMap(([, value]) => value), ...values]);
}

/** A name becomes the record's number, so that people can still tell records apart; other words go. */
function emptied({ metadata }: PersonalRows, property: string): [string, SqlValue[]][] {
  const column = metadata.columns.find(({ propertyName }) => propertyName === property) as ColumnMetadata;
  const numbered = metadata.columns.some(({ propertyName }) => propertyName === "number");
  if (property === "name" || property === "nameKey") return numbered ? [[`\`${property}\` = \`number\``, []]] : [[`\`${property}\` = ?`, [erasedMark]]];
  if (!column.isNullable) return [[`\`${property}\` = ?`, [erasedMark]]];
  const index = sealedProperty(metadata.target as abstract new () => object, property)?.index;
  return [property, ...(index ? [index] : [])].map((name) => [`\`${name}\` = NULL`, []]);
}
