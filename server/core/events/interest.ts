import type { EventRecord } from "./read";

/** What a subscriber is to be told of. */
export interface Interest {
  /** Equal topics want the same events: these are sorted out once for all who share one. */
  readonly topic: string;
  wanted(this: void, event: EventRecord): boolean;
  /** For whom; what concerns one subscriber concerns every other for the same one (the very object). */
  readonly whom: object;
  /** Whether a wanted event may concern whoever it is for. */
  concerns(this: void, event: EventRecord): boolean;
}
