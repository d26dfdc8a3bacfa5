/**
 * A client for Guanxi's live events. Copy this file into your program: it needs nothing but `graphql-ws`, and in Node.js
 * a websocket (`ws`, where there is no global `WebSocket`). Guanxi's web app is built on it.
 *
 *   const live = new LiveClient({ url: "wss://crm.example/graphql", authorization: `Bearer ${key}` });
 *   const stop = live.follow<RaisedAlert>(
 *     { query: `subscription ($after: Cursor) { alertRaised(after: $after) { cursor alert { id severity } } }` },
 *     { after: await load("cursor"), onEvent: async (event) => { await handle(event); await save("cursor", event.cursor); } },
 *   );
 *
 * What it promises: every event once in order while the program runs, over any number of lost connections; at least
 * once over restarts, for whoever keeps the cursor after an event was dealt with and gives it back as `after`.
 */
import { createClient, type Client, type ClientOptions } from "graphql-ws";

/** How the connection is: on, coming back by itself, or turned away for good (the credential has ended). */
export type LiveState = "online" | "reconnecting" | "refused";

export interface LiveClientOptions {
  /** The address of `/graphql`, with `ws:` or `wss:`. */
  url: string;
  /** The API key as `Bearer …`; browsers send their session's cookie by themselves. */
  authorization?: string;
  /** The websocket's class, where there is no global one. */
  webSocketImpl?: unknown;
  /** Told whenever the connection comes or goes. */
  onState?: (state: LiveState) => void;
  /** Waits before the next attempt; longer each time and a little at random, unless told. */
  wait?: (retries: number) => Promise<void>;
  /** How to ask for the cursor of now; a query of its own, unless told. */
  cursorRequest?: LiveRequest;
}

/** A document, or what names one (persisted documents). */
export interface LiveRequest {
  query: string;
  extensions?: Record<string, unknown>;
}

/** What every event brings: where to go on from. */
export interface LiveEvent {
  cursor: string;
}

export interface FollowOptions<Event extends LiveEvent, Data = Record<string, Event>> {
  /** Variables beside `after`. */
  variables?: Record<string, unknown>;
  /** The last cursor that was dealt with; now, unless told. */
  after?: string | undefined;
  /** Called for one event after the other; the next one waits for the promise. */
  onEvent: (event: Event, data: Data) => void | Promise<void>;
  /** What was missed is not kept any more: load everything anew. It goes on from now by itself. */
  onGap?: () => void;
  /** The server refused the subscription, or `onEvent` failed; it has ended. */
  onError?: (error: unknown) => void;
}

/** A server that reads a connection as too slow closes it; whoever comes back with the cursor misses nothing. */
export const TOO_SLOW = 4408;
const UNAUTHORIZED = 4401;
const FORBIDDEN = 4403;
const LONGEST_WAIT = 15_000;

/** One websocket for any number of subscriptions, opened with the first and reopened until `stop`. */
export class LiveClient {
  private readonly client: Client;
  private readonly cursorRequest: LiveRequest;
  private readonly wait: (retries: number) => Promise<void>;
  /** Subscriptions that begin together ask once. */
  private asking: Promise<string> | undefined;

  constructor({ url, authorization, webSocketImpl, onState = () => undefined, wait = backOff, cursorRequest = { query: "{ eventCursor }" } }: LiveClientOptions) {
    this.cursorRequest = cursorRequest;
    this.wait = wait;
    const options: ClientOptions = {
      url,
      lazy: true,
      keepAlive: 12_000,
      retryAttempts: Number.POSITIVE_INFINITY,
      retryWait: wait,
      shouldRetry: event => !isRefused(event),
      on: {
        connected: () => onState("online"),
        closed: event => {
          if (isRefused(event)) onState("refused");
          else if (codeOf(event) !== 1000) onState("reconnecting");
        },
      },
    };
    if (authorization !== undefined) options.connectionParams = { authorization };
    if (webSocketImpl !== undefined) options.webSocketImpl = webSocketImpl;
    this.client = createClient(options);
  }

