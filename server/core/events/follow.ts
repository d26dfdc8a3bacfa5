import type { Sql } from "../database/sql";
import type { Channel, Channels } from "./channel";
import { latestSeq } from "./counter";
import { cursorExpired, decodeEventCursor } from "./cursor";
import type { Interest } from "./interest";
import { readEvents, type EventRecord } from "./read";
import { keptPlace, type News } from "./stream";
import type { EventTail } from "./tail";

/** Takes events in order, a page at a time; the next page waits for the promise. */
export type Give<Event = EventRecord> = (events: readonly Event[]) => Promise<void> | void;

/** Events to be followed from a place that is settled. */
export interface Followed<Event = EventRecord> {
  /**
   * Gives each event once and in order: first those missed, then live, until `end` or the hub stops. Whoever takes them
   * slowly costs no memory.
   * @throws CURSOR_EXPIRED when what was missed is not kept; and what `give` throws
   */
  pages(give: Give<Event>): Promise<void>;
  end(): void;
}

export interface FollowSource {
  readonly sql: Sql;
  readonly tail: EventTail;
  readonly channels: Channels;
  readonly news: Pick<News, "ended">;
}

/** Events taken at a time from the tail or the database: so many are worked out together for one subscriber. */
const page = 200;

/** Follows what somebody is interested in, see `EventHub.follow`. The place to start from is settled now. */
export function followEvents(source: FollowSource, after: string | undefined, interest: Interest): Followed {
  const start = after === undefined ? latestSeq(source.sql) : keptPlace(source.sql, decodeEventCursor(after));
  start.catch(() => undefined); // said by `pages`
  return new Follower(source, interest, start);
}

/** One subscriber. It keeps only its place: what it has not taken yet stays where all subscribers read. */
class Follower implements Followed {
  private ended = false;
  private wake = (): void => undefined;

  constructor(
    private readonly source: FollowSource,
    private readonly interest: Interest,
    private readonly start: Promise<number>,
  ) {}

  async pages(give: Give): Promise<void> {
    const { tail, channels } = this.source;
    let place = await this.start;
    const channel = channels.join(this.interest);
    try {
      while (!this.over) {
        const { events, end } = place < tail.end ? await this.missed(place) : await this.live(channel);
        const fresh = beyond(place, events);
        if (fresh.length > 0 && !this.over) await give(fresh);
        place = Math.max(place, end);
      }
    } finally {
      channels.leave(channel);
    }
  }

  end(): void {
    this.ended = true;
    this.wake();
  }

  private get over(): boolean {
    return this.ended || this.source.news.ended;
  }

  private live(channel: Channel): Promise<Page> {
    return new Promise((resolve) => {
      const leave = channel.wait(this.interest, (events, end) => resolve({ events, end }));
      this.wake = () => {
        leave();
        resolve({ events: [], end: this.source.tail.end });
      };
    });
  }

  private async missed(place: number): Promise<Page> {
    const { sql, tail } = this.source;
    const events = tail.after(place, page) ?? (await readEvents(sql, place, page));
    const end = events.at(-1)?.seq;
    if (end === undefined) throw cursorExpired(); // pruned before this reader came by
    return { events: events.filter((event) => this.interest.wanted(event) && this.interest.concerns(event)), end };
  }
}

interface Page {
  readonly events: readonly EventRecord[];
  /** The place behind which the next page begins. */
  readonly end: number;
}


/** Another server may have numbered more than this one has read, so the place to start from may lie beyond the tail. */
function beyond(place: number, events: readonly EventRecord[]): readonly EventRecord[] {
  return (events[0]?.seq ?? Infinity) > place ? events : events.filter(({ seq }) => seq > place);
}
