import type { Sql } from "../database/sql";
import { latestSeq } from "./counter";
import { cursorExpired, decodeEventCursor } from "./cursor";
import { assertKept, readEvents, type EventRecord } from "./read";
import type { EventTail } from "./tail";

/** Tells that the tail has grown, or that there is nothing more to come. */
export interface News {
  readonly ended: boolean;
  /** Calls back once; the answer takes the call back. */
  onNext(callback: () => void): () => void;
}

export interface StreamSource {
  readonly sql: Sql;
  readonly tail: EventTail;
  readonly news: News;
}

/** Events taken at a time from the tail or the database. */
const page = 500;

/** Opens a stream of events, see `EventHub.stream`. The place to start from is settled now, not at the first `next`. */
export function openStream(source: StreamSource, after: string | undefined, wanted: (event: EventRecord) => boolean, signal?: AbortSignal): AsyncIterableIterator<EventRecord> {
  const start = after === undefined ? latestSeq(source.sql) : keptPlace(source.sql, decodeEventCursor(after));
  start.catch(() => undefined); // said by the first `next`
  const end = new AbortController();
  const abort = (): void => end.abort();
  if (signal?.aborted) abort();
  signal?.addEventListener("abort", abort, { once: true, signal: end.signal });
  const events = follow(source, start, wanted, end.signal);
  return {
    next: () => events.next(),
    // A generator would not hear of `return` before its next event.
    return() {
      abort();
      return events.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** The place of a cursor, from which on everything is kept. @throws CURSOR_EXPIRED where it is not */
export async function keptPlace(sql: Sql, seq: number): Promise<number> {
  await assertKept(sql, seq);
  return seq;
}

/**
 * The reader keeps only its place. Near the end it is served from the tail that all readers share; when it falls too
 * far behind, or begins far behind, from the database.
 */
async function* follow({ sql, tail, news }: StreamSource, start: Promise<number>, wanted: (event: EventRecord) => boolean, signal: AbortSignal): AsyncGenerator<EventRecord, void, void> {
  const over = (): boolean => signal.aborted || news.ended;
  let place = await start;
  while (!over()) {
    if (place >= tail.end) {
      await next(news, signal);
      continue;
    }
    const events = tail.after(place, page) ?? (await readEvents(sql, place, page));
    if (events.length === 0) throw cursorExpired(); // pruned before this reader came by
    for (const event of events) {
      if (over()) return;
      place = event.seq;
      if (wanted(event)) yield event;
    }
  }
}

function next(news: News, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      forget();
      signal.removeEventListener("abort", done);
      resolve();
    };
    const forget = news.onNext(done);
    signal.addEventListener("abort", done, { once: true });
  });
}
