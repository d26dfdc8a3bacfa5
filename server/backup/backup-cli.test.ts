import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createConnection, type RowDataPacket } from "mysql2/promise";
import { openDatabase, type Database } from "../core/database/database";
import { isEmbedded } from "../core/database/engine";
import { migrate } from "../core/database/migrate";
import { entities } from "../entities";
import { migrations } from "../migrations";
import { askGraph, testWarehouse } from "../testing/analysis";
import { dropDatabase, scratchFolder, urlBeside } from "../testing/scratch";
import { superstorePeriod, writeSuperstore } from "../testing/superstore";
import { testWorld, type World } from "../testing/world";

/** The commands as people run them, each in a process of its own, so that it can be killed. */
const root = join(__dirname, "../..");
const { folder, remove } = scratchFolder();
const backups = join(folder, "backups");
const living = new Set<ChildProcess>();

type Place = Record<"DATABASE_URL" | "DATABASE_FILE", string>;
const onServer = (url: string): Place => ({ DATABASE_URL: url, DATABASE_FILE: "" });
const inFile = (file: string): Place => ({ DATABASE_URL: "", DATABASE_FILE: file });

let world: World;
let here: Place;
let there: Place;
beforeAll(async () => {
  world = await testWorld();
  await writeSuperstore(world);
  here = isEmbedded ? inFile(String(world.database.dataSource.options.database)) : onServer(urlBeside(process.env["JEST_WORKER_ID"] ?? "1"));
  there = isEmbedded ? inFile(join(folder, "there.sqlite")) : onServer(urlBeside("restored_by_command"));
  if (!isEmbedded) await dropDatabase(there.DATABASE_URL);
}, 60_000);
afterAll(async () => {
  living.forEach((child) => child.kill("SIGKILL"));
  await world.close();
  if (!isEmbedded) await dropDatabase(there.DATABASE_URL);
  remove();
});

/** Runs a command; with `until` it is killed as soon as that is true. */
async function run(place: Place, args: readonly string[], until?: () => Promise<boolean>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ["-r", join(root, "scripts/swc-register.js"), join(root, "server/backup/cli.ts"), ...args], {
    cwd: root,
    env: { ...process.env, ...place, NODE_ENV: "test", BACKUP_FOLDER: backups },
  });
  living.add(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (said += text.toString()));
  let isOver = false;
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  void ended.then(() => (isOver = true));
  while (until && !isOver) {
    if (await until()) child.kill("SIGKILL");
    await pause(1);
  }
  return { code: await ended, said };
}

const complete = (): string[] => (existsSync(backups) ? readdirSync(backups).filter((name) => name.endsWith(".backup")) : []);

/** What the seven P say of the whole sample. */
async function figuresOf(database: Database): Promise<unknown> {
  const restored = { ...world, database };
  const warehouse = testWarehouse(restored);
  const fields = ["profiling", "persistency", "profitability", "prospecting", "productAnalysis", "promotion"].map((name) => `${name}(filter: $filter)`);
  const heads = [...fields, "performance(filter: $filter, rows: REGION, columns: SEGMENT)"].map((field) => `${field} { rowCount figures { key value } }`);
  try {
    const { data, errors } = await askGraph(restored, warehouse, "ada", `query ($filter: AnalysisFilter) { ${heads.join(" ")} }`, { filter: superstorePeriod });
    expect(errors).toEqual([]);
    return data;
  } finally {
    await warehouse.stop();
  }
}

async function at<T>(place: Place, look: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ url: place.DATABASE_URL || undefined, file: place.DATABASE_FILE, entities, migrations });
  try {
    return await look(database);
  } finally {
    await database.close();
  }
}

test("a backup killed in the middle leaves nothing that looks like one", async () => {
  const { code } = await run(here, ["backup"], async () => existsSync(backups) && readdirSync(backups).some((name) => name.endsWith(".unfinished")));
  expect(code).toBeNull();
  expect(complete()).toEqual([]);
}, 60_000);