  /** The cursor of now. Ask for it before loading data, and follow after it: nothing is missed between. */
  now(): Promise<string> {
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async ask(): Promise<string> {
    for await (const { data, errors } of this.client.iterate<Record<string, string>>({ ...this.cursorRequest })) {
      const cursor = data && Object.values(data)[0];
      if (cursor) return cursor;
      throw Object.assign(new Error(errors?.[0]?.message ?? "There is no cursor."), { extensions: errors?.[0]?.extensions });
    }
    throw new Error("There is no cursor.");
  }

  /**
   * Follows a subscription that has one root field, which brings a `cursor`, and a variable `after`.
   * @returns stops it
   */
  follow<Event extends LiveEvent>(request: LiveRequest, options: FollowOptions<Event>): () => void {
    const following = new Following(this, this.client, request, options as unknown as FollowOptions<LiveEvent>, this.wait);
    void following.begin(options.after);
    return () => following.stop();
  }

  /** Ends all subscriptions and closes the connection. */
  async stop(): Promise<void> {
    await this.client.dispose();
  }
}

/** One subscription over all its connections. */
class Following {
  private stopped = false;
  private end: (() => void) | undefined;
  /** Events wait here for the one before. */
  private work: Promise<void> = Promise.resolve();
  /** How often in a row the server could not go on for the moment. */
  private retries = 0;

  constructor(
    private readonly live: LiveClient,
    private readonly client: Client,
    private readonly request: LiveRequest,
    private readonly options: FollowOptions<LiveEvent>,
    private readonly wait: (retries: number) => Promise<void>,
  ) {}

  async begin(after: string | undefined): Promise<void> {
    try {
      const from = after ?? (await this.live.now());
      if (!this.stopped) this.listen(from);
    } catch (error) {
      this.refused(error, after);
    }
  }

  stop(): void {
    this.stopped = true;
    this.end?.();
  }

  private listen(after: string): void {
    // The client sends this very object again after a reconnect: moving `after` is what resumes.
    const variables: Record<string, unknown> = { ...this.options.variables, after };
    this.end = this.client.subscribe<Record<string, LiveEvent>>(
      { ...this.request, variables },
      {
        next: ({ data, errors }) => {
          const event = data && Object.values(data)[0];
          if (!data || !event) return errors && this.refused(errors, variables["after"]);
          variables["after"] = event.cursor;
          this.retries = 0;
          this.work = this.work.then(() => (this.stopped ? undefined : this.options.onEvent(event, data))).catch((error: unknown) => this.fail(error));
        },
        error: error => this.refused(error, variables["after"]),
        complete: () => undefined,
      },
    );
  }

  private refused(error: unknown, after: unknown): void {
    if (this.stopped) return;
    if (isTransient(error)) {
      this.end?.();
      void this.wait(this.retries++).then(() => (this.stopped ? undefined : this.begin(after as string | undefined)));
      return;
    }
    if (!isExpired(error)) return this.fail(error);
    this.end?.();
    this.options.onGap?.();
    void this.begin(undefined);
  }

  private fail(error: unknown): void {
    if (this.stopped) return;
    this.stop();
    this.options.onError?.(error);
  }
}

/** Waits longer each time, a little at random: a server that was restarted is not stormed. */
export function backOff(retries: number): Promise<void> {
  const milliseconds = Math.min(LONGEST_WAIT, 500 * 2 ** retries) * (0.75 + Math.random() / 2);
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}

const codeOf = (event: unknown): unknown => (event as { code?: unknown } | null)?.code;
const isRefused = (event: unknown): boolean => codeOf(event) === UNAUTHORIZED || codeOf(event) === FORBIDDEN;
const isExpired = (error: unknown): boolean => extensionsOf(error).some(({ code }) => code === "CURSOR_EXPIRED");
/** The server cannot answer for the moment (its database is away): it is asked again, from the last cursor. */
const isTransient = (error: unknown): boolean => extensionsOf(error).some(({ retryable }) => retryable === true);
const extensionsOf = (error: unknown): { code?: unknown; retryable?: unknown }[] =>
  (Array.isArray(error) ? error : [error]).map(each => (each as { extensions?: object } | null)?.extensions ?? {});
