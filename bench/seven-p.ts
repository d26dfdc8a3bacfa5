import { createConnection, type Connection, type RowDataPacket } from "mysql2/promise";
import { views, type ViewName } from "../server/testing/view-operations";
import type { Figures } from "./run";
import { benchUrl, dropBenchDatabase } from "./support/database";
import { median } from "./support/http";
import { openMigrated } from "./support/open";
import { addSalesHistory } from "./support/sales-history";
import { questionOf, summarised } from "./support/seven-p-questions";
import { SevenPServer } from "./support/seven-p-server";

/** Order lines, rising; a tenth as many customers. */
const sizes = (process.env["BENCH_LINES"] ?? "100000,1000000,10000000").split(",").map(Number);
const largest = sizes.at(-1);
const repeats = Number(process.env["BENCH_REPEATS"] ?? 5);
/** Leaves the largest size's rows where they are, for a later run that takes them up: they take minutes to make. */
const keeps = Boolean(process.env["BENCH_KEEP"]);
/** MariaDB needs many minutes for its questions at ten million lines; "no" leaves them out. */
const asksMariadb = process.env["BENCH_MARIADB"] !== "no";
/** What MariaDB may keep in memory; its default of 128 MB would have it read the disk. */
const bufferPool = 6 * 1024 ** 3;

interface ViewTimes {
  /** Milliseconds from the question's text to the answer's. */
  view: number;
  /** Milliseconds of the very same statements on DuckDB with nothing around them. */
  bare: number;
  ratio: number;
  statements: number;
  kilobytes: number;
}

interface QuestionTimes {
  duckdb: number;
  mariadb: number;
  faster: number;
  /** From the replica's summary by order, where it can answer. */
  summary?: number;
}

interface Measured {
  views: Record<ViewName, ViewTimes>;
  replica: { rowsPerSecond: number; rows: number };
  memory: number;
}

/**
 * Each view's default question through the graph against the same statements bare on DuckDB (the ratio is the worst
 * view's), how that grows with the lines, and one question of each view word for word on DuckDB and on MariaDB.
 */
export async function run(): Promise<Figures> {
  const url = benchUrl("seven-p");
  const measured: [number, Measured][] = [];
  let questions: Record<ViewName, QuestionTimes> | undefined;
  try {
    for (const lines of sizes) {
      await fill(url, lines);
      const server = await SevenPServer.start(url);
      try {
        measured.push([lines, await measure(server)]);
        if (lines === largest && asksMariadb) questions = await compare(server, url);
      } finally {
        await server.app.stop();
      }
    }
  } finally {
    if (!keeps) await dropBenchDatabase(url);
  }
  return summary(measured, questions);
}

async function fill(url: string, lines: number): Promise<void> {
  if (keeps && lines === largest && (await isFilled(url, lines))) {
    await (await openMigrated(url)).close();
    return console.log(`${lines.toLocaleString("en")} order lines, made by a run before`);
  }
  await dropBenchDatabase(url);
  await (await openMigrated(url)).close();
  const from = performance.now();
  await addSalesHistory(url, { customers: lines / 10, lines });
  console.log(`${lines.toLocaleString("en")} order lines of ${(lines / 10).toLocaleString("en")} customers (made in ${seconds(performance.now() - from)} s)`);
}

/** Whether a run before has left about this many lines: how many a customer buys is drawn. */
async function isFilled(url: string, lines: number): Promise<boolean> {
  const connection = await createConnection({ uri: url }).catch(() => undefined);
  const found = await connection?.query<RowDataPacket[]>("SELECT COUNT(*) AS n FROM `order_line`").catch(() => undefined);
  await connection?.end();
  return Math.abs(Number(found?.[0][0]?.["n"] ?? 0) / lines - 1) < 0.1;
}

async function measure(server: SevenPServer): Promise<Measured> {
  const from = performance.now();
  await server.warehouse.caughtUp();
  const [loaded, rows] = [performance.now() - from, await rowsIn(server)];
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(`  replica: ${rows.toLocaleString("en")} rows in ${seconds(loaded)} s, ${memory} MB of memory`);
  const times = await each(async (view) => {
    const found = await timesOf(server, view);
    console.log(`  ${view.padEnd(16)} ${milliseconds(found.view)} · bare ${milliseconds(found.bare)} · × ${found.ratio} · ${found.statements} statements · ${found.kilobytes} KB`);
    return found;
  });
  return { views: times, replica: { rows, rowsPerSecond: Math.round((rows / loaded) * 1_000) }, memory };
}

async function rowsIn(server: SevenPServer): Promise<number> {
  const [row] = await server.rows("SELECT SUM(estimated_size)::DOUBLE AS n FROM duckdb_tables() WHERE table_name <> 'key'");
  return Number(row?.["n"]);
}

