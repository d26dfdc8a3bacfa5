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

/** The events that follow a place, in order. */
export async function readEvents(sql: Sql, after: number, limit: number): Promise<EventRecord[]> {
  const text = "SELECT `seq`, `id`, `type`, `recordId`, `actorId`, `at`, `subject` FROM `event` WHERE `seq` > ? ORDER BY `seq` LIMIT ?";
  const rows = await sql.rows<StoredEvent>(text, [after, limit]);
  return rows.map(eventRecord);
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
