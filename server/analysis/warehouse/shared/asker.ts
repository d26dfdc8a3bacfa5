import { once } from "node:events";
import { WebSocket } from "ws";
import type { AnalyticDatabase, AnalyticSnapshot, ComparedFigure, Fragment, ReplicaCondition } from "../../../core/analytic-database";
import type { MasterKey } from "../../../core/encryption/master-key";
import { unavailable } from "../../../core/errors";
import { Frames } from "./frames";
import { introduce, warehousePath } from "./handshake";
import { protocolLimits, type Question, type Told } from "./messages";

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };
type WholeQuestion = Exclude<Question["kind"], "rows">;

/**
 * Asks the server that has the replica, by a connection for each answer.
 * @throws `unavailable()` where it cannot be reached, or goes away in the middle
 */
export class Asker implements AnalyticDatabase {
  constructor(
    private readonly address: string,
    private readonly master: MasterKey,
    private readonly now: () => Date,
  ) {}

  async read<T>(work: (snapshot: AnalyticSnapshot) => Promise<T>): Promise<T> {
    return this.connected(async (line) => {
      const said = (await line.ask({ kind: "read" })) as Pick<AnalyticSnapshot, "asOf" | "state">;
      return work({ ...said, rows: <R extends object>(statement: Fragment) => line.ask({ kind: "rows", statement: { text: statement.text, values: statement.values } }) as Promise<R[]> });
    });
  }

  caughtUp = (): Promise<void> => this.one("caughtUp");
  condition = (): Promise<ReplicaCondition> => this.one("condition");
  startRebuild = (): Promise<void> => this.one("rebuild");
  reconcile = (): Promise<ComparedFigure[]> => this.one("reconcile");

  private one<T>(kind: WholeQuestion): Promise<T> {
    return this.connected((line) => line.ask({ kind }) as Promise<T>);
  }

  private async connected<T>(work: (line: Line) => Promise<T>): Promise<T> {
    const line = await Line.to(this.address, this.master, this.now());
    try {
      return await work(line);
    } finally {
      line.close();
    }
  }
}

/** One connection, and the questions that wait on it for an answer. */
class Line {
  private readonly waiting = new Map<number, Waiting>();
  private readonly said: Frames;
  private readonly heard: Frames;
  private count = 0;

  private constructor(
    private readonly socket: WebSocket,
    secret: ReturnType<typeof introduce>["secret"],
  ) {
    this.said = new Frames("asker", secret);
    this.heard = new Frames("owner", secret);
    socket.on("message", (frame: Buffer) => this.hear(frame));
    socket.on("close", () => this.end());
    socket.on("error", () => this.end());
  }

  static async to(address: string, master: MasterKey, now: Date): Promise<Line> {
    const { authorization, secret } = introduce(master, now);
    const url = address.replace(/^http/, "ws") + warehousePath;
    const socket = new WebSocket(url, { headers: { authorization }, maxPayload: protocolLimits.told, handshakeTimeout: protocolLimits.connect, perMessageDeflate: false });
    try {
      await once(socket, "open");
    } catch {
      throw unavailable();
    }
    return new Line(socket, secret);
  }

  ask(question: Question): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.socket.readyState !== WebSocket.OPEN) return reject(unavailable());
      const id = (this.count += 1);
      const frame = this.said.write({ ...question, id }, protocolLimits.ask);
      this.waiting.set(id, { resolve, reject });
      this.socket.send(frame);
    });
  }

  close(): void {
    this.socket.close();
  }

  private hear(frame: Buffer): void {
    let told: Told;
    try {
      told = this.heard.read(frame) as Told;
    } catch {
      return this.socket.terminate();
    }
    const waiting = this.waiting.get(told.id);
    this.waiting.delete(told.id);
    if ("value" in told) waiting?.resolve(told.value);
    else waiting?.reject(told.retryable ? unavailable() : new Error(told.fault));
  }

  private end(): void {
    for (const { reject } of this.waiting.values()) reject(unavailable());
    this.waiting.clear();
  }
}
