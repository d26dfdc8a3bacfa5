import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { createSourceEventStream, GraphQLError, type ExecutionArgs, type ExecutionResult } from "graphql";
import { handleProtocols, makeServer, type Context as Connection, type SubscribePayload } from "graphql-ws";
import { WebSocketServer } from "ws";
import type { Context } from "../context";
import { second } from "../clock";
import { AppError, OutOfSight, unauthenticated } from "../errors";
import { executeOperation } from "../graph/execute";
import { newId } from "../ids";
import { checkOrigin } from "./csrf";
import { mapEvents } from "./event-stream";
import { tooComplex } from "./limits";
import type { Admitted, Operations, OperationsOptions } from "./operations";
import { questionOf, SharedAnswers } from "./shared-answers";
import { openSocket, type Extra } from "./socket";
import { withTimeLimit } from "./time-limit";

export interface WebSocketOptions {
  /** Makes an operation's context; the request carries `connectionParams.authorization` as its authorization. */
  contextFor(request: IncomingMessage): Promise<Context>;
  /** Asked before each event is delivered: false ends the subscription with `UNAUTHENTICATED`. */
  stillValid?(ctx: Context): Promise<boolean>;
  /** Whoever has the same eyes gets the same answers: an event is worked out once for all of them. Nobody has, unless told. */
  eyes?(ctx: Context): string;
  /** Told when a connection that was let in has ended. */
  onConnectionEnd?(ctx: Context): void;
  /** Milliseconds between pings; a connection that does not answer until the next one is ended. */
  keepAlive?: number;
}

type Options = WebSocketOptions & OperationsOptions & { callerOf(ctx: Context, request: IncomingMessage): string };

export interface WebSockets {
  /** Closes every connection (1001) and takes no new ones. */
  dispose(): Promise<void>;
}

const defaultKeepAlive = 15 * second;
const goingAway = 1001;
const unauthorized = 4401;
const graceOnStop = 2 * second;

/** Serves the graphql-ws protocol (graphql-transport-ws) on a path of an HTTP server: queries and subscriptions. */
export function serveWebSockets(server: Server, path: string, operations: Operations, options: Options): WebSockets {
  const protocol = makeServer<Record<string, unknown>, Extra>(hooks(operations, options));
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

type Hooks = Parameters<typeof makeServer<Record<string, unknown>, Extra>>[0];

/** How the protocol's messages become operations. */
function hooks(operations: Operations, options: Options): Hooks {
  const contextFor = (connection: Connection<Record<string, unknown>, Extra>): Promise<Context> =>
    withTimeLimit(options.contextFor(requestOf(connection)), options.limits.milliseconds);
  const scopeOf = (connection: Connection<Record<string, unknown>, Extra>, id: string) =>
    operations.scope(connection.extra.operations.get(id)?.ctx ?? connection.extra.ctx ?? { requestId: newId("req") });

  const answers = new SharedAnswers();

  /** graphql-ws closes the connection where execution throws; too late is one operation's affair. */
  const inTime = <T>(work: Promise<T>): Promise<T | ExecutionResult> =>
    withTimeLimit(work, options.limits.milliseconds).catch((error: unknown) => {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    });

  return {
    async onConnect({ extra, ...connection }) {
      try {
        extra.ctx = await contextFor({ ...connection, extra });
        return true;
      } catch (error) {
        const [told] = operations.refusal(error, operations.scope({ requestId: newId("req") }));
        extra.socket.close(unauthorized, String(told?.extensions?.["code"]));
        return false;
      }
    },
    async onSubscribe(connection, id, payload) {
      const { extra } = connection;
      try {
        checkCount(Object.keys(connection.subscriptions).length, options);
        const ctx = await contextFor(connection);
        const admitted = operations.admit({ ...asked(payload), ctx, caller: options.callerOf(ctx, extra.request), kinds: ["query", "subscription"] });
        extra.operations.set(id, { ctx, admitted });
        return { ...executionArgs(admitted, ctx, options), operationName: payload.operationName };
      } catch (error) {
        extra.refusals.set(id, error);
        return [new AppError("INTERNAL", "Refused")];
      }
    },
    execute: (args) => inTime(run(args)),
    subscribe: async (args) => {
      const source = await inTime(Promise.resolve(createSourceEventStream(args)));
      if (!(Symbol.asyncIterator in source)) return source;
      const ctx = args.contextValue as Context;
      const question = options.eyes && questionOf(args, options.eyes(ctx));
      return mapEvents(source, async (event) => {
        const valid = (await options.stillValid?.(ctx)) ?? true;
        if (!valid) throw unauthenticated();
        const answer = () => run({ ...args, rootValue: event });
        const result = await (question === undefined ? answer() : answers.share(event as object, question, answer));
        return result.errors?.some(isOutOfSight) ? undefined : result;
      });
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
      if (extra.ctx) options.onConnectionEnd?.(extra.ctx);
    },
  };
}

function run({ schema, document, operationName, variableValues, contextValue, rootValue }: ExecutionArgs) {
  return executeOperation({ schema, document, operationName: operationName ?? null, variables: variableValues ?? null, contextValue, rootValue });
}

const isOutOfSight = ({ originalError }: GraphQLError): boolean => originalError instanceof OutOfSight;

const asked = ({ query, operationName, variables }: SubscribePayload) => ({ source: query, operationName, variables });

function executionArgs({ document, variables }: Admitted, contextValue: Context, { schema }: Options): ExecutionArgs {
  return { schema, document: document.node, variableValues: variables.sent, contextValue };
}

function checkCount(count: number, { limits }: Options): void {
  if (count > limits.subscriptions) throw tooComplex("subscriptions", count, limits.subscriptions);
}

/** The upgrade's request with the authorization that browsers can only send as a connection parameter. */
function requestOf({ connectionParams, extra }: Pick<Connection<Record<string, unknown>, Extra>, "connectionParams" | "extra">): IncomingMessage {
  const authorization = connectionParams?.["authorization"];
  if (typeof authorization !== "string") return extra.request;
  return Object.create(extra.request, { headers: { value: { ...extra.request.headers, authorization } } }) as IncomingMessage;
}
