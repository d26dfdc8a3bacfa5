import type { Transaction } from "../context";
import { updateRows } from "../database/bulk-update";
import { among } from "../database/sql";
import { erasedChanges } from "./chain";

/** The event that says that the changes of a record's earlier events were erased. */
export const erasure = "event.erased";

/** Events per statement. */
const batch = 500;

/**
 * Takes before and after out of all events about these records, for good, where a person has a right to be forgotten.
 * That something happened, when and by whom stays, and so does the chain: each row keeps the digest of what it said.
 * An event for each record says so.
 * @returns of how many events
 */
export async function eraseChanges({ sql, emit }: Pick<Transaction, "sql" | "emit">, recordIds: readonly string[]): Promise<number> {
  const { text, values } = among("`recordId`", recordIds);
  let erased = 0;
  for (let after = ""; ; ) {
    const rows = await sql.rows<{ id: string; changes: string }>(`SELECT \`id\`, \`changes\` FROM \`event\` WHERE ${text} AND \`id\` > ? AND \`changes\` IS NOT NULL ORDER BY \`id\` LIMIT ${batch}`, [...values, after]);
    await updateRows(sql, "event", rows.map(({ id, changes }) => ({ id, changes: erasedChanges(changes) })));
    erased += rows.length;
    if (rows.length < batch) break;
    after = rows.at(-1)?.id ?? "";
  }
  for (const id of recordIds) emit(erasure, { id });
  return erased;
}
