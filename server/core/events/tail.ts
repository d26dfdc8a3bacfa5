import type { EventRecord } from "./read";

/** The newest events, kept in memory once for all subscribers of a server. */
export class EventTail {
  private events: EventRecord[] = [];
  private before: number;
  private latest: number;

  /**
   * @param from the place from which on events are kept
   * @param size how many are kept at least, once there were as many; at most twice as many are
   */
  constructor(from: number, private readonly size: number) {
    this.before = from;
    this.latest = from;
  }

  /** The place of the newest event. */
  get end(): number {
    return this.latest;
  }

  /** Adds the events that follow the end. */
  push(events: readonly EventRecord[]): void {
    for (const event of events) this.events.push(event);
    this.latest = events.at(-1)?.seq ?? this.latest;
    if (this.events.length <= 2 * this.size) return;
    const dropped = this.events.splice(0, this.events.length - this.size);
    this.before = dropped.at(-1)?.seq ?? this.before;
  }

  /** Up to `limit` events after a place, in order; undefined when the tail does not reach back that far. */
  after(place: number, limit: number): readonly EventRecord[] | undefined {
    if (place < this.before) return undefined;
    const start = this.indexAfter(place);
    return this.events.slice(start, start + limit);
  }

  private indexAfter(place: number): number {
    let low = 0;
    let high = this.events.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.events[middle]?.seq ?? Infinity) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
