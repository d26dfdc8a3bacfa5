import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { until } from "../core/events/fixture";

const root = join(__dirname, "../..");

/** A real process that runs a script of this folder, tells its parent things, and may be killed at any moment. */
export class Mortal<Told> {
  private static readonly living = new Set<Mortal<never>>();
  /** What it has told, the first of all when it was ready. */
  readonly told: Told[] = [];
  /** Resolves when it has ended, with the signal that ended it; null where it ended by itself. */
  readonly ended: Promise<NodeJS.Signals | null>;

  private constructor(private readonly child: ChildProcess) {
    child.on("message", (message: Told) => this.told.push(message));
    Mortal.living.add(this as never);
    this.ended = once(child, "exit").then(([, signal]) => {
      Mortal.living.delete(this as never);
      return signal as NodeJS.Signals | null;
    });
  }

  /** Resolves when it has told its first thing. */
  static async start<Told>(script: string, env: Readonly<Record<string, string>>): Promise<Mortal<Told>> {
    const child = fork(join(__dirname, script), [], { cwd: root, env: { ...process.env, ...env }, execArgv: ["-r", join(root, "scripts/swc-register.js")] });
    const mortal = new Mortal<Told>(child);
    await once(child, "message");
    return mortal;
  }

  /** Says something, and waits for what it tells next; rejects where it dies of it. */
  async ask(message: object): Promise<Told> {
    const told = once(this.child, "message") as Promise<[Told]>;
    this.child.send(message);
    const died = this.ended.then((signal) => {
      throw new Error(`The process has died of ${signal}.`);
    });
    return (await Promise.race([told, died]))[0];
  }

  /** Waits until it has told something. */
  says(word: Told): Promise<void> {
    return until(() => this.told.includes(word), 30_000);
  }

  /** Has it stand still, and go on. */
  signal(signal: "SIGSTOP" | "SIGCONT"): void {
    this.child.kill(signal);
  }

  /** As `kill -9` does: it has no time to clean up. */
  async kill(): Promise<void> {
    this.child.kill("SIGKILL");
    await this.ended;
  }

  /** For the end of a test file, however it ends. */
  static async killAll(): Promise<void> {
    await Promise.all([...Mortal.living].map((mortal) => mortal.kill()));
  }
}
