import { deepStrictEqual } from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createConnection, type Connection, type RowDataPacket } from "mysql2/promise";
import { publishedRetail, retailFigures } from "../server/load/retail-figures";
import type { Figures } from "./run";
import { benchUrl, dropBenchDatabase } from "./support/database";
import { median } from "./support/http";
import { openMigrated } from "./support/open";

const root = join(__dirname, "..");
const folder = join(root, "../shared/data/online_retail");
const rowsPerStatement = 1_000;
const rawRounds = 3;

/** `npm run load -- online_retail` (541,909 invoice lines, whole command, start included) against a plain insert of the same rows into the same table. */
export async function run(): Promise<Figures> {
  if (!existsSync(folder)) throw new Error(`The bench needs the data set in ${folder}.`);
  const url = benchUrl("load");
  await dropBenchDatabase(url);
  const database = await openMigrated(url);
  try {
    console.log("Loading online_retail …");
    const ours = await loadAll(url);
    const figures = await retailFigures(database);
    deepStrictEqual(figures, publishedRetail);
    const { rows } = figures;
    console.log(`${rows.toLocaleString("en")} rows in ${ours.seconds.toFixed(1)} s, at most ${ours.memoryMb} MB; the totals are as published.`);
    const again = await loadAll(url);
    console.log(`A second time, with nothing to do: ${again.seconds.toFixed(1)} s.`);
    const raw = await insertRaw(url);
    const ratio = ours.seconds / raw;
    console.log(`The same rows by plain inserts of ${rowsPerStatement} rows: ${raw.toFixed(1)} s (median of ${rawRounds}); ratio ${ratio.toFixed(2)}`);
    const perSecond = (seconds: number): number => Math.round(rows / seconds);
    const rounded = (value: number): number => Math.round(value * 100) / 100;
    return { ratio: rounded(ratio), rowsPerSecond: perSecond(ours.seconds), rawRowsPerSecond: perSecond(raw), seconds: rounded(ours.seconds), secondRunSeconds: rounded(again.seconds), memoryMb: ours.memoryMb };
  } finally {
    await database.close();
    await dropBenchDatabase(url);
  }
}

async function loadAll(url: string): Promise<{ seconds: number; memoryMb: number }> {
  const errors = mkdtempSync(join(tmpdir(), "guanxi-load-"));
  const from = performance.now();
  const command = ["--max-semi-space-size=64", "-r", "./scripts/swc-register.js", "server/load/cli.ts", "online_retail", folder, errors];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root, env: { ...process.env, DATABASE_URL: url } });
  const seconds = (performance.now() - from) / 1_000;
  rmSync(errors, { recursive: true, force: true });
  return { seconds, memoryMb: Number(/At most (\d+) MB/.exec(stdout)?.[1]) };
}

/** Seconds to write all lines again into an empty table of the same columns and indexes, one statement and one commit after the other. */
async function insertRaw(url: string): Promise<number> {
  const connection = await createConnection({ uri: url, supportBigNumbers: true, dateStrings: true, rowsAsArray: true });
  try {
    const [lines] = await connection.query<RowDataPacket[][]>("SELECT * FROM `order_line` ORDER BY `id`");
    const times: number[] = [];
    for (let round = 0; round < rawRounds; round += 1) times.push(await insertInto(connection, lines));
    return median(times);
  } finally {
    await connection.end();
  }
}

async function insertInto(connection: Connection, lines: readonly unknown[]): Promise<number> {
  await connection.query("CREATE TABLE `raw_line` LIKE `order_line`");
  const from = performance.now();
  for (let at = 0; at < lines.length; at += rowsPerStatement) await connection.query("INSERT INTO `raw_line` VALUES ?", [lines.slice(at, at + rowsPerStatement)]);
  const seconds = (performance.now() - from) / 1_000;
  await connection.query("DROP TABLE `raw_line`");
  return seconds;
}
