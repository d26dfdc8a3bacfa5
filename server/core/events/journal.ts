import type { EventSubject } from "../context";
import { newId } from "../ids";
import type { Origin, PendingEvent } from "./append";
import { merged, type Changes } from "./changes";
import { ChangeLedger } from "./ledger";

/** What one transaction has to tell: its events, each with what it changed. */
export class Journal {
  readonly ledger = new ChangeLedger();
  private readonly pending: PendingEvent[] = [];

  /** @param at the transaction's time, as stored */
  constructor(
    private readonly origin: Origin,
    private readonly at: string,
  ) {}

  /**
   * Notes an event.
   * @param origin what is to be said of its origin instead of what the transaction says
   * @returns its id
   */
  emit(type: string, subject: EventSubject, cause: string | null, changes?: Changes, origin: Partial<Origin> = {}): string {
    const id = newId("evt");
    this.pending.push({ id, type, at: this.at, ...this.origin, ...origin, subject, cause, changes: merged(this.ledger.take(subject.id), changes) });
    return id;
  }

  /** The events to be written. What was changed after a record's last event belongs to that event. */
  finish(): readonly PendingEvent[] {
    const last = new Map(this.pending.map((event) => [event.subject.id, event]));
    for (const id of this.ledger.ids) {
      const event = last.get(id);
      if (event) event.changes = merged(event.changes, this.ledger.take(id));
    }
    return this.pending;
  }
}
