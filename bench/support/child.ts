import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";

/** What a server under measurement tells of itself. */
export interface Usage {
  /** CPU used since it started, microseconds, all threads. */
  cpu: number;
  /** Resident memory, bytes. */
  memory: number;
}

/** Benches come as one caller with documents of their own. */
const unlimited = { TRUSTED_DOCUMENTS: "false", LIMIT_BUDGET_PER_MINUTE: "1000000000", LIMIT_CONCURRENT: "1000000", LIMIT_CONNECTIONS: "1000000", LIMIT_SUBSCRIPTIONS: "1000000" };

/** A server in a process of its own, so that its CPU is its own. */
export class MeasuredServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  /** Starts `bench/support/NAME.ts`, which calls `reportUsage` once it listens. */
  static async start(name: string, env: Record<string, string>): Promise<MeasuredServer> {
    const child = fork(join(__dirname, `${name}.ts`), [], {
      env: { ...process.env, ...unlimited, ...env, NODE_ENV: "production", LOG_LEVEL: "error" },
      execArgv: ["-r", join(__dirname, "../../scripts/swc-register.js"), "--max-semi-space-size=64", "--expose-gc"],
    });
    const port = await new Promise<number>((resolve, reject) => {
      child.once("message", (message) => resolve((message as { port: number }).port));
      child.once("exit", (code) => reject(new Error(`${name} ended with code ${code}`)));
    });
    return new MeasuredServer(child, port);
  }

  /** @param settled after what is not used any more was collected, which takes CPU itself */
  usage(settled = false): Promise<Usage> {
    return new Promise((resolve) => {
      this.child.once("message", (usage) => resolve(usage as Usage));
      this.child.send(settled ? "settled" : "now");
    });
  }

  /** Ends the process, unless that was done before. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill("SIGKILL");
    await ended;
  }
}

/** In the measured process: tells the port, and the usage whenever asked. */
export function reportUsage(port: number): void {
  process.on("message", (asked) => {
    if (asked === "settled") globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: user + system, memory: process.memoryUsage().rss } satisfies Usage);
  });
  process.send?.({ port });
}
