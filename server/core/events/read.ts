import type { EventSubject } from "../context";
import type { Sql } from "../database/sql";
import { latestSeq } from "./counter";
import { cursorExpired } from "./cursor";

/** An event as subscribers inside the server get it. */
export interface EventRecord {
  /** The place in the order of all events; `encodeEventCursor` makes the cursor of it. */
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly recordId: string;
  readonly actorId: string | null;
  readonly at: Date;
  /** As it was emitted; `id` is the record's. */
  readonly subject: EventSubject;
}

interface StoredEvent {
  seq: number | string;
  id: string;
  type: string;
  recordId: string;
  actorId: string | null;
  at: string;
  subject: string;
}

const columns = "`seq`, `id`, `type`, `recordId`, `actorId`, `at`, `subject`";

/** The events that follow a place, in order. */
export async function readEvents(sql: Pick<Sql, "rows">, after: number, limit: number): Promise<EventRecord[]> {
  const rows = await sql.rows<StoredEvent>(`SELECT ${columns} FROM \`event\` WHERE \`seq\` > ? ORDER BY \`seq\` LIMIT ?`, [after, limit]);
  return rows.map(eventRecord);
}

/** Committed events that nobody has numbered yet (their `seq` is 0), in no order. */
export async function readUnnumbered(sql: Pick<Sql, "rows">): Promise<EventRecord[]> {
  const rows = await sql.rows<StoredEvent>(`SELECT ${columns} FROM \`event\` WHERE \`seq\` IS NULL`);
  return rows.map(eventRecord);
}

/** The id of the event at a place; undefined where it is not kept, or the log has never come so far. */
export async function eventIdAt(sql: Pick<Sql, "rows">, seq: number): Promise<string | undefined> {
  const [row] = await sql.rows<{ id: string }>("SELECT `id` FROM `event` WHERE `seq` = ?", [seq]);
  return row?.id;
}

/**
 * Makes sure that everything after a place is still kept.
 * @throws CURSOR_EXPIRED when some of it was pruned, or the place lies beyond the last event (in the life of another database)
 */
export async function assertKept(sql: Sql, after: number): Promise<void> {
  const [row] = await sql.rows<{ oldest: number | string | null }>("SELECT MIN(`seq`) AS `oldest` FROM `event`");
  const latest = await latestSeq(sql);
  const oldest = Number(row?.oldest ?? latest + 1);
  if (after < oldest - 1 || after > latest) throw cursorExpired();
}

function eventRecord(row: StoredEvent): EventRecord {
  const { id, type, recordId, actorId } = row;
  const further = JSON.parse(row.subject) as Omit<EventSubject, "id">;
  return { seq: Number(row.seq), id, type, recordId, actorId, at: new Date(`${row.at.replace(" ", "T")}Z`), subject: { ...further, id: recordId } };
}
