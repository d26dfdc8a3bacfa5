import { insertMissingRows } from "../database/bulk";
import type { Sql } from "../database/sql";

const counterId = "event";

/**
 * The highest number given, locked until the transaction's end: whoever numbers events waits here for the one before
 * to commit. SQLite's writers hold the lock of the whole database already.
 */
export async function lockCounter(sql: Sql): Promise<number> {
  const text = `SELECT \`value\` FROM \`event_counter\` WHERE \`id\` = ?${sql.dialect === "mysql" ? " FOR UPDATE" : ""}`;
  const [row] = await sql.rows<{ value: number }>(text, [counterId]);
  if (row) return Number(row.value);
  await insertMissingRows(sql, "event_counter", [{ id: counterId, value: 0 }]);
  return lockCounter(sql);
}

/** Saves the highest number given; the counter is locked. */
export async function setCounter(sql: Sql, value: number): Promise<void> {
  await sql.run("UPDATE `event_counter` SET `value` = ? WHERE `id` = ?", [value, counterId]);
}

/** The highest number given by a committed transaction: every event up to it can be read. */
export async function latestSeq(sql: Sql): Promise<number> {
  const [row] = await sql.rows<{ value: number }>("SELECT `value` FROM `event_counter` WHERE `id` = ?", [counterId]);
  return Number(row?.value ?? 0);
}
