import type { Transaction } from "../context";
import { insertRows } from "../database/bulk";
import { among, type Sql } from "../database/sql";
import { badInput } from "../errors";
import { newId } from "../ids";

/** What another system calls a record. */
export interface ExternalName {
  system: string;
  value: string;
}

/** Finds the records that a system knows by these values: value → record id. */
export async function recordsByExternalId(sql: Sql, recordType: string, system: string, values: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let at = 0; at < values.length; at += 500) {
    const { text, values: bound } = among("`value`", values.slice(at, at + 500));
    const rows = await sql.rows<{ value: string; recordId: string }>(
      `SELECT \`value\`, \`recordId\` FROM \`external_id\` WHERE \`recordType\` = ? AND \`system\` = ? AND ${text}`,
      [recordType, system, ...bound],
    );
    for (const row of rows) found.set(row.value, row.recordId);
  }
  return found;
}

/** Notes what other systems call new records; a value that the system already uses for another record is refused. */
export async function addExternalIds(tx: Transaction, recordType: string, records: readonly { id: string; externalIds?: readonly ExternalName[] | null | undefined }[]): Promise<void> {
  const names = records.flatMap((record) => (record.externalIds ?? []).map((name) => ({ recordId: record.id, ...name })));
  if (names.length === 0) return;
  for (const system of new Set(names.map((name) => name.system))) {
    const taken = await recordsByExternalId(tx.sql, recordType, system, names.filter((name) => name.system === system).map((name) => name.value));
    const [value] = taken.keys();
    if (value !== undefined) throw badInput({ path: "input.externalIds", code: "taken", message: `${system} already knows another record as ${value}`, params: { value } });
  }
  await insertRows(tx.sql, "external_id", names.map(({ recordId, system, value }) => ({ id: newId("ext"), recordId, recordType, system, value })));
}
