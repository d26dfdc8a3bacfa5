import { setTimeout as pause } from "node:timers/promises";
import { WebSocket } from "ws";
import { encodeEventCursor } from "../../core/events/cursor";

/** Somebody who follows events over all lives of the server, and comes back with the last cursor. */
export interface Subscriber {
  /** The cursors as they came, repeats included. */
  readonly cursors: readonly string[];
  /** What went wrong for good. */
  readonly errors: readonly unknown[];
  leave(): Promise<void>;
}

/** What is needed of the client that others copy from us (`docs/client/live-client.ts`). */
interface Live {
  follow(request: { query: string }, options: { after: string; onEvent: (event: { cursor: string }) => void; onError: (error: unknown) => void; onGap: () => void }): () => void;
  stop(): Promise<void>;
}

/** Opens one. */
type OpenLive = (options: { url: string; webSocketImpl: unknown; wait: () => Promise<void> }) => Live;

const beginning = encodeEventCursor(0);
/** Until a subscriber tries again, milliseconds. */
const comeBack = 20;

/** Follows new alerts by websocket. */
export function byWebSocket(open: OpenLive, port: number, cookie: string): Subscriber {
  class WithCookie extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { cookie, origin: `http://127.0.0.1:${port}` } });
    }
  }
  const [cursors, errors]: [string[], unknown[]] = [[], []];
  const client = open({ url: `ws://127.0.0.1:${port}/graphql`, webSocketImpl: WithCookie, wait: () => pause(comeBack) });
  const query = "subscription ($after: Cursor) { alertRaised(after: $after) { cursor alert { id } } }";
  client.follow({ query }, { after: beginning, onEvent: ({ cursor }) => void cursors.push(cursor), onError: (error) => errors.push(error), onGap: () => errors.push("gap") });
  return { cursors, errors, leave: () => client.stop() };
}

/** Follows everything about alerts by server-sent events, as a browser does: it comes back with the last id it got. */
export function byEventStream(port: number, cookie: string): Subscriber {
  const [cursors, errors]: [string[], unknown[]] = [[], []];
  const leaving = new AbortController();
  let last = beginning;
  const take = (frame: string): void => {
    const [, id] = /^id: (.+)$/m.exec(frame) ?? [];
    if (/^event: ended$/m.test(frame)) errors.push(frame);
    if (id === undefined) return;
    last = id;
    if (/^data: /m.test(frame)) cursors.push(id);
  };
  const follow = async (): Promise<void> => {
    while (!leaving.signal.aborted) {
      const connection = new AbortController();
      leaving.signal.onabort = () => connection.abort();
      await readFrames(`http://127.0.0.1:${port}/events?types=alert`, { cookie, "x-requested-with": "test", "last-event-id": last }, connection.signal, take).catch(() => undefined);
      await pause(comeBack);
    }
  };
  const following = follow();
  const leave = (): Promise<void> => {
    leaving.abort();
    return following;
  };
  return { cursors, errors, leave };
}

/** Reads whole frames until the connection breaks; what was cut off counts for nothing. */
async function readFrames(url: string, headers: Record<string, string>, signal: AbortSignal, take: (frame: string) => void): Promise<void> {
  const { status, body } = await fetch(url, { headers, signal });
  if (status !== 200) throw new Error(`The events were refused with ${status}`);
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of body ?? []) {
    const frames = (rest + decoder.decode(chunk, { stream: true })).split("\n\n");
    rest = frames.pop() ?? "";
    frames.forEach(take);
  }
}
