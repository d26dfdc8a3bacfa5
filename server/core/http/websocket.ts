import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import type { ExecutionArgs, ExecutionResult } from "graphql";
import { handleProtocols, makeServer, type Context as Connection, type SubscribePayload } from "graphql-ws";
import { WebSocketServer } from "ws";
import type { Context } from "../context";
import { second } from "../clock";
import { AppError } from "../errors";
import { newId } from "../ids";
import { Occupancy, type Leave } from "../limits/occupancy";
import { checkOrigin } from "./csrf";
import type { Admitted, CostReport, Operations, OperationsOptions } from "./operations";
import { openSocket, type Extra } from "./socket";
import { inTime, run, type Subscriber, type SubscriberOptions, type Subscription, type Tell } from "./subscriber";
import { withTimeLimit } from "./time-limit";

export interface WebSocketOptions extends Omit<SubscriberOptions, "limits"> {
  /** Makes an operation's context; the request carries `connectionParams.authorization` as its authorization. */
  contextFor(request: IncomingMessage): Promise<Context>;
  /** Told when a connection that was let in has ended. */
  onConnectionEnd?(ctx: Context): void;
  /** Milliseconds between pings; a connection that does not answer until the next one is ended. */
  keepAlive?: number;
}

type Options = WebSocketOptions & OperationsOptions & { callerOf(ctx: Context, request: IncomingMessage): string; subscribe: Subscriber };

export interface WebSockets {
  /** Closes (4401) connections of these people, sessions and API keys that would not be let in the same way now. */
  recheck(ids: ReadonlySet<string>): Promise<void>;
  /** Closes every connection (1001) and takes no new ones. */
  dispose(): Promise<void>;
}

const defaultKeepAlive = 15 * second;
const goingAway = 1001;
const tryAgainLater = 1013;
const unauthorized = 4401;
const tooManyRequests = 4429;
const graceOnStop = 2 * second;

/** Serves the graphql-ws protocol (graphql-transport-ws) on a path of an HTTP server: queries and subscriptions. */
export function serveWebSockets(server: Server, path: string, operations: Operations, options: Options): WebSockets {
  const letIn = new Set<Extra>();
  const protocol = makeServer<Record<string, unknown>, Extra>(hooks(operations, options, letIn));
  const sockets = new WebSocketServer({ noServer: true, maxPayload: options.limits.bodyBytes, handleProtocols });
  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    if (new URL(request.url ?? "/", "http://host").pathname !== path) return;
    try {
      checkOrigin(request);
    } catch {
      stream.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) =>
      openSocket(protocol, socket, request, { keepAlive: options.keepAlive ?? defaultKeepAlive, limits: options.limits, logger: options.logger }),
    );
  };
  server.on("upgrade", upgrade);
  return {
    async recheck(ids) {
      const concerned = [...letIn].filter(({ ctx }) => idsOf(ctx).some((id) => ids.has(id)));
      await Promise.all(concerned.map((extra) => closeUnlessValid(extra, options)));
    },
    async dispose() {
      server.off("upgrade", upgrade);
      for (const socket of sockets.clients) socket.close(goingAway, "Going away");
      const force = setTimeout(() => sockets.clients.forEach((socket) => socket.terminate()), graceOnStop);
      await Promise.all([...sockets.clients].map((socket) => new Promise((resolve) => socket.once("close", resolve))));
      clearTimeout(force);
      sockets.close();
    },
  };
}

/** Who was let in, and with what. */
export const idsOf = (ctx: Context | undefined): string[] => [ctx?.viewer?.userId, ctx?.viewer?.sessionId, ctx?.viewer?.keyId].filter((id) => id !== undefined);

async function closeUnlessValid({ ctx, socket }: Extra, options: Options): Promise<void> {
  const valid = ctx && ((await options.stillValid?.(ctx)) ?? true);
  if (!valid) socket.close(unauthorized, "UNAUTHENTICATED");
}

/** What is executed, with the place that it takes among its caller's, and for a subscription who is to be told. */
interface Placed extends ExecutionArgs {
  leave: Leave;
  tell: Tell;
}

type Hooks = Parameters<typeof makeServer<Record<string, unknown>, Extra>>[0];

