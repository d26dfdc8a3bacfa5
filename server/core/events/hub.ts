import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "../database/database";
import { faultPoint } from "../fault";
import type { Logger } from "../logger";
import { Channels } from "./channel";
import { latestSeq } from "./counter";
import { encodeEventCursor } from "./cursor";
import { followEvents, type Followed } from "./follow";
import type { Interest } from "./interest";
import { numberEvents } from "./number";
import { readEvents, type EventRecord } from "./read";
import { openStream } from "./stream";
import { EventTail } from "./tail";
import { memoryTransport, type EventTransport } from "./transport";

/** Brings committed events to whoever on this server waits for them. */
export interface EventHub {
  /** To be called after each commit that wrote events; returns at once. */
  committed(): void;
  /**
   * The events after a cursor that are wanted, each once and in order: first those missed, then live, until the signal
   * is aborted, the hub stops or the reader returns. A slow reader costs no memory.
   * @param after undefined starts from now: the first event delivered is one committed after the call or just before
   * @throws BAD_USER_INPUT at once for what is no cursor; the first `next` throws CURSOR_EXPIRED when what was missed is not kept
   */
  stream(after: string | undefined, wanted: (event: EventRecord) => boolean, signal?: AbortSignal): AsyncIterableIterator<EventRecord>;
  /**
   * The same for a subscriber, of whom there may be very many: events come in pages, those that are equal in what they
   * want are sorted out once for all who want it, and only whom they may concern is woken.
   * @throws BAD_USER_INPUT at once for what is no cursor
   */
  follow(after: string | undefined, interest: Interest): Followed;
  /**
   * Calls back after events have been numbered, by whichever server: soon after each commit, once for many.
   * @returns ends it
   */
  onNews(callback: () => void): () => void;
  /** The cursor of now: what is committed after the call comes after it. */
  latestCursor(): Promise<string>;
  /** Ends all streams and lets go of everything. */
  stop(): Promise<void>;
}

export interface EventHubOptions {
  database: Database;
  /** Between servers; memory, for a single one, unless told. */
  transport?: EventTransport;
  logger: Logger;
  /** How often to look for events that nobody told of, 1,000 unless told. */
  pollMilliseconds?: number;
  /** Events kept in memory for all readers together, 2,000 unless told. */
  tailSize?: number;
}

/** Events per read. */
const page = 1_000;
/** After a pass commits gather this long, milliseconds; the first one after a quiet time does not wait. */
const gathering = 5;

/** Starts a hub at the present end of the events. */
export async function createEventHub(options: EventHubOptions): Promise<EventHub> {
  return new Hub(options, await latestSeq(options.database.sql));
}

class Hub implements EventHub {
  private readonly database: Database;
  private readonly transport: EventTransport;
  private readonly logger: Logger;
  private readonly tail: EventTail;
  private readonly channels = new Channels();
  private readonly poll: NodeJS.Timeout;
  private readonly waiting = new Set<() => void>();
  private readonly told = new Set<() => void>();
  private due: "nothing" | "reading" | "numbering" = "nothing";
  private pass: Promise<void> | undefined;
  private failing = false;
  private stopped = false;

  constructor({ database, transport = memoryTransport(), logger, pollMilliseconds = 1_000, tailSize = 2_000 }: EventHubOptions, latest: number) {
    this.database = database;
    this.transport = transport;
    this.logger = logger;
    this.tail = new EventTail(latest, tailSize);
    this.poll = setInterval(() => this.request("numbering"), pollMilliseconds).unref();
    transport.listen((seq = Infinity) => {
      if (seq > this.tail.end) this.request("reading");
    });
  }

  committed(): void {
    this.request("numbering");
  }

  stream(after: string | undefined, wanted: (event: EventRecord) => boolean, signal?: AbortSignal): AsyncIterableIterator<EventRecord> {
    return openStream({ sql: this.database.sql, tail: this.tail, news: this }, after, wanted, signal);
  }

  follow(after: string | undefined, interest: Interest): Followed {
    const { database, tail, channels } = this;
    return followEvents({ sql: database.sql, tail, channels, news: this }, after, interest);
  }

  onNews(callback: () => void): () => void {
    this.told.add(callback);
    return () => this.told.delete(callback);
  }

  async latestCursor(): Promise<string> {
    return encodeEventCursor(await latestSeq(this.database.sql));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.poll);
    this.transport.close();
    this.channels.end(this.tail.end);
    this.wake();
    await this.pass;
  }

  get ended(): boolean {
    return this.stopped;
  }

  /** Calls back once when there are events beyond the tail's end of now, or the hub has ended. */
  onNext(callback: () => void): () => void {
    this.waiting.add(callback);
    return () => this.waiting.delete(callback);
  }

  /** Commits during a pass share the next one, so that under load one numbering serves many commits. */
  private request(what: "reading" | "numbering"): void {
    if (this.due !== "numbering") this.due = what;
    this.pass ??= this.work();
  }

  private async work(): Promise<void> {
    try {
      while (this.due !== "nothing" && !this.stopped) {
        const numbering = this.due === "numbering";
        this.due = "nothing";
        if (numbering) await numberEvents(this.database);
        await this.read();
        this.recovered();
        await pause(gathering);
      }
    } catch (error) {
      this.failed(error);
    }
    this.pass = undefined;
  }

  /** One read serves all readers. */
  private async read(): Promise<void> {
    const start = this.tail.end;
    let events: EventRecord[];
    do {
      events = await readEvents(this.database.sql, this.tail.end, page);
      if (events.length > 0) faultPoint("event.read");
      this.tail.push(events);
      this.channels.push(events, this.tail.end);
      if (events.length > 0) this.wake();
    } while (events.length === page && !this.stopped);
    if (this.tail.end > start) {
      this.transport.publish(this.tail.end);
      faultPoint("event.published");
    }
  }

  private wake(): void {
    const callbacks = [...this.waiting];
    this.waiting.clear();
    for (const callback of [...callbacks, ...this.told]) callback();
  }

  /** Said once, not with every poll; the next poll tries again. */
  private failed(error: unknown): void {
    if (!this.failing && !this.stopped) this.logger.error({ err: error }, "Events cannot be read for now; they arrive late, not never");
    this.failing = true;
  }

  private recovered(): void {
    if (this.failing) this.logger.info("Events can be read again");
    this.failing = false;
  }
}
