import type { EventSubject } from "../context";
import { insertRows, type NewRow } from "../database/bulk";
import type { Sql } from "../database/sql";
import { lockCounter, setCounter } from "./counter";

/** A change noted in a transaction, to be written with it. */
export interface PendingEvent {
  readonly id: string;
  /** `record.verb`, e.g. `opportunity.won`. */
  readonly type: string;
  /** As stored (`storedTime`). */
  readonly at: string;
  readonly actorId: string | null;
  readonly subject: EventSubject;
}

/**
 * Writes events in the transaction of the change, as its last statement.
 *
 * On a server they stay unnumbered until after the commit: numbering them here would make every transaction wait for
 * every other (see `number.ts`). SQLite has one writer at a time anyway, whose commit comes before the next one's
 * begin, so there they are numbered at once and no second transaction is needed.
 */
export async function appendEvents(sql: Sql, events: readonly PendingEvent[]): Promise<void> {
  if (events.length === 0) return;
  let last: number | undefined;
  if (sql.dialect === "sqlite") {
    last = await lockCounter(sql);
    await setCounter(sql, last + events.length);
  }
  await insertRows(sql, "event", events.map((event, index) => storedEvent(event, last === undefined ? null : last + index + 1)));
}

function storedEvent({ id, type, at, actorId, subject }: PendingEvent, seq: number | null): NewRow {
  const { id: recordId, ...further } = subject;
  return { id, seq, type, recordId, actorId, at, subject: JSON.stringify(further) };
}
