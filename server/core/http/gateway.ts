import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { AppError } from "../errors";
import type { Context } from "../context";
import { newId } from "../ids";
import { answered, startApollo } from "./apollo";
import { readBody } from "./body";
import { checkCrossSite } from "./csrf";
import { formatExecutionError } from "./error-format";
import { chooseMediaType, json, type MediaType } from "./media-type";
import { Operations, type OperationsOptions } from "./operations";
import { Refusal } from "./refusal";
import { TimeLimitError, withTimeLimit } from "./time-limit";
import { serveWebSockets, type WebSocketOptions, type WebSockets } from "./websocket";

export interface GatewayOptions extends OperationsOptions, WebSocketOptions {
  /** Makes a request's context from its headers (cookie, authorization, idempotency-key, …); may throw AppError `UNAUTHENTICATED`. */
  contextFor(request: IncomingMessage): Promise<Context>;
  /** The caller's network address; by default the socket's. Behind a proxy, read it from the proxy's header. */
  addressOf?(request: IncomingMessage): string;
}

/** The graph over HTTP and websockets. */
export interface Gateway {
  /** Answers one HTTP request, whatever its path. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Serves graphql-ws on a path of the server; leaves upgrades on other paths alone. */
  upgrade(server: Server, path: string): WebSockets;
  /** Closes the websockets (1001) and ends. */
  stop(): Promise<void>;
}

/** Makes the gateway from an executable schema. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { schema, logger, limits } = options;
  const operations = new Operations(options);
  const apollo = await startApollo({ schema, operations, logger });
  const sockets: WebSockets[] = [];

  const respond = async (request: IncomingMessage, response: ServerResponse, mediaType: MediaType): Promise<void> => {
    checkCrossSite(request);
    const method = request.method ?? "GET";
    const body = method === "POST" ? await readBody(request, limits) : undefined;
    const ctx = await withTimeLimit(options.contextFor(request), limits.milliseconds);
    const url = request.url ?? "";
    const search = url.includes("?") ? url.slice(url.indexOf("?")) : "";
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
        refuse(response, error, mediaType ?? json, options);
      }
    },
    upgrade(server, path) {
      const served = serveWebSockets(server, path, operations, {
        ...options,
        callerOf: (ctx, request) => callerOf(ctx, request, options),
      });
      sockets.push(served);
      return served;
    },
    async stop() {
      await Promise.all(sockets.map((served) => served.dispose()));
      await apollo.stop();
    },
  };
}

/** Whose budget a request is charged to: the API key's, the person's, or the address's. */
function callerOf({ viewer }: Context, request: IncomingMessage, { addressOf }: Pick<GatewayOptions, "addressOf">): string {
  return viewer?.keyId ?? viewer?.userId ?? addressOf?.(request) ?? request.socket.remoteAddress ?? "unknown";
}

/** Answers a request that failed before any GraphQL. */
function refuse(response: ServerResponse, error: unknown, mediaType: MediaType, { production, logger }: GatewayOptions): void {
  const requestId = newId("req");
  const refusal = error instanceof Refusal ? error : undefined;
  const formatted = formatExecutionError(refusal?.reason ?? error, { requestId, production, logger });
  const headers = { "content-type": mediaType, [answered]: requestId, ...refusal?.headers };
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
