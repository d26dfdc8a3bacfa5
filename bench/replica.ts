import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { replicaTables, sourceOf } from "../server/analysis/warehouse/tables";
import { openWarehouse, type Warehouse } from "../server/analysis/warehouse/warehouse";
import { insertRows } from "../server/core/database/bulk";
import type { Database } from "../server/core/database/database";
import { storedTime } from "../server/core/database/sql";
import { appendEvents, type PendingEvent } from "../server/core/events/append";
import { createEventHub, type EventHub } from "../server/core/events/hub";
import { newId } from "../server/core/ids";
import { createLogger } from "../server/core/logger";
import type { Figures } from "./run";
import { benchUrl, dropBenchDatabase } from "./support/database";
import { openMigrated } from "./support/open";
import { addSalesHistory } from "./support/sales-history";
import { questionOf } from "./support/seven-p-questions";

const customers = Number(process.env["BENCH_CUSTOMERS"] ?? 100_000);
const lines = Number(process.env["BENCH_LINES"] ?? 1_000_000);
const linesPerSecond = Number(process.env["BENCH_LINES_PER_SECOND"] ?? 500);
const seconds = Number(process.env["BENCH_SECONDS"] ?? 30);
const logger = createLogger("error");
const [commitsPerSecond, linesPerOrder] = [10, 4];
/** What the figures may be behind under a steady load, milliseconds. */
const limit = 2_000;
/** How often somebody asks a question over all lines, in the second half of the load. */
const askEvery = 3_000;

/** A database with its hub, as a server has them. */
interface Source {
  readonly database: Database;
  readonly hub: EventHub;
}

/**
 * The analytic replica: how fast it is loaded from MariaDB, beside the same rows read and thrown away, how fast it is taken
 * up again, how far it is behind under a steady load of new order lines, without and with somebody who asks, how long a
 * comparison takes, and what it takes up. `ratio` is the worse of both 95th percentiles of the lag over its limit.
 */
export async function run(): Promise<Figures> {
  const url = benchUrl("replica");
  const folder = mkdtempSync(join(tmpdir(), "guanxi-bench-"));
  await dropBenchDatabase(url);
  const database = await openMigrated(url);
  const hub = await createEventHub({ database, logger });
  try {
    await addSalesHistory(url, { customers, lines });
    await commit({ database, hub }, orders(1)); // a place in the log to be followed from
    return await measured({ database, hub }, folder);
  } finally {
    await hub.stop();
    await database.close();
    await dropBenchDatabase(url);
    if (existsSync(folder)) rmSync(folder, { recursive: true });
  }
}

async function measured(source: Source, folder: string): Promise<Figures> {
  const open = (): Warehouse => openWarehouse({ database: source.database, logger, folder, onNews: (callback) => source.hub.onNews(callback) });
  const bare = await bareStream(source.database);
  const loaded = await load(open);
  const { warehouse, milliseconds: reopenMilliseconds } = await timed(open);
  console.log(`taken up again in ${reopenMilliseconds} ms`);
  await warehouse.scored();
  const lag = await lagOf(source, warehouse, "");
  const lagWhileAsked = await asking(warehouse, () => lagOf(source, warehouse, ", a question over all lines each 3 s"));
  const reconcileMilliseconds = await compared(warehouse);
  const megabytesAfter = megabytes();
  await warehouse.stop();
  const timesBare = rounded(loaded.loadMilliseconds / bare);
  console.log(`the load took × ${timesBare} of reading the same rows and throwing them away (${bare} ms)`);
  return { ratio: rounded(Math.max(lag.p95, lagWhileAsked.p95) / limit), ...loaded, bareMilliseconds: bare, timesBare, megabytesAfter, reopenMilliseconds, lag, lagWhileAsked, reconcileMilliseconds };
}

/** Milliseconds in which the same statements are read from MariaDB, and nothing is done with the rows. */
async function bareStream(database: Database): Promise<number> {
  const from = performance.now();
  for (const table of replicaTables) for await (const _ of database.stream(sourceOf(table), [], 8_192));
  return Math.round(performance.now() - from);
}

/** The first load, from nothing; the memory is the most that the process had above what it had before. */
async function load(open: () => Warehouse): Promise<{ rows: number; loadMilliseconds: number; rowsPerSecond: number; diskMegabytes: number; mostMegabytes: number }> {
  const before = megabytes();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, megabytes())), 50);
  const { warehouse, milliseconds } = await timed(open);
  clearInterval(watch);
  const { tables, bytes } = await warehouse.condition();
  await warehouse.stop();
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const [rowsPerSecond, diskMegabytes, mostMegabytes] = [Math.round((rows / milliseconds) * 1_000), Math.round(bytes / 1e6), most - before];
  console.log(`loaded ${rows.toLocaleString("en")} rows in ${milliseconds} ms: ${rowsPerSecond.toLocaleString("en")} rows/s, ${diskMegabytes} MB on the disk, at most ${mostMegabytes} MB of memory more`);
  return { rows, loadMilliseconds: milliseconds, rowsPerSecond, diskMegabytes, mostMegabytes };
}

