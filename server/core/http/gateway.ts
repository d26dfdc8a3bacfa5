import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { AppError } from "../errors";
import type { Context } from "../context";
import { newId } from "../ids";
import type { Charge } from "../limits/token-bucket.rules";
import { answered, startApollo } from "./apollo";
import { readBody } from "./body";
import { checkCrossSite } from "./csrf";
import { formatExecutionError } from "./error-format";
import { chooseMediaType, json, type MediaType } from "./media-type";
import { Operations, type OperationsOptions } from "./operations";
import { rateLimitHeaders } from "./rate-limit-headers";
import { Refusal } from "./refusal";
import { TimeLimitError, withTimeLimit } from "./time-limit";
import { serveEvents, type ServerSentEvents } from "./server-sent-events";
import { createSubscriber } from "./subscriber";
import { serveWebSockets, type WebSocketOptions, type WebSockets } from "./websocket";

export interface GatewayOptions extends OperationsOptions, WebSocketOptions {
  /** Makes a request's context from its headers (cookie, authorization, idempotency-key, …); may throw AppError `UNAUTHENTICATED`. */
  contextFor(request: IncomingMessage): Promise<Context>;
  /** The caller's network address; by default the socket's. Behind a proxy, read it from the proxy's header. */
  addressOf?(request: IncomingMessage): string;
  /** The subscription told as server-sent events (see `ServerSentEvents`); nobody is told any without. */
  eventDocument?: string;
}

/** The graph over HTTP and websockets. */
export interface Gateway {
  /** Answers one HTTP request, whatever its path. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Answers one request for server-sent events. */
  handleEvents(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Serves graphql-ws on a path of the server; leaves upgrades on other paths alone. */
  upgrade(server: Server, path: string): WebSockets;
  /** Closes websockets and event streams of these people, sessions and API keys that would not be let in the same way now. */
  recheck(ids: ReadonlySet<string>): Promise<void>;
  /** Closes the websockets (1001) and the event streams, and ends. */
  stop(): Promise<void>;
}

/** Makes the gateway from an executable schema. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { schema, logger, limits, trusted } = options;
  const operations = new Operations(options);
  const apollo = await startApollo({ schema, operations, logger });
  const sockets: WebSockets[] = [];
  const callers = { callerOf: (ctx: Context, request: IncomingMessage) => callerOf(ctx, request, options), subscribe: createSubscriber(options) };
  const streams: ServerSentEvents | undefined = options.eventDocument === undefined ? undefined : serveEvents({ ...options, ...callers, eventDocument: options.eventDocument });

  const respond = async (request: IncomingMessage, response: ServerResponse, mediaType: MediaType): Promise<void> => {
    checkCrossSite(request);
    const method = request.method ?? "GET";
    const body = method === "POST" ? trusted.resolveBody(await readBody(request, limits)) : undefined;
    const ctx = await withTimeLimit(options.contextFor(request), limits.milliseconds);
    const url = request.url ?? "";
    const search = url.includes("?") ? trusted.resolveSearch(url.slice(url.indexOf("?"))) : "";
    const operation = { method, search, contentType: request.headers["content-type"], body };
    const answer = await apollo.execute(operation, { ctx, caller: callerOf(ctx, request, options), mediaType });
    if (answer.body.kind !== "complete") throw new Error("Apollo answered in parts, which the gateway does not ask for");
    send(response, answer.status ?? 200, Object.fromEntries(answer.headers), answer.body.string);
  };

  return {
    async handle(request, response) {
      const mediaType = chooseMediaType(request.headers.accept);
      try {
        if (!mediaType) throw notAcceptable();
        await respond(request, response, mediaType);
      } catch (error) {
        const charge = await operations.charge(addressOf(request, options));
        refuse(response, error, mediaType ?? json, { ...options, charge });
      }
    },
    async handleEvents(request, response) {
      try {
        if (!streams) throw new Refusal(404, new AppError("NOT_FOUND", "There are no events here."));
        await streams.handle(request, response);
      } catch (error) {
        const charge = await operations.charge(addressOf(request, options));
        refuse(response, error, json, { ...options, charge });
      }
    },
    upgrade(server, path) {
      const served = serveWebSockets(server, path, operations, { ...options, ...callers });
      sockets.push(served);
      return served;
    },
    async recheck(ids) {
      await Promise.all([...sockets, ...(streams ? [streams] : [])].map((served) => served.recheck(ids)));
    },
    async stop() {
      streams?.stop();
      await Promise.all(sockets.map((served) => served.dispose()));
      await apollo.stop();
    },
  };
}

/** Whose budget a request is charged to: the API key's, the person's, or the address's. */
function callerOf({ viewer }: Context, request: IncomingMessage, options: GatewayOptions): string {
  return viewer?.keyId ?? viewer?.userId ?? addressOf(request, options);
}

const addressOf = (request: IncomingMessage, options: GatewayOptions): string => options.addressOf?.(request) ?? request.socket.remoteAddress ?? "unknown";

/** Answers a request that failed before any GraphQL. */
export function refuse(response: ServerResponse, error: unknown, mediaType: MediaType, { production, logger, charge }: Pick<GatewayOptions, "production" | "logger"> & { charge?: Charge }): void {
  const requestId = newId("req");
  const refusal = error instanceof Refusal ? error : undefined;
  const formatted = formatExecutionError(refusal?.reason ?? error, { requestId, production, logger });
  const headers = { "content-type": mediaType, [answered]: requestId, ...(charge && rateLimitHeaders(charge)), ...refusal?.headers };
  send(response, refusal?.status ?? statusOf(error), headers, JSON.stringify({ errors: [formatted] }));
}

const statuses: Partial<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, BAD_USER_INPUT: 400, RATE_LIMITED: 429 };

function statusOf(error: unknown): number {
  if (error instanceof TimeLimitError) return 503;
  if (!(error instanceof AppError)) return 500;
  return statuses[error.code] ?? (error.extensions["retryable"] ? 503 : 500);
}

const notAcceptable = (): Refusal =>
  new Refusal(406, new AppError("BAD_USER_INPUT", "Responses are application/graphql-response+json or application/json; Accept allows neither."));

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  if (response.destroyed) return;
  response.writeHead(status, { ...headers, "cache-control": "no-store", "content-length": Buffer.byteLength(body) });
  response.end(body);
}
