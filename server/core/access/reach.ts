import type { Transaction } from "../context";
import { allOf, among } from "../database/sql";
import type { EntityClass } from "../graph/records";

const atOnce = 500;

/** The rows of a type with these ids that the viewer may use a verb on, with the columns asked for as stored; one statement per 500. */
export async function reach<Row extends { id: string }>(tx: Transaction, entity: EntityClass<{ id: string }>, verb: string, ids: readonly string[], columns: readonly (keyof Row & string)[]): Promise<Map<string, Row>> {
  const found = new Map<string, Row>();
  const { tableName, name } = tx.db.getRepository(entity).metadata;
  const scope = tx.policy.rows(tx.viewer, name, verb, "t");
  const selected = columns.map((column) => `\`t\`.\`${column}\``).join(", ");
  const distinct = [...new Set(ids)];
  for (let at = 0; at < distinct.length; at += atOnce) {
    const where = allOf([among("`t`.`id`", distinct.slice(at, at + atOnce)), ...(scope ? [scope] : [])]);
    for (const row of await tx.sql.rows<Row>(`SELECT ${selected} FROM \`${tableName}\` t WHERE ${where.text}`, where.values)) found.set(row.id, row);
  }
  return found;
}

/** The ids among values that may be missing. */
export const given = (ids: readonly (string | null | undefined)[]): string[] => ids.filter((id): id is string => typeof id === "string");
