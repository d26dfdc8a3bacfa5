import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, createReadStream, createWriteStream, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { serverAddress } from "../server/core/database/server-pool";
import type { Figures } from "./run";
import { addPeople } from "./support/customers";
import { benchUrl, dropBenchDatabase } from "./support/database";
import { addCustomers } from "./support/many-customers";
import { openMigrated } from "./support/open";

const customers = Number(process.env["BENCH_CUSTOMERS"] ?? 1_000_000);
const root = join(__dirname, "..");

/** One command's run. */
interface Run {
  seconds: number;
  /** Peak memory of its process, MB. */
  memory: number;
  said: string;
}

/**
 * Backup and restore of a workspace with 1,000,000 customers and their search index, on a server and embedded, by the
 * commands themselves. Baselines of the same run: mariadb-dump into a file and that file into an empty database; a copy
 * of the embedded file. They neither seal, compress nor compare.
 */
export async function run(): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), "guanxi-bench-backup-"));
  const [source, target] = [benchUrl("backup"), benchUrl("backup-restored")];
  await Promise.all([source, target].map(dropBenchDatabase));
  try {
    const database = await openMigrated(source);
    const people = await addPeople(database);
    await database.close();
    await addCustomers(source, people, 0, customers);
    const dump = join(folder, "dump.sql");
    const dumped = await timed(() => program("mariadb-dump", ["--single-transaction", "--quick", ...login(source)], { to: dump }));
    const backup = await command(["backup", "--to", folder], { DATABASE_URL: source });
    const file = join(folder, readdirSync(folder).find((name) => name.endsWith(".backup")) ?? "");
    const rows = Number((/([\d,]+) rows in/.exec(backup.said)?.[1] ?? "0").replaceAll(",", ""));
    const [bytes, dumpBytes] = [statSync(file).size, statSync(dump).size];
    const say = (what: string, { seconds, memory }: Run, than: number, base: string): void =>
      console.log(`${what}: ${seconds.toFixed(1)} s, ${Math.round(rows / seconds).toLocaleString("en")} rows/s, ${(dumpBytes / 1e6 / seconds).toFixed(1)} MB/s of dump; ${base} ${than.toFixed(1)} s, × ${(seconds / than).toFixed(2)}; at most ${memory} MB`);
    console.log(`${rows.toLocaleString("en")} rows, ${(dumpBytes / 1e6).toFixed(0)} MB as a dump, ${(bytes / 1e6).toFixed(0)} MB sealed`);
    say("Backup of the server", backup, dumped, "mariadb-dump");

    await (await openMigrated(target)).close();
    await dropBenchDatabase(target);
    const loaded = await timed(() => program("mariadb", login(target, true), { from: dump, create: target }));
    rmSync(dump);
    await dropBenchDatabase(target);
    const restore = await command(["restore", file, "--into", target], { DATABASE_URL: source });
    say("Restore into the server", restore, loaded, "the dump's load");
    await dropBenchDatabase(target);

    const embedded = join(folder, "embedded.sqlite");
    const crossed = await command(["restore", file, "--into", embedded], { DATABASE_URL: source });
    const copied = await timed(async () => copyFileSync(embedded, join(folder, "copy.sqlite")));
    say("Restore into a file", crossed, copied, "a copy of the file");
    const again = await command(["backup", "--to", join(folder, "embedded")], { DATABASE_URL: "", DATABASE_FILE: embedded });
    say("Backup of the file", again, copied, "a copy of the file");
    const verified = await command(["backup", "verify", file], { DATABASE_URL: source });
    say("Check of a backup", verified, dumped, "mariadb-dump");
    const memory = Math.max(...[backup, restore, crossed, again, verified].map((run) => run.memory));
    return {
      ratio: round(backup.seconds / dumped), customers, rows, sealedMB: Math.round(bytes / 1e6), dumpMB: Math.round(dumpBytes / 1e6),
      backupSeconds: round(backup.seconds), restoreSeconds: round(restore.seconds), restoreRatio: round(restore.seconds / loaded),
      embeddedBackupSeconds: round(again.seconds), embeddedRestoreSeconds: round(crossed.seconds), checkSeconds: round(verified.seconds), peakMB: memory,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await Promise.all([source, target].map(dropBenchDatabase));
  }
}

const round = (figure: number): number => Math.round(figure * 100) / 100;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1_000;
}

/** How the server's own programs are told where it is; the database is named last. */
function login(url: string, isClient = false): string[] {
  const { host, port, user, password, database } = serverAddress(url);
  return ["--protocol=tcp", `--host=${host}`, `--port=${port}`, `--user=${user}`, ...(password ? [`--password=${password}`] : []), ...(isClient ? ["--default-character-set=utf8mb4"] : []), database];
}

/** Runs one of the server's programs from or into a file; `create` names a database to be made empty first. */
async function program(name: string, args: readonly string[], { to, from, create }: { to?: string; from?: string; create?: string }): Promise<void> {
  if (create) await program("mariadb", [...login(create).slice(0, -1), "--execute", `CREATE DATABASE ${serverAddress(create).database} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`], {});
  const child = spawn(name, args, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const writing = to ? pipeline(child.stdout, createWriteStream(to)) : undefined;
  if (from) await pipeline(createReadStream(from), child.stdin);
  else child.stdin.end();
  const [code] = (await ended) as [number];
  await writing;
  if (code !== 0) throw new Error(`${name} ended with code ${code}`);
}

/** Runs one of our commands in a process of its own. */
async function command(args: readonly string[], env: Record<string, string>): Promise<Run> {
  let said = "";
  const seconds = await timed(async () => {
    const child = spawn(process.execPath, ["-r", join(root, "scripts/swc-register.js"), join(root, "server/backup/cli.ts"), ...args], { cwd: root, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "inherit"] });
    child.stdout.on("data", (text: Buffer) => (said += text.toString()));
    const [code] = (await once(child, "exit")) as [number];
    if (code !== 0) throw new Error(`${args.join(" ")} ended with code ${code}: ${said}`);
  });
  return { seconds, said, memory: Number(/At most (\d+) MB/.exec(said)?.[1] ?? Number.NaN) };
}
