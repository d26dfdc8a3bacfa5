import type { EventSubject } from "../context";
import { insertRows } from "../database/bulk";
import type { Sql } from "../database/sql";
import { link, rowDigest, type EventRow } from "./chain";
import { sealChanges, type Changes } from "./changes";
import { lockCounter, setCounter } from "./counter";

/** Who did something, from where, in the course of what. */
export interface Origin {
  readonly actorId: string | null;
  /** The network address. */
  readonly address: string | null;
  /** The session or the API key. */
  readonly credentialId: string | null;
  readonly requestId: string | null;
}

/** A change noted in a transaction, to be written with it. */
export interface PendingEvent extends Origin {
  readonly id: string;
  /** `record.verb`, e.g. `opportunity.won`. */
  readonly type: string;
  /** As stored (`storedTime`). */
  readonly at: string;
  readonly subject: EventSubject;
  /** The event, rule or job that led to it; null for a person's own act. */
  readonly cause: string | null;
  /** Before and after, where known. */
  changes?: Changes | undefined;
}

/**
 * Writes events in the transaction of the change, as its last statement.
 *
 * On a server they stay unnumbered until after the commit: numbering them here would make every transaction wait for
 * every other (see `number.ts`). SQLite has one writer at a time anyway, whose commit comes before the next one's
 * begin, so there they are numbered at once and no second transaction is needed. Until it is numbered, a row's `hash`
 * is the digest of the row alone; with its number it becomes the chain's.
 */
export async function appendEvents(sql: Sql, events: readonly PendingEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(storedEvent);
  if (sql.dialect !== "sqlite") {
    await insertRows(sql, "event", rows.map((row) => ({ ...row, seq: null, hash: rowDigest(row) })));
    return;
  }
  const last = await lockCounter(sql);
  const numbered = rows.map((row) => {
    last.value += 1;
    last.hash = link(last.hash, last.value, rowDigest(row));
    return { ...row, seq: last.value, hash: last.hash };
  });
  await setCounter(sql, last);
  await insertRows(sql, "event", numbered);
}

function storedEvent({ subject, changes, ...event }: PendingEvent): EventRow {
  const { id: recordId, ...further } = subject;
  return { ...event, recordId, subject: JSON.stringify(further), changes: sealChanges(event.id, changes) };
}