/** How the protocol's messages become operations. */
function hooks(operations: Operations, options: Options, letIn: Set<Extra>): Hooks {
  const contextFor = (connection: Connection<Record<string, unknown>, Extra>): Promise<Context> =>
    withTimeLimit(options.contextFor(requestOf(connection)), options.limits.milliseconds);
  const scopeOf = (connection: Connection<Record<string, unknown>, Extra>, id: string) =>
    operations.scope(connection.extra.operations.get(id)?.ctx ?? connection.extra.ctx ?? { requestId: newId("req") });

  const connected = new Occupancy();

  return {
    async onConnect({ extra, ...connection }) {
      try {
        const ctx = await contextFor({ ...connection, extra });
        const leave = connected.enter(options.callerOf(ctx, extra.request), options.limits.connections);
        if (!leave) return refuse(extra, tooManyRequests, "Too many connections");
        if (extra.socket.readyState === extra.socket.OPEN) extra.socket.once("close", leave);
        else leave();
        extra.ctx = ctx;
        letIn.add(extra);
        return true;
      } catch (error) {
        const [told] = operations.refusal(error, operations.scope({ requestId: newId("req") }));
        // Whoever cannot be recognised for the moment is not turned away for good.
        return told?.extensions?.["retryable"] === true ? refuse(extra, tryAgainLater, "Try again later") : refuse(extra, unauthorized, String(told?.extensions?.["code"]));
      }
    },
    async onSubscribe(connection, id, payload) {
      const { extra } = connection;
      try {
        const ctx = await contextFor(connection);
        const admitted = await operations.admit({ ...asked(options.trusted.resolve(payload)), ctx, caller: options.callerOf(ctx, extra.request), kinds: ["query", "subscription"] });
        extra.operations.set(id, { ctx, admitted });
        const tell = teller(extra, id, admitted.cost, (result) => operations.format(result, scopeOf(connection, id)));
        return { ...executionArgs(admitted, ctx, options), operationName: payload.operationName, leave: admitted.leave, tell };
      } catch (error) {
        extra.refusals.set(id, error);
        return [new AppError("INTERNAL", "Refused")];
      }
    },
    execute: (args) => inTime(Promise.resolve(run(args)).finally((args as Placed).leave), options.limits.milliseconds),
    async subscribe(args) {
      const { leave, tell } = args as Placed;
      const subscription = await options.subscribe(args, leave);
      return "run" in subscription ? untilItEnds(subscription, tell) : subscription;
    },
    onNext: (connection, id, _payload, _args, result) => {
      const cost = connection.extra.operations.get(id)?.admitted.cost;
      return { ...operations.format(result as ExecutionResult, scopeOf(connection, id)), ...(cost && { extensions: { cost } }) };
    },
    onError: (connection, id, _payload, errors) => {
      const refused = connection.extra.refusals.get(id);
      connection.extra.refusals.delete(id);
      const scope = scopeOf(connection, id);
      return refused === undefined ? errors.flatMap((error) => operations.refusal(error.originalError ?? error, scope)) : operations.refusal(refused, scope);
    },
    onComplete: ({ extra }, id) => void extra.operations.delete(id),
    onDisconnect: ({ extra }) => {
      letIn.delete(extra);
      if (extra.ctx) options.onConnectionEnd?.(extra.ctx);
    },
  };
}

/**
 * Tells of events over a socket. The protocol's library would write each message out for each subscriber; what is told
 * is written once for all, between what is the subscriber's own.
 */
function teller({ send }: Extra, id: string, cost: CostReport, format: (result: ExecutionResult) => object): Tell {
  const [head, tail] = [`{"id":${JSON.stringify(id)},"type":"next","payload":`, `,"extensions":${JSON.stringify({ cost })}}}`];
  return ({ result, data }) => send(result.errors ? `${head}${JSON.stringify(format(result)).slice(0, -1)}${tail}` : `${head}{"data":${data}${tail}`);
}

/** To the library a subscription is one that brings nothing, and ends. */
function untilItEnds(subscription: Subscription, tell: Tell): AsyncGenerator<ExecutionResult, void, void> {
  const done = { done: true, value: undefined } as const;
  const end = (): Promise<typeof done> => {
    subscription.end();
    return Promise.resolve(done);
  };
  return {
    next: () => subscription.run(tell).then(() => done),
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await end();
    },
  };
}

const asked = ({ query, operationName, variables }: SubscribePayload) => ({ source: query, operationName, variables });

function executionArgs({ document, variables }: Admitted, contextValue: Context, { schema }: Options): ExecutionArgs {
  return { schema, document: document.node, variableValues: variables.sent, contextValue };
}

function refuse({ socket }: Extra, code: number, reason: string): false {
  socket.close(code, reason);
  return false;
}

/** The upgrade's request with the authorization that browsers can only send as a connection parameter. */
function requestOf({ connectionParams, extra }: Pick<Connection<Record<string, unknown>, Extra>, "connectionParams" | "extra">): IncomingMessage {
  const authorization = connectionParams?.["authorization"];
  if (typeof authorization !== "string") return extra.request;
  return Object.create(extra.request, { headers: { value: { ...extra.request.headers, authorization } } }) as IncomingMessage;
}
