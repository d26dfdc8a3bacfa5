import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { second } from "../clock";
import type { Context } from "../context";
import { AppError } from "../errors";
import { faultPoint } from "../fault";
import { Occupancy } from "../limits/occupancy";
import { checkCrossSite } from "./csrf";
import { Operations, type OperationsOptions } from "./operations";
import { Refusal } from "./refusal";
import type { Answer } from "./shared-answers";
import type { Subscriber, Subscription } from "./subscriber";
import { withTimeLimit } from "./time-limit";
import { TrustedDocuments } from "./trusted-documents";
import { idsOf } from "./websocket";

export interface EventStreamOptions extends OperationsOptions {
  contextFor(request: IncomingMessage): Promise<Context>;
  stillValid?(ctx: Context): Promise<boolean> | boolean;
  callerOf(ctx: Context, request: IncomingMessage): string;
  subscribe: Subscriber;
  /** The subscription that is told: its variables are `after` and `types`, its one field brings a `cursor`. */
  eventDocument: string;
  /** Milliseconds between signs of life. */
  keepAlive?: number;
}

/** `GET …?types=a,b&after=cursor`: a subscription's events for those who cannot use websockets. */
export interface ServerSentEvents {
  /** Answers one request; ends when the stream has. @throws what refuses it, before anything was sent */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Ends streams of these people, sessions and API keys that would not be let in the same way now. */
  recheck(ids: ReadonlySet<string>): Promise<void>;
  /** Ends all streams; those who read them come back to another server. */
  stop(): void;
}

interface Open {
  readonly ctx: Context;
  end(reason?: AppError): void;
}

const headers = { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store", "x-accel-buffering": "no" };
/** How long a browser waits before it comes back, milliseconds. */
const comeBack = 2_000;
const graceWhenSlow = 5 * second;

/**
 * Serves events as server-sent events through the very subscription that websockets use: the same policy, limits and
 * credentials. Each event's id is its cursor, so a browser goes on where it was by itself (`Last-Event-ID`).
 */
export function serveEvents(options: EventStreamOptions): ServerSentEvents {
  // Its document is its own, whatever browsers may send.
  const operations = new Operations({ ...options, trusted: new TrustedDocuments({}, false) });
  const connected = new Occupancy();
  const open = new Set<Open>();

  async function begin(request: IncomingMessage, ctx: Context, asked: Asked): Promise<Subscription> {
    const leave = connected.enter(options.callerOf(ctx, request), options.limits.connections);
    if (!leave) throw new AppError("RATE_LIMITED", `You have ${options.limits.connections} event streams open. Close one.`, { limit: "connections", max: options.limits.connections, retryAfter: 1 });
    try {
      const admitted = await operations.admit({ source: options.eventDocument, variables: { ...asked }, ctx, caller: options.callerOf(ctx, request), kinds: ["subscription"] });
      const args = { schema: options.schema, document: admitted.document.node, variableValues: admitted.variables.sent, contextValue: ctx };
      const events = await options.subscribe(args, () => {
        admitted.leave();
        leave();
      });
      if ("run" in events) return events;
      throw events.errors?.[0]?.originalError ?? events.errors?.[0] ?? new Error("The subscription did not begin");
    } catch (error) {
      leave();
      throw error;
    }
  }

  async function tell(response: ServerResponse, events: Subscription, ctx: Context): Promise<void> {
    const scope = operations.scope(ctx);
    const write = frameWriter(response, options.limits.bufferedMilliseconds);
    try {
      await events.run((answer) => write(frameOf(answer)));
      response.end();
    } catch (error) {
      const [told] = operations.refusal(error, scope);
      farewell(response, told?.extensions?.["code"], told?.message);
    }
  }

  return {
    async handle(request, response) {
      if (request.method !== "GET") throw new Refusal(405, new AppError("BAD_USER_INPUT", "Events are read by GET."), { allow: "GET" });
      checkCrossSite(request);
      const ctx = await withTimeLimit(options.contextFor(request), options.limits.milliseconds);
      const asked = askedBy(request);
      // Settled before anything is told, so that a reader who is cut off at once misses nothing either.
      const after = asked.after ?? (await ctx.events?.latestCursor()) ?? null;
      const events = await begin(request, ctx, { ...asked, after });
      const stream: Open = { ctx, end: (reason) => (farewell(response, reason?.code, reason?.message), events.end()) };
      open.add(stream);
      const alive = setInterval(() => response.writableNeedDrain || response.write(":\n\n"), options.keepAlive ?? 15 * second);
      response.once("close", () => events.end());
      response.writeHead(200, headers);
      response.write(`retry: ${comeBack}\n${after === null ? "" : `id: ${after}\n`}\n`);
      try {
        await tell(response, events, ctx);
      } finally {
        clearInterval(alive);
        open.delete(stream);
      }
    },
    async recheck(ids) {
      const concerned = [...open].filter(({ ctx }) => idsOf(ctx).some((id) => ids.has(id)));
      await Promise.all(concerned.map(async (stream) => ((await options.stillValid?.(stream.ctx)) ?? true) || stream.end(new AppError("UNAUTHENTICATED", "Your credential has ended."))));
    },
    stop() {
      for (const stream of open) stream.end();
    },
  };
}

interface Asked {
  readonly after: string | null;
  readonly types: readonly string[] | null;
}

/** Where a browser comes back it says so itself; that counts more than the address, which stays as it was. */
function askedBy(request: IncomingMessage): Asked {
  const parameters = new URL(request.url ?? "/", "http://host").searchParams;
  const last = request.headers["last-event-id"];
  const types = parameters.getAll("types").flatMap((text) => text.split(",")).filter(Boolean);
  return { after: (typeof last === "string" && last) || parameters.get("after") || null, types: types.length > 0 ? types : null };
}

/** An event as a frame. @throws what kept it from being worked out */
function frameOf({ result }: Answer): string {
  const event = Object.values(result.data ?? {})[0] as { cursor: string } | undefined;
  if (event) return `id: ${event.cursor}\ndata: ${JSON.stringify(event)}\n\n`;
  throw result.errors?.[0]?.originalError ?? result.errors?.[0] ?? new Error("An event had no answer");
}

/** Writes frames; waits for a slow reader, but not for ever: the next event is not told before this one has left. @throws TOO_SLOW */
function frameWriter(response: ServerResponse, milliseconds: number): (frame: string) => Promise<void> | undefined {
  const patiently = async (): Promise<void> => {
    if (!(await drained(response, milliseconds))) throw tooSlow();
  };
  return (frame) => {
    if (response.destroyed || response.writableEnded) return undefined;
    const isTaken = response.write(frame);
    faultPoint("stream.sent");
    return isTaken ? undefined : patiently();
  };
}

async function drained(response: ServerResponse, milliseconds: number): Promise<boolean> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), milliseconds);
  try {
    await Promise.race([once(response, "drain", { signal: patience.signal }), once(response, "close", { signal: patience.signal })]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    patience.abort();
  }
}

const tooSlow = (): AppError => new AppError("TOO_SLOW", "You read too slowly. Come back with the last cursor: nothing is lost.");

/** Says why a stream ends. Whose cursor is not kept any more begins from now when it comes back. */
function farewell(response: ServerResponse, code?: unknown, message?: string): void {
  if (response.writableEnded) return;
  const from = code === "CURSOR_EXPIRED" ? "id:\n" : "";
  response.end(code === undefined ? undefined : `${from}event: ended\ndata: ${JSON.stringify({ code, message })}\n\n`);
  setTimeout(() => response.destroy(), graceWhenSlow).unref();
}
