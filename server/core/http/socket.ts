import type { IncomingMessage } from "node:http";
import type { makeServer } from "graphql-ws";
import type { WebSocket } from "ws";
import { second } from "../clock";
import type { Context } from "../context";
import { faultPoint } from "../fault";
import type { Logger } from "../logger";
import type { Limits } from "./limits";
import type { Admitted } from "./operations";

/** What a connection keeps beside the protocol's own state. */
export interface Extra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  /** Sends a message; the next one waits for the promise. */
  send(this: void, message: string): Promise<void> | void;
  /** The context it was let in with. */
  ctx?: Context;
  /** The operations at work, by the id that the client gave them. */
  readonly operations: Map<string, { ctx: Context; admitted: Admitted }>;
  /** Why an operation was refused, until the client is told. */
  readonly refusals: Map<string, unknown>;
}

type Protocol = ReturnType<typeof makeServer<Record<string, unknown>, Extra>>;

interface SocketOptions {
  keepAlive: number;
  limits: Pick<Limits, "bufferedBytes" | "bufferedMilliseconds">;
  logger: Logger;
}

const internalError = 4500;
/** graphql-ws uses 4408 for clients that are too slow to begin; it is the same to us when they are too slow to read. */
const tooSlow = 4408;
const graceWhenSlow = 5 * second;
/** The share of the buffer from which on senders wait. */
const waitingShare = 0.25;

/**
 * Binds a websocket to the protocol. graphql-ws has such a binding (`use/ws`), but it waits for each message to leave,
 * however long that takes: a slow reader's events would pile up at their source for ever.
 */
export function openSocket(protocol: Protocol, socket: WebSocket, request: IncomingMessage, options: SocketOptions): void {
  const { logger } = options;
  const stopPings = keepAlive(socket, options.keepAlive);
  const send = (message: string): Promise<void> | void => sendBounded(socket, message, options.limits);
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send,
      close: (code, reason) => socket.close(code, reason),
      onMessage: (receive) =>
        socket.on("message", (data: Buffer) => {
          receive(data.toString("utf8")).catch((error: unknown) => {
            logger.error({ err: error }, "A websocket message failed");
            socket.close(internalError, "Internal error");
          });
        }),
    },
    { socket, request, send, operations: new Map(), refusals: new Map() },
  );
  socket.on("error", (error) => logger.warn({ err: error }, "A websocket failed"));
  socket.once("close", (code, reason) => {
    stopPings();
    closed(code, String(reason)).catch((error: unknown) => logger.error({ err: error }, "Ending a websocket failed"));
  });
}

/**
 * Hands a message over. While little waits the next one may follow at once; when more waits, the sender waits as well,
 * so that a burst (a replay of what was missed) is taken at the reader's pace; a reader who is too far behind, or too
 * long, is closed.
 */
function sendBounded(socket: WebSocket, message: string, { bufferedBytes, bufferedMilliseconds }: SocketOptions["limits"]): Promise<void> | void {
  if (socket.readyState !== socket.OPEN) return;
  let sent = (): void => {};
  socket.send(message, () => sent());
  faultPoint("socket.sent");
  if (socket.bufferedAmount > bufferedBytes) return closeSlow(socket);
  if (socket.bufferedAmount < bufferedBytes * waitingShare) return;
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      closeSlow(socket);
      resolve();
    }, bufferedMilliseconds);
    sent = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}

function closeSlow(socket: WebSocket): void {
  socket.close(tooSlow, "Too slow");
  setTimeout(() => socket.terminate(), graceWhenSlow).unref();
}

/** Pings regularly and ends a socket that did not answer the last one. */
function keepAlive(socket: WebSocket, milliseconds: number): () => void {
  let answered = true;
  socket.on("pong", () => (answered = true));
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, milliseconds);
  return () => clearInterval(timer);
}
