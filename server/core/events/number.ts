import type { Database } from "../database/database";
import { among, type Sql, type SqlValue } from "../database/sql";
import { lockCounter, setCounter } from "./counter";

/** Events per transaction, so that the counter is never locked for long. */
const batch = 1_024;
/** Events per statement: its CASE is searched from the top for each row. */
const chunk = 128;

/**
 * Gives every committed event without a number the next one.
 *
 * Ids are minted by any server and transactions commit in any order, so a reader that remembers the last id it saw
 * would skip an older id that commits late. Readers go by `seq` instead, which is given after the commit, by one
 * transaction at a time: each locks the counter first. InnoDB makes a transaction visible before it releases its locks,
 * and sessions are READ COMMITTED (`server-pool.ts`), so the next holder of the lock sees all numbers given before, and
 * whoever sees number n + 1 sees n. A number is visible together with its row and is never given twice; no gap is ever
 * filled later. What a crash left without a number waits for the next call, on whichever server.
 */
export async function numberEvents(database: Database): Promise<void> {
  while (await someUnnumbered(database.sql)) await database.transact(({ sql }) => numberBatch(sql));
}

async function someUnnumbered(sql: Sql): Promise<boolean> {
  return (await sql.rows("SELECT 1 FROM `event` WHERE `seq` IS NULL LIMIT 1")).length > 0;
}

async function numberBatch(sql: Sql): Promise<void> {
  let last = await lockCounter(sql);
  const ids = await unnumbered(sql, batch);
  for (let start = 0; start < ids.length; start += chunk) {
    const next = ids.slice(start, start + chunk);
    await giveNumbers(sql, next, last);
    last += next.length;
  }
  if (ids.length > 0) await setCounter(sql, last);
}

/** A plain read, which passes by the rows of open transactions; a locking one would wait for them. */
async function unnumbered(sql: Sql, limit: number): Promise<string[]> {
  const rows = await sql.rows<{ id: string }>("SELECT `id` FROM `event` WHERE `seq` IS NULL ORDER BY `id` LIMIT ?", [limit]);
  return rows.map((row) => row.id);
}

/** Rows are found by their ids alone, because a search by `seq IS NULL` would lock rows of open transactions too. */
async function giveNumbers(sql: Sql, ids: readonly string[], last: number): Promise<void> {
  const wanted = among("`id`", ids);
  const cases = wanted.values.flatMap((id, index): SqlValue[] => [id, last + index + 1]);
  const text = `UPDATE \`event\` SET \`seq\` = CASE \`id\`${" WHEN ? THEN ?".repeat(wanted.values.length)} END WHERE ${wanted.text}`;
  const numbered = await sql.run(text, [...cases, ...wanted.values]);
  if (numbered !== ids.length) throw new Error(`${ids.length} events were to be numbered, ${numbered} were.`);
}
