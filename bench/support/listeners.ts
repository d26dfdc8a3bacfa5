import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Websockets to open. */
export interface Opening {
  readonly url: string;
  readonly count: number;
  readonly protocol?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What each says once it was acknowledged. */
  readonly hello?: string;
}

/** How often a delivery took how long after the commit. */
export interface Arrivals {
  /** Tenths of a millisecond → how often. */
  readonly delays: Readonly<Record<string, number>>;
  /** One of the messages. */
  readonly sample: string;
}

/** Sockets that each process holds, with its own limit of open files. */
const processes = 2;

/** Many websockets, in processes of their own, which note when messages come. */
export class Listeners {
  private constructor(private readonly children: readonly ChildProcess[]) {}

  static async start(): Promise<Listeners> {
    const start = async (): Promise<ChildProcess> => {
      const child = fork(join(__dirname, "listening.ts"), [], { execArgv: ["-r", join(__dirname, "../../scripts/swc-register.js")] });
      await once(child, "message");
      return child;
    };
    return new Listeners(await Promise.all(Array.from({ length: processes }, start)));
  }

  /** Opens sockets, shared out among the processes. */
  async open(openings: readonly Opening[]): Promise<void> {
    const shared = this.children.map((_, index) => openings.map((opening) => ({ ...opening, count: Math.floor((opening.count + index) / processes) })));
    const answers = await Promise.all(this.children.map((child, index) => ask<{ error?: string }>(child, { open: shared[index] })));
    for (const { error } of answers) if (error) throw new Error(error);
  }

  /** Waits until so many messages have come, or none comes any more. */
  async settled(expected: number): Promise<void> {
    let [before, idle] = [-1, 0];
    while (idle < 20) {
      const { count } = await this.state();
      if (count >= expected) return;
      idle = count === before ? idle + 1 : 0;
      before = count;
      await pause(250);
    }
    console.log(`only ${before} of ${expected} messages came`);
  }

  /** Messages since the last arrivals, and CPU used since the start, microseconds. */
  async state(): Promise<{ count: number; cpu: number }> {
    const states = await Promise.all(this.children.map((child) => ask<{ count: number; cpu: number }>(child, "count")));
    return { count: states.reduce((sum, { count }) => sum + count, 0), cpu: states.reduce((sum, { cpu }) => sum + cpu, 0) };
  }

  /** How long after their commit messages came; then everything is forgotten. @param committed by the alert's id, milliseconds since 1970 */
  async arrivals(committed: Readonly<Record<string, number>>): Promise<Arrivals> {
    const all = await Promise.all(this.children.map((child) => ask<Arrivals>(child, { committed })));
    const delays: Record<string, number> = {};
    for (const arrivals of all) for (const [delay, times] of Object.entries(arrivals.delays)) delays[delay] = (delays[delay] ?? 0) + times;
    return { delays, sample: all.find(({ sample }) => sample !== "")?.sample ?? "" };
  }

  /** Closes the sockets; others may be opened. */
  async close(): Promise<void> {
    await Promise.all(this.children.map((child) => ask(child, "close")));
  }

  stop(): void {
    for (const child of this.children) child.kill("SIGKILL");
  }
}

/** The delay within which a share of the deliveries came, milliseconds. */
export function within(share: number, { delays }: Arrivals): number {
  const sorted = Object.entries(delays).map(([delay, times]) => [Number(delay), times] as const).sort(([left], [right]) => left - right);
  let left = share * sorted.reduce((sum, [, times]) => sum + times, 0);
  for (const [delay, times] of sorted) if ((left -= times) <= 0) return delay / 10;
  return Number.NaN;
}

async function ask<Answer>(child: ChildProcess, message: object | string): Promise<Answer> {
  const answer = once(child, "message") as Promise<[Answer]>;
  child.send(message);
  return (await answer)[0];
}
