import { storedTime, type Sql } from "../database/sql";

/** Rows removed per call, so that a call is a short transaction. */
const most = 10_000;

/**
 * Removes the oldest events, up to the first that is not older than the time given: the rest stays without gaps, and
 * cursors from before get `CURSOR_EXPIRED`. Events are the audit trail, so nothing calls this by itself.
 * @returns how many were removed in this call; call again until none
 */
export async function pruneEvents(sql: Sql, olderThan: Date): Promise<number> {
  const [first] = await sql.rows<{ seq: number | null }>("SELECT MIN(`seq`) AS `seq` FROM `event`");
  if (first?.seq == null) return 0;
  const end = Number(first.seq) + most;
  const text = "SELECT MIN(`seq`) AS `seq` FROM `event` WHERE `seq` < ? AND `at` >= ?";
  const [kept] = await sql.rows<{ seq: number | null }>(text, [end, storedTime(olderThan)]);
  return sql.run("DELETE FROM `event` WHERE `seq` < ?", [Number(kept?.seq ?? end)]);
}