async function compared(warehouse: Warehouse): Promise<number> {
  const from = performance.now();
  const figures = await warehouse.reconcile();
  const milliseconds = Math.round(performance.now() - from);
  const different = figures.filter(({ operational, replica }) => operational !== replica);
  if (different.length > 0) throw new Error(`The replica differs: ${different.map(({ figure }) => figure).join(", ")}`);
  console.log(`compared ${figures.length} counts and sums in ${milliseconds} ms: all the same`);
  return milliseconds;
}

/** Does `work` while somebody asks. */
async function asking<T>(warehouse: Warehouse, work: () => Promise<T>): Promise<T> {
  const question = { text: questionOf("Persistency", "duckdb"), values: [] };
  const asker = setInterval(() => void warehouse.read(({ rows }) => rows(question)), askEvery);
  try {
    return await work();
  } finally {
    clearInterval(asker);
  }
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
const megabytes = (): number => Math.round(process.memoryUsage().rss / 1e6);

async function timed(open: () => Warehouse): Promise<{ warehouse: Warehouse; milliseconds: number }> {
  const from = performance.now();
  const warehouse = open();
  await warehouse.caughtUp();
  return { warehouse, milliseconds: Math.round(performance.now() - from) };
}

interface NewOrders {
  readonly ids: readonly string[];
}

const orders = (count: number): NewOrders => ({ ids: Array.from({ length: count }, () => newId("ord")) });
const oneOf = (prefix: string, count: number): string => `${prefix}_${String(1 + Math.floor(Math.random() * count)).padStart(26, "0")}`;

/** Orders with their lines and events in one transaction, of which the hub is told as a server does it. */
async function commit({ database, hub }: Source, { ids }: NewOrders): Promise<void> {
  const at = storedTime(new Date());
  const day = at.slice(0, 10);
  await database.transact(async ({ sql }) => {
    const customerIds = ids.map(() => oneOf("cus", customers));
    await insertRows(sql, "sales_order", ids.map((id, index) => ({ id, version: 1, number: id, customerId: customerIds[index] ?? null, orderedOn: day, status: "OPEN", total: 0, discountTotal: 0, currency: "USD", lineCount: linesPerOrder, createdAt: at, updatedAt: at })));
    await insertRows(sql, "order_line", ids.flatMap((orderId) => Array.from({ length: linesPerOrder }, (_, position) => ({ id: newId("oln"), orderId, position, productId: oneOf("prd", 5_000), quantity: 2, unitPrice: 12_0000, discount: 0, total: 24_0000, cost: 20_0000, profit: 4_0000, currency: "USD" }))));
    await appendEvents(sql, ids.map((id, index): PendingEvent => ({ id: newId("evt"), type: "order.created", at, actorId: null, address: null, credentialId: null, requestId: null, cause: null, subject: { id, customerId: customerIds[index] ?? null } })));
  });
  hub.committed();
}

/** Milliseconds from a commit until its orders are in the answers. */
async function lagOf(source: Source, warehouse: Warehouse, circumstances: string): Promise<{ median: number; p95: number; p99: number; most: number }> {
  let expected = await ordersIn(warehouse);
  const open: { at: number; orders: number }[] = [];
  const lags: number[] = [];
  let writing = true;
  const watching = (async () => {
    while (writing || open.length > 0) {
      const there = await ordersIn(warehouse);
      for (const now = performance.now(); open[0] && open[0].orders <= there; ) lags.push(now - (open.shift()?.at ?? now));
      await pause(25);
    }
  })();
  const ordersPerCommit = Math.round(linesPerSecond / linesPerOrder / commitsPerSecond);
  const from = performance.now();
  for (let step = 0; step < seconds * commitsPerSecond; step += 1) {
    await pause(Math.max(0, from + (step * 1_000) / commitsPerSecond - performance.now()));
    await commit(source, orders(ordersPerCommit));
    expected += ordersPerCommit;
    open.push({ at: performance.now(), orders: expected });
  }
  writing = false;
  await watching;
  lags.sort((left, right) => left - right);
  const percentile = (share: number): number => Math.round(lags[Math.min(lags.length - 1, Math.floor(share * lags.length))] ?? 0);
  const lag = { median: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99), most: percentile(1) };
  console.log(`lag at ${linesPerSecond} order lines/s for ${seconds} s${circumstances}: median ${lag.median} ms, 95 % ${lag.p95} ms, 99 % ${lag.p99} ms, most ${lag.most} ms`);
  return lag;
}

async function ordersIn(warehouse: Warehouse): Promise<number> {
  const [row] = await warehouse.read(({ rows }) => rows<{ n: number }>({ text: "SELECT COUNT(*)::INTEGER AS n FROM sales_order", values: [] }));
  return row?.n ?? 0;
}
