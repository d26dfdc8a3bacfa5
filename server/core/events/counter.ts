import { insertMissingRows } from "../database/bulk";
import type { Sql } from "../database/sql";

const counterId = "event";

/** How far events are numbered and chained. */
export interface Head {
  /** The highest number given; 0 before the first event. */
  value: number;
  /** The chain's hash at that number; empty before the first event. */
  hash: string;
}

/**
 * The highest number given, locked until the transaction's end: whoever numbers events waits here for the one before
 * to commit. SQLite's writers hold the lock of the whole database already.
 */
export async function lockCounter(sql: Sql): Promise<Head> {
  const found = await readHead(sql, sql.dialect === "mysql" ? " FOR UPDATE" : "");
  if (found) return found;
  await insertMissingRows(sql, "event_counter", [{ id: counterId, value: 0, hash: "" }]);
  return lockCounter(sql);
}

/** Saves the highest number given; the counter is locked. */
export async function setCounter(sql: Sql, { value, hash }: Head): Promise<void> {
  await sql.run("UPDATE `event_counter` SET `value` = ?, `hash` = ? WHERE `id` = ?", [value, hash, counterId]);
}

/** Where the chain ends. */
export const chainHead = async (sql: Pick<Sql, "rows">): Promise<Head> => (await readHead(sql)) ?? { value: 0, hash: "" };

/** The highest number given by a committed transaction: every event up to it can be read. */
export const latestSeq = async (sql: Pick<Sql, "rows">): Promise<number> => (await chainHead(sql)).value;

async function readHead(sql: Pick<Sql, "rows">, lock = ""): Promise<Head | undefined> {
  const text = `SELECT \`value\`, \`hash\` FROM \`event_counter\` WHERE \`id\` = ?${lock}`;
  const [row] = await sql.rows<{ value: number; hash: string }>(text, [counterId]);
  return row && { value: Number(row.value), hash: row.hash };
}
