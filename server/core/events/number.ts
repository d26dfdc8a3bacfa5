import type { Database } from "../database/database";
import { among, type Sql, type SqlValue } from "../database/sql";
import { faultPoint } from "../fault";
import { link } from "./chain";
import { lockCounter, setCounter, type Head } from "./counter";

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
  while (await someUnnumbered(database.sql)) {
    await database.transact(({ sql }) => numberBatch(sql));
    faultPoint("event.numbered");
  }
}

async function someUnnumbered(sql: Sql): Promise<boolean> {
  return (await sql.rows("SELECT 1 FROM `event` WHERE `seq` IS NULL LIMIT 1")).length > 0;
}

/** An event without a number; its hash is the digest of its row. */
interface Unnumbered {
  readonly id: string;
  readonly hash: string | null;
}

interface Numbered {
  readonly id: string;
  readonly seq: number;
  readonly hash: string | null;
}

async function numberBatch(sql: Sql): Promise<void> {
  const last = await lockCounter(sql);
  const events = (await unnumbered(sql, batch)).map((event) => next(event, last));
  for (let start = 0; start < events.length; start += chunk) await giveNumbers(sql, events.slice(start, start + chunk));
  if (events.length > 0) await setCounter(sql, last);
  faultPoint("event.numbering");
}

/** The next number, and the next link of the chain. A row from before there was a chain gets a number only. */
function next({ id, hash: digest }: Unnumbered, last: Head): Numbered {
  last.value += 1;
  if (digest === null) return { id, seq: last.value, hash: null };
  last.hash = link(last.hash, last.value, digest);
  return { id, seq: last.value, hash: last.hash };
}

/** A plain read, which passes by the rows of open transactions; a locking one would wait for them. */
const unnumbered = (sql: Sql, limit: number): Promise<Unnumbered[]> => sql.rows("SELECT `id`, `hash` FROM `event` WHERE `seq` IS NULL ORDER BY `id` LIMIT ?", [limit]);

/** Rows are found by their ids alone, because a search by `seq IS NULL` would lock rows of open transactions too. */
async function giveNumbers(sql: Sql, events: readonly Numbered[]): Promise<void> {
  const wanted = among("`id`", events.map(({ id }) => id));
  const repeated = wanted.values.map((_, index) => events[Math.min(index, events.length - 1)] as Numbered);
  const cases = `CASE \`id\`${" WHEN ? THEN ?".repeat(repeated.length)} END`;
  const values = [...repeated.flatMap(({ id, seq }): SqlValue[] => [id, seq]), ...repeated.flatMap(({ id, hash }): SqlValue[] => [id, hash])];
  const numbered = await sql.run(`UPDATE \`event\` SET \`seq\` = ${cases}, \`hash\` = ${cases} WHERE ${wanted.text}`, [...values, ...wanted.values]);
  if (numbered !== events.length) throw new Error(`${events.length} events were to be numbered, ${numbered} were.`);
}