/** Taken in turn, for the machine is never quite quiet. */
async function timesOf(server: SevenPServer, view: ViewName): Promise<ViewTimes> {
  const { statements, bytes } = await server.ask(view);
  const [asked, bare]: [number[], number[]] = [[], []];
  for (let index = 0; index < repeats; index += 1) {
    bare.push(await server.bare(statements));
    asked.push((await server.ask(view)).milliseconds);
  }
  if (process.env["BENCH_STATEMENTS"]) await tell(server, statements);
  return { view: Math.round(median(asked)), bare: Math.round(median(bare)), ratio: rounded(median(asked) / median(bare)), statements: statements.length, kilobytes: Math.round(bytes / 1_000) };
}

/** For whoever looks for the slow one. */
async function tell(server: SevenPServer, statements: Awaited<ReturnType<SevenPServer["ask"]>>["statements"]): Promise<void> {
  for (const statement of statements) console.log(`    ${milliseconds(await server.bare([statement]))}: ${statement.text.replace(/\s+/g, " ").slice(0, 150)}`);
}

async function compare(server: SevenPServer, url: string): Promise<Record<ViewName, QuestionTimes>> {
  const connection = await createConnection({ uri: url, supportBigNumbers: true, bigNumberStrings: true });
  const [[before]] = await connection.query<RowDataPacket[]>("SELECT @@GLOBAL.innodb_buffer_pool_size AS bytes");
  try {
    await connection.query(`SET GLOBAL innodb_buffer_pool_size = ${bufferPool}`);
    return await each((view) => compareView(server, connection, view));
  } finally {
    await connection.query(`SET GLOBAL innodb_buffer_pool_size = ${String(before?.["bytes"])}`);
    await connection.end();
  }
}

async function compareView(server: SevenPServer, connection: Connection, view: ViewName): Promise<QuestionTimes> {
  const lines = await answered(server, questionOf(view, "duckdb"));
  const summary = summarised.includes(view) ? await answered(server, questionOf(view, "summary")) : undefined;
  const from = performance.now();
  const [rows] = await connection.query<RowDataPacket[]>(questionOf(view, "mariadb"));
  const mariadb = performance.now() - from;
  for (const { answer } of [lines, ...(summary ? [summary] : [])]) sameAnswer(view, answer, rows);
  const times = { duckdb: lines.median, mariadb: Math.round(mariadb), faster: rounded(mariadb / lines.median), ...(summary && { summary: summary.median }) };
  console.log(`  ${view.padEnd(16)} one question: DuckDB ${milliseconds(times.duckdb)} · MariaDB ${milliseconds(times.mariadb)} · × ${times.faster}${summary ? ` · from the summary ${milliseconds(summary.median)}` : ""}`);
  return times;
}

async function answered(server: SevenPServer, question: string): Promise<{ answer: Record<string, unknown>[]; median: number }> {
  const times: number[] = [];
  let answer: Record<string, unknown>[] = [];
  for (let index = 0; index < 3; index += 1) {
    const from = performance.now();
    answer = await server.rows(question);
    times.push(performance.now() - from);
  }
  return { answer, median: Math.round(median(times)) };
}

/** Whole numbers come as text, as big numbers or as floats without a fraction. */
function sameAnswer(view: ViewName, left: readonly Record<string, unknown>[], right: readonly Record<string, unknown>[]): void {
  const plain = (rows: readonly Record<string, unknown>[]): string => rows.flatMap((row) => Object.values(row)).map((value) => String(value).replace(/\.0+$/, "")).join(" ");
  if (plain(left) !== plain(right)) throw new Error(`${view}: DuckDB says ${plain(left)}, MariaDB ${plain(right)}.`);
}

async function each<T>(work: (view: ViewName) => Promise<T>): Promise<Record<ViewName, T>> {
  const found: Partial<Record<ViewName, T>> = {};
  for (const view of views) found[view] = await work(view);
  return found as Record<ViewName, T>;
}

function summary(measured: readonly [number, Measured][], questions: Record<ViewName, QuestionTimes> | undefined): Figures {
  const top = measured.at(-1)?.[1] as Measured;
  const worst = Math.max(...Object.values(top.views).map(({ ratio }) => ratio));
  console.log(`The worst view takes × ${worst} of its bare statements`);
  const sizes = Object.fromEntries(measured);
  if (!questions) return { ratio: worst, sizes };
  const leastFaster = Math.min(...Object.values(questions).map(({ faster }) => faster));
  console.log(`MariaDB takes at least × ${leastFaster} as long for the same question`);
  return { ratio: worst, fasterThanMariaDB: leastFaster, questions, sizes };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
const seconds = (value: number): string => (value / 1_000).toFixed(1);
const milliseconds = (value: number): string => `${value.toFixed(0).padStart(7)} ms`;
