import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const root = resolve(__dirname, "../..");
const startsWithin = 120_000;

/** Variables of the environment, for a server that is reached at `base`. */
export type Settings = (base: string) => Promise<Readonly<Record<string, string>>>;

/** The application as people run it: built, in production, with the sample workspace (unless settings say otherwise) in a database of its own. */
export class AppServer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    /** Where it is to be reached, without a trailing slash. */
    readonly base: string,
  ) {}

  /**
   * Journeys prepare what a screen is to show with documents of their own, so sessions may send them here; that the web app
   * itself sends none is a step of the journey "safety".
   * Builds what is stale, starts the server on a free port and waits until it is ready.
   * Throws with what it printed when it never is.
   */
  static async start(settings: Settings = async () => ({})): Promise<AppServer> {
    await run(["--input-type=module", "-e", "const { build } = await import('./scripts/build.mjs'); await build();"]);
    const folder = await mkdtemp(join(tmpdir(), "guanxi-e2e-"));
    const port = await freePort();
    const base = `http://localhost:${port}`;
    const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1", LOG_LEVEL: "warn", PORT: String(port), DATABASE_FILE: join(folder, "guanxi.sqlite"), BACKUP_FOLDER: join(folder, "backups"), DATABASE_URL: "", REDIS_URL: "", SAMPLE: "true", TRUSTED_DOCUMENTS: "false", ...(await settings(base)) };
    const child = spawn(process.execPath, ["--max-semi-space-size=64", "dist/server/main.js"], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk.toString()));
    const server = new AppServer(child, folder, base);
    try {
      await ready(base, child);
    } catch (error) {
      await server.stop();
      throw new Error(`The server did not become ready.\n${said.join("").slice(-4_000)}`, { cause: error });
    }
    return server;
  }

  /** Stops it, and removes its database. */
  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const ended = new Promise((done) => this.child.once("exit", done));
      this.child.kill("SIGTERM");
      const impatience = setTimeout(() => this.child.kill("SIGKILL"), 20_000);
      await ended;
      clearTimeout(impatience);
    }
    await rm(this.folder, { recursive: true, force: true });
  }
}

function run(args: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: "inherit" });
    child.once("error", failed);
    child.once("exit", (code) => (code === 0 ? done() : failed(new Error("The build failed."))));
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

async function ready(base: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + startsWithin;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`It ended with code ${child.exitCode}.`);
    const answer = await fetch(`${base}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(200);
  }
  throw new Error(`It was not ready within ${startsWithin / 1_000} s.`);
}
