import { insertRows } from "../server/core/database/bulk";
import { views, type ViewName } from "../server/testing/view-operations";
import type { Figures } from "./run";
import { benchUrl, dropBenchDatabase } from "./support/database";
import { median } from "./support/http";
import { openMigrated } from "./support/open";
import { addSalesHistory, lastDay } from "./support/sales-history";
import { SevenPServer } from "./support/seven-p-server";

const customers = Number(process.env["BENCH_CUSTOMERS"] ?? 100_000);
const lines = Number(process.env["BENCH_LINES"] ?? customers * 10);
const repeats = Number(process.env["BENCH_REPEATS"] ?? 3);
const segmentId = "seg_00000000000000000000000001";

interface ViewTimes {
  /** Milliseconds over all customers, over the segment when its customers are looked for, and when they are known. */
  whole: number;
  found: number;
  kept: number;
}

/**
 * Each view's default question over all customers and over a saved segment that holds all of them, so that the difference is what
 * the segment costs: the first time its customers are looked for in the operational database, then they are known. The
 * ratio is the worst view's, with known customers.
 */
export async function run(): Promise<Figures> {
  const url = benchUrl("segment-views");
  await dropBenchDatabase(url);
  try {
    await fill(url);
    const server = await SevenPServer.start(url);
    try {
      await server.warehouse.caughtUp();
      const times = {} as Record<ViewName, ViewTimes>;
      for (const view of views) times[view] = await timesOf(server, view);
      const ratio = Math.max(...Object.values(times).map(({ whole, kept }) => Math.round((kept / whole) * 100) / 100));
      return { ratio, customers, lines, views: times, memoryMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) };
    } finally {
      await server.app.stop();
    }
  } finally {
    await dropBenchDatabase(url);
  }
}

async function fill(url: string): Promise<void> {
  const database = await openMigrated(url);
  const [time, condition] = [`${lastDay} 00:00:00.000`, JSON.stringify({ field: { path: "name", is: "FILLED" } })];
  await database.transact(({ sql }) => insertRows(sql, "saved_segment", [{ id: segmentId, version: 1, name: "Everybody", shared: 0, condition, ownerId: null, teamId: null, createdAt: time, updatedAt: time }]));
  await database.close();
  await addSalesHistory(url, { customers, lines });
  console.log(`${lines.toLocaleString("en")} order lines of ${customers.toLocaleString("en")} customers`);
}

async function timesOf(server: SevenPServer, view: ViewName): Promise<ViewTimes> {
  const [whole, found, kept]: [number[], number[], number[]] = [[], [], []];
  await server.ask(view, { segmentId }, server.warehouse);
  for (let index = 0; index < repeats; index += 1) {
    whole.push((await server.ask(view)).milliseconds);
    found.push((await server.ask(view, { segmentId })).milliseconds);
    kept.push((await server.ask(view, { segmentId }, server.warehouse)).milliseconds);
  }
  const times = { whole: Math.round(median(whole)), found: Math.round(median(found)), kept: Math.round(median(kept)) };
  console.log(`  ${view.padEnd(16)} ${times.whole} ms · of a segment ${times.kept} ms · the first time ${times.found} ms`);
  return times;
}