test("a backup is made, checked and restored by commands: every figure of the seven P is as it was", async () => {
  // The killed one counts as being made until its silence is noticed.
  await world.database.transact(({ sql }) => sql.run("UPDATE `backup` SET `state` = 'FAILED'"));
  const made = await run(here, ["backup"]);
  expect(made).toMatchObject({ code: 0, said: expect.stringMatching(/full.*\.backup\n.* rows in .*It opens with the master key \w{8} only/s) as string });
  const file = join(backups, complete()[0] ?? "");
  expect(await run(here, ["backup", "verify", file])).toMatchObject({ code: 0, said: expect.stringContaining("is whole") as string });
  for (const planted of ["amy@example.com", "Amy 王", "sales_order", "Superstore"]) expect(readFileSync(file).includes(planted)).toBe(false);

  await world.database.transact(({ sql }) => sql.run("INSERT INTO `session` (`id`, `userId`, `tokenHash`, `createdAt`, `lastSeenAt`, `expiresAt`, `userAgent`, `address`) VALUES ('ses_1', 'usr_1', 'hash', '2026-03-02 09:00:00.000', '2026-03-02 09:00:00.000', '2099-01-01 00:00:00.000', '', '')"));
  const increment = await run(here, ["backup", "--increment"]);
  expect(increment).toMatchObject({ code: 0 });
  const restored = await run(there, ["restore", backups, "--until", "2099-01-01T00:00:00Z"]);
  expect(restored).toMatchObject({ code: 0, said: expect.stringMatching(/Restored the moment.*The audit trail holds.*sign in again/s) as string });
  await at(there, async (database) => {
    expect(await figuresOf(database)).toEqual(await figuresOf(world.database));
    expect(await database.sql.rows("SELECT * FROM `session`")).toEqual([]);
    expect(await database.sql.rows("SELECT `kind`, `state` FROM `backup` WHERE `state` = 'MADE' ORDER BY `createdAt`")).toEqual([{ kind: "FULL", state: "MADE" }, { kind: "INCREMENT", state: "MADE" }]);
    expect(await database.sql.rows("SELECT `type` FROM `event` WHERE `seq` = (SELECT MAX(`seq`) FROM `event`)")).toEqual([{ type: "backup.restored" }]);
  });
}, 120_000);

test("a restore killed in the middle leaves no half database that a server would start on, and can be repeated", async () => {
  const place = isEmbedded ? inFile(join(folder, "killed.sqlite")) : onServer(urlBeside("restored_by_command"));
  if (!isEmbedded) await dropDatabase(place.DATABASE_URL);
  const args = ["restore", backups, "--until", "2099-01-01T00:00:00Z"];
  expect(await run(place, args, () => isHalfRestored(place))).toMatchObject({ code: null });
  if (isEmbedded) expect(existsSync(place.DATABASE_FILE)).toBe(false);
  else await expect(at(place, migrate)).rejects.toThrow(/a restore was broken off: run the restore again/);
  expect(await run(place, args)).toMatchObject({ code: 0 });
  await at(place, migrate);
}, 120_000);

async function isHalfRestored(place: Place): Promise<boolean> {
  if (isEmbedded) return existsSync(`${place.DATABASE_FILE}.restoring-journal`) || existsSync(`${place.DATABASE_FILE}.restoring`);
  const name = new URL(place.DATABASE_URL).pathname.slice(1);
  const connection = await createConnection(new URL("/", place.DATABASE_URL).href);
  const [tables] = await connection.query<RowDataPacket[]>("SELECT 1 FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_NAME IN ('restore_under_way', 'workspace')", [name]);
  await connection.end();
  return tables.length === 2;
}

test("what is wrong is said in a sentence: no file, no time, a place that is not empty", async () => {
  expect(await run(there, ["restore", join(folder, "none.backup")])).toMatchObject({ code: 1, said: expect.stringMatching(/none\.backup cannot be read: ENOENT/) as string });
  expect(await run(there, ["restore", backups, "--until", "yesterday"])).toMatchObject({ code: 1, said: expect.stringContaining("yesterday is no time") as string });
  expect(await run(there, ["restore", join(backups, complete()[0] ?? "")])).toMatchObject({ code: 1, said: expect.stringContaining("is not empty") as string });
}, 60_000);

(isEmbedded ? test.skip : test)("a server's backup is restored into a file, and the file's into a server", async () => {
  const file = join(folder, "crossed.sqlite");
  const crossed = join(folder, "crossed");
  const [full = ""] = complete();
  expect(await run(here, ["restore", join(backups, full), "--into", file])).toMatchObject({ code: 0 });
  expect(await run(inFile(file), ["backup", "--to", crossed])).toMatchObject({ code: 0 });
  await dropDatabase(there.DATABASE_URL);
  expect(await run(there, ["restore", join(crossed, readdirSync(crossed)[0] ?? "")])).toMatchObject({ code: 0 });
  await at(there, async (database) => expect(await figuresOf(database)).toEqual(await figuresOf(world.database)));
}, 180_000);
