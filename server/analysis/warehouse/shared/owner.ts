import { on } from "node:events";
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import type { AnalyticDatabase, AnalyticSnapshot } from "../../../core/analytic-database";
import { AppError, unavailable } from "../../../core/errors";
import { Frames } from "./frames";
import { warehousePath, type Doorkeeper, type Secret } from "./handshake";
import { protocolLimits, type Ask, type Told } from "./messages";

const goingAway = 1001;

/**
 * Answers the other servers on a path of the HTTP server, where this one has the replica.
 * @param local the replica; undefined while another server has it
 * @returns ends all connections
 */
export function answerOthers(server: Server, doorkeeper: Doorkeeper, local: () => AnalyticDatabase | undefined): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: protocolLimits.ask });
  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    if (request.url !== warehousePath) return;
    const secret = request.headers.origin === undefined ? doorkeeper.admit(request.headers.authorization) : undefined;
    if (!secret || sockets.clients.size >= protocolLimits.connections) {
      stream.end(`HTTP/1.1 ${secret ? "503 Service Unavailable" : "403 Forbidden"}\r\nConnection: close\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => void new Conversation(socket, secret, local).run());
  };
  server.on("upgrade", upgrade);
  return () => {
    server.off("upgrade", upgrade);
    for (const socket of sockets.clients) socket.close(goingAway);
    sockets.close();
  };
}

/** One connection: one answer, of one state of the replica. */
class Conversation {
  private readonly heard: Frames;
  private readonly said: Frames;
  private readonly asks: AsyncIterator<[Buffer]>;

  constructor(
    private readonly socket: WebSocket,
    secret: Secret,
    private readonly local: () => AnalyticDatabase | undefined,
  ) {
    this.heard = new Frames("asker", secret);
    this.said = new Frames("owner", secret);
    this.asks = on(socket, "message", { close: ["close"] }) as AsyncIterator<[Buffer]>;
  }

  async run(): Promise<void> {
    const limit = setTimeout(() => this.socket.terminate(), protocolLimits.work);
    try {
      const ask = await this.next();
      if (ask) await this.answer(ask);
    } catch {
      // The other end is gone, or has said what no server of ours says.
    } finally {
      clearTimeout(limit);
      this.socket.close();
    }
  }

  private async next(): Promise<Ask | undefined> {
    const { value, done } = await this.asks.next();
    return done ? undefined : (this.heard.read((value)[0]) as Ask);
  }

  private async answer(ask: Ask): Promise<void> {
    const local = this.local();
    if (!local) return this.tell(ask, () => Promise.reject(unavailable()));
    if (ask.kind === "caughtUp") return this.tell(ask, () => local.caughtUp());
    if (ask.kind === "condition") return this.tell(ask, () => local.condition());
    if (ask.kind === "rebuild") return this.tell(ask, () => local.startRebuild());
    if (ask.kind === "reconcile") return this.tell(ask, () => local.reconcile());
    await local.read((snapshot) => this.answerFrom(snapshot, ask)).catch((error: unknown) => this.tell(ask, () => Promise.reject(error instanceof Error ? error : new Error(String(error)))));
  }

  private async answerFrom(snapshot: AnalyticSnapshot, first: Ask): Promise<void> {
    const limit = setTimeout(() => this.socket.terminate(), protocolLimits.read);
    try {
      await this.tell(first, () => Promise.resolve({ asOf: snapshot.asOf, state: snapshot.state }));
      for (let ask = await this.next(); ask; ask = await this.next()) {
        const { kind } = ask;
        if (kind !== "rows") return;
        const { statement } = ask;
        await this.tell(ask, () => snapshot.rows(statement));
      }
    } finally {
      clearTimeout(limit);
    }
  }

  private async tell({ id }: Ask, work: () => Promise<unknown>): Promise<void> {
    let frame: Buffer;
    try {
      frame = this.said.write({ id, value: await work() } satisfies Told, protocolLimits.told);
    } catch (error) {
      const retryable = error instanceof AppError && error.extensions["retryable"] === true;
      frame = this.said.write({ id, fault: error instanceof Error ? error.message : String(error), retryable } satisfies Told, protocolLimits.told);
    }
    this.socket.send(frame);
  }
}
