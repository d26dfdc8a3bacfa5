import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { carryFigures } from "../server/analysis/figure/carry-figures";
import { writeFigures } from "../server/analysis/figure/write-figures";
import { score } from "../server/analysis/score/score";
import { build } from "../server/analysis/warehouse/build";
import { ReplicaFolder } from "../server/analysis/warehouse/folder";
import type { Replica } from "../server/analysis/warehouse/replica";
import type { Context } from "../server/core/context";
import { openDatabase, type Database } from "../server/core/database/database";
import { systemContext, type Engine } from "../server/core/transaction";
import { entities } from "../server/entities";
import { migrations } from "../server/migrations";
import type { Figures } from "./run";
import { benchUrl, dropBenchDatabase } from "./support/database";
import { openMigrated } from "./support/open";
import { lastDay } from "./support/sales-history";

const [currency, zone] = ["USD", "UTC"];
const clock = { now: () => new Date(`${lastDay}T12:00:00.000Z`) };
const never = new AbortController().signal;

/**
 * The figures of all customers of the sales history that `BENCH_KEEP=1 npm run bench -- seven-p` has left: seconds to score the
 * customers, to work the figures out, and to carry them to an operational database, first all and then none that has changed.
 * The history is only read. The ratio is that of scores with figures to scores alone.
 */
export async function run(): Promise<Figures> {
  const history = await openDatabase({ url: benchUrl("seven-p"), file: "", entities, migrations });
  const folder = await mkdtemp(join(tmpdir(), "guanxi-figures-"));
  const replica = await build(new ReplicaFolder(folder), { database: history, clock }, never);
  console.log(`${replica.rowCount.toLocaleString("en")} rows are loaded`);
  try {
    const scores = await timed("Scores", () => replica.job((connection) => score(connection, { currency, today: lastDay, now: clock.now() })));
    const figures = await timed("Figures", () => replica.job((connection) => writeFigures(connection, { clock, currency, zone, today: lastDay })));
    const carried = await carry(replica);
    return { ratio: round((scores + figures) / scores), scoreSeconds: scores, figureSeconds: figures, ...carried, memoryMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) };
  } finally {
    await replica.close();
    await history.close();
    await rm(folder, { recursive: true });
  }
}

async function carry(replica: Replica): Promise<Record<string, number>> {
  const url = benchUrl("customer-figures");
  await dropBenchDatabase(url);
  const database = await openMigrated(url);
  try {
    const ctx = contextOf(database, replica);
    let customers = 0;
    const first = await timed("All carried", async () => void (customers = (await carryFigures(ctx, never))["written"] ?? 0));
    await replica.job((connection) => writeFigures(connection, { clock, currency, zone, today: lastDay }));
    const again = await timed("None changed", async () => void (await carryFigures(ctx, never)));
    return { customers, carrySeconds: first, comparedSeconds: again };
  } finally {
    await database.close();
    await dropBenchDatabase(url);
  }
}

/** What a job needs of the system, with this replica for a warehouse. */
function contextOf(database: Database, replica: Replica): Context {
  const warehouse = { read: (work: Parameters<Replica["read"]>[0]) => replica.read(work), condition: () => Promise.resolve({ state: "READY" }) };
  return systemContext({ database, clock, currency, zone, warehouse, committed: () => undefined } as unknown as Engine, "customer-figures");
}

async function timed(what: string, work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  const seconds = round((performance.now() - from) / 1_000);
  console.log(`${what}: ${seconds} s`);
  return seconds;
}

const round = (value: number): number => Math.round(value * 10) / 10;
