import { setTimeout as pause } from "node:timers/promises";
import type { EventSubject, Transaction } from "../context";
import type { Database } from "../database/database";
import { storedTime } from "../database/sql";
import { newId } from "../ids";
import { appendEvents, type Origin, type PendingEvent } from "./append";
import { EventCounter } from "./event-counter.entity";
import { Event } from "./event.entity";
import { Journal } from "./journal";
import type { EventRecord } from "./read";

/** What the tests of the event log need of a database. */
export const eventEntities = [Event, EventCounter];

/** Nobody, from nowhere. */
const nobody: Origin = { actorId: null, address: null, credentialId: null, requestId: null };

/** An event about a deal, noted just now. */
export function pendingEvent(recordId: string, rest: Partial<Omit<PendingEvent, "subject">> & { subject?: Omit<EventSubject, "id"> } = {}): PendingEvent {
  return { id: newId("evt"), type: "opportunity.won", at: storedTime(new Date()), ...nobody, cause: null, ...rest, subject: { ...rest.subject, id: recordId } };
}

/** Commits one transaction that writes an event for each record, without telling any hub. */
export function commitEvents(database: Database, ...recordIds: string[]): Promise<void> {
  return database.transact(({ sql }) => appendEvents(sql, recordIds.map((id) => pendingEvent(id))));
}

/** Does something that tells of itself in a transaction of its own. */
export function telling<T>(database: Database, work: (tx: Pick<Transaction, "sql" | "emit">) => Promise<T>): Promise<T> {
  return database.transact(async ({ sql }) => {
    const journal = new Journal(nobody, storedTime(new Date()));
    const result = await work({ sql, emit: (type, subject, changes) => journal.emit(type, subject, null, changes) });
    await appendEvents(sql, journal.finish());
    return result;
  });
}

/** Empties the log as if the database were new. */
export async function clearEvents(database: Database): Promise<void> {
  await database.transact(async ({ sql }) => {
    await sql.run("DELETE FROM `event`");
    await sql.run("DELETE FROM `event_counter`");
  });
}

/** Gathers what a stream brings until it ends. */
export function collect(stream: AsyncIterable<EventRecord>, each?: (event: EventRecord) => Promise<void> | void): EventRecord[] {
  const gathered: EventRecord[] = [];
  void (async () => {
    for await (const event of stream) {
      gathered.push(event);
      await each?.(event);
    }
  })();
  return gathered;
}

/** Waits for a condition. */
export async function until(condition: () => boolean, patience = 10_000): Promise<void> {
  const end = Date.now() + patience;
  while (!condition()) {
    if (Date.now() > end) throw new Error("It did not happen in time.");
    await pause(2);
  }
}

export const recordIds = (events: readonly EventRecord[]): string[] => events.map((event) => event.recordId);
export const seqs = (events: readonly EventRecord[]): number[] => events.map((event) => event.seq);
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
