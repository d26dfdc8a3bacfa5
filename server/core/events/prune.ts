import type { Transaction } from "../context";
import { storedTime, type Sql } from "../database/sql";

/** Rows removed per call, so that a call is a short transaction. */
const most = 10_000;
const pruning = "event.pruned";

/** The last event that was removed: where the chain of those that are kept begins. */
export interface Checkpoint {
  readonly seq: number;
  readonly hash: string;
}

/**
 * Removes the oldest events, up to the first that is not older than the time given: the rest stays without gaps, and
 * cursors from before get `CURSOR_EXPIRED`. Events are the audit trail, so nothing calls this by itself: they are kept
 * for good unless somebody decides otherwise. Where the chain now begins is an event itself, which cannot be left out
 * without breaking the chain.
 * @returns how many were removed in this call; call again until none
 */
export async function pruneEvents({ sql, emit }: Pick<Transaction, "sql" | "emit">, olderThan: Date): Promise<number> {
  const [first] = await sql.rows<{ seq: number | null }>("SELECT MIN(`seq`) AS `seq` FROM `event`");
  if (first?.seq == null) return 0;
  const end = Number(first.seq) + most;
  const text = "SELECT MIN(`seq`) AS `seq` FROM `event` WHERE `seq` < ? AND `at` >= ?";
  const [kept] = await sql.rows<{ seq: number | null }>(text, [end, storedTime(olderThan)]);
  const [last] = await sql.rows<{ id: string; seq: number; hash: string | null }>("SELECT `id`, `seq`, `hash` FROM `event` WHERE `seq` < ? ORDER BY `seq` DESC LIMIT 1", [Number(kept?.seq ?? end)]);
  if (!last) return 0;
  emit(pruning, { id: last.id, seq: String(last.seq), hash: last.hash ?? "" });
  return sql.run("DELETE FROM `event` WHERE `seq` <= ?", [last.seq]);
}

/** Where the chain begins after the last pruning; undefined where nothing was ever removed. */
export async function pruned(sql: Sql): Promise<Checkpoint | undefined> {
  const [row] = await sql.rows<{ subject: string }>("SELECT `subject` FROM `event` WHERE `type` = ? ORDER BY `at` DESC, `id` DESC LIMIT 1", [pruning]);
  if (!row) return undefined;
  const { seq, hash } = JSON.parse(row.subject) as { seq: string; hash: string };
  return { seq: Number(seq), hash };
}
