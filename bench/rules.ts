import { createConnection, type RowDataPacket } from "mysql2/promise";
import { readRules } from "../server/automation/evaluation/evaluated-rule";
import type { Found } from "../server/automation/evaluation/evaluate";
import { simulate } from "../server/automation/simulation/simulate";
import { minute } from "../server/core/clock";
import type { Condition } from "../server/core/condition/condition.types";
import { countMeeting } from "../server/customers/segment/segment.service";
import type { Figures } from "./run";
import { benchUrl, dropBenchDatabase } from "./support/database";
import { openMigrated } from "./support/open";
import { makeChanges } from "./support/rules-changes";
import { addRulesHistory, restoreRulesHistory } from "./support/rules-history";
import { RulesWorld } from "./support/rules-world";

/** Customers, rising; ten times as many order lines. */
const sizes = (process.env["BENCH_CUSTOMERS"] ?? "10000,100000,1000000").split(",").map(Number);
const largest = sizes.at(-1);
/** Leaves the largest size's rows where they are, for a later run that takes them up: they take minutes to make. */
const keeps = Boolean(process.env["BENCH_KEEP"]);
const changesMade = 10_000;
/** What MariaDB may keep in memory; its default of 128 MB would have it read the disk. */
const bufferPool = 6 * 1024 ** 3;

interface Measured {
  /** Seconds. */
  first: number;
  fired: number;
  full: number;
  bare: number;
  ratio: number;
  changes: number;
  incremental: number;
  found: number;
  minuteLater: number;
  slowestSimulation: number;
  slowestSegment: number;
  /** Megabytes of this process at its highest. */
  memory: number;
}

/**
 * Every template of the trade over a company of each size: a first evaluation, one when nothing has changed against the
 * bare statements of the same conditions (`ratio`), one after 10,000 changes; what simulating and counting a segment take.
 */
export async function run(): Promise<Figures> {
  const measured: Record<number, Measured> = {};
  const restore = await withMemory();
  try {
    for (const customers of sizes) {
      const url = urlOf(customers);
      await fill(url, customers);
      const world = await RulesWorld.open(url);
      try {
        measured[customers] = await measure(world);
      } finally {
        await world.close();
      }
    }
  } finally {
    await restore();
    for (const customers of sizes) if (!keeps || customers !== largest) await dropBenchDatabase(urlOf(customers));
  }
  const last = measured[largest ?? 0];
  return { ratio: last?.ratio ?? NaN, ...last, sizes: measured };
}

/** Smaller sizes leave the rows alone that a run before has kept. */
const urlOf = (customers: number): string => benchUrl(customers === largest ? "rules" : "rules-smaller");

/** Gives MariaDB more memory; the answer gives it back. */
async function withMemory(): Promise<() => Promise<void>> {
  const connection = await createConnection({ uri: new URL("/", benchUrl("rules")).href });
  const [[before]] = await connection.query<RowDataPacket[]>("SELECT @@GLOBAL.innodb_buffer_pool_size AS bytes");
  await connection.query(`SET GLOBAL innodb_buffer_pool_size = ${bufferPool}`);
  return async () => {
    await connection.query(`SET GLOBAL innodb_buffer_pool_size = ${String(before?.["bytes"])}`);
    await connection.end();
  };
}

async function fill(url: string, customers: number): Promise<void> {
  const from = performance.now();
  const name = `${customers.toLocaleString("en")} customers with ${(customers * 10).toLocaleString("en")} order lines`;
  if (keeps && customers === largest && (await isFilled(url, customers))) {
    await (await openMigrated(url)).close();
    await restoreRulesHistory(url);
    return console.log(`${name}, made by a run before (as they were in ${seconds(from)} s)`);
  }
  await dropBenchDatabase(url);
  await (await openMigrated(url)).close();
  await addRulesHistory(url, customers);
  console.log(`${name} (made in ${seconds(from)} s)`);
}

async function isFilled(url: string, customers: number): Promise<boolean> {
  const connection = await createConnection({ uri: url }).catch(() => undefined);
  const found = await connection?.query<RowDataPacket[]>("SELECT COUNT(*) AS n FROM `contact`").catch(() => undefined);
  await connection?.end();
  return Number(found?.[0][0]?.["n"] ?? 0) === Math.floor(customers / 2);
}

async function measure(world: RulesWorld): Promise<Measured> {
  const first = await timed(world.everything);
  console.log(`  first look: ${first.seconds} s, ${first.answer.raised.toLocaleString("en")} fired (${Math.round(first.answer.raised / first.seconds).toLocaleString("en")}/s)`);
  await settle(world.everything);
  await world.askBare();
  const [full, bare] = [await timed(world.everything), await timed(() => world.askBare())];
  nothingIn(full.answer);
  const ratio = rounded(full.seconds / bare.seconds);
  console.log(`  a look at everything: ${full.seconds} s · the conditions bare: ${bare.seconds} s, ${bare.answer.rows.toLocaleString("en")} ids · × ${ratio}`);
  tell(bare.answer.milliseconds);
  const { changes, incremental, found, minuteLater } = await afterChanges(world);
  const { slowestSimulation, slowestSegment } = await asked(world);
  const memory = Math.round(process.resourceUsage().maxRSS / 1_000);
  console.log(`  memory at its highest: ${memory} MB`);
  return { first: first.seconds, fired: first.answer.raised, full: full.seconds, bare: bare.seconds, ratio, changes, incremental, found, minuteLater, slowestSimulation, slowestSegment, memory };
}

async function afterChanges(world: RulesWorld): Promise<Pick<Measured, "changes" | "incremental" | "found" | "minuteLater">> {
  await settle(world.changes);
  world.clock.advance(minute);
  const later = await timed(world.changes);
  world.clock.advance(minute);
  const changes = await makeChanges(world.job, changesMade);
  const { seconds: incremental, answer } = await timed(() => settle(world.changes));
  nothingIn(await world.everything());
  const found = answer.raised + answer.resolved;
  console.log(`  after ${changes.toLocaleString("en")} changes: ${incremental} s until ${found.toLocaleString("en")} alerts and moves are right; a look at everything found no more · a minute later, without any change: ${later.seconds} s`);
  return { changes, incremental, found, minuteLater: later.seconds };
}

/** Looks until one rule's effects set off no other. @returns all that was found */
async function settle(look: () => Promise<Found>): Promise<Found> {
  const total = { raised: 0, resolved: 0 };
  for (;;) {
    const { raised, resolved } = await look();
    if (raised + resolved === 0) return total;
    total.raised += raised;
    total.resolved += resolved;
  }
}

function nothingIn({ raised, resolved }: Found): void {
  if (raised + resolved > 0) throw new Error(`A look at everything found ${raised} new causes and ${resolved} gone that were overlooked.`);
}

const related = (name: string, more: object): Condition => ({ related: { name, is: "MORE", value: { number: 2 }, ...more } });
const segments: Readonly<Record<string, Condition>> = {
  "level A in retail": { all: [{ field: { path: "level", is: "IS", value: { text: "A" } } }, { field: { path: "industry", is: "IS", value: { text: "Retail" } } }] },
  "more than two orders in a year": related("orders", { where: { field: { path: "orderedOn", is: "AT_LEAST", value: { ago: { count: 1, unit: "YEARS" } } } } }),
  "more than 10,000 in all orders": related("orders", { sum: "total", value: { amount: "10000" } }),
  "an open follow-up": related("followUps", { is: "AT_LEAST", value: { number: 1 }, where: { field: { path: "status", is: "IS", value: { text: "OPEN" } } } }),
};

async function asked(world: RulesWorld): Promise<Pick<Measured, "slowestSimulation" | "slowestSegment">> {
  const simulations = new Map<string, number>();
  const rules = (await readRules(world.job)).filter(({ definition }) => definition.when.kind === "CONDITION");
  for (const rule of rules) simulations.set(rule.kind, 1_000 * (await timed(() => simulate(world.administrator, rule))).seconds);
  console.log("  simulated over 90 days:");
  tell(simulations);
  const counts = new Map<string, number>();
  for (const [name, condition] of Object.entries(segments)) counts.set(name, 1_000 * (await timed(() => countMeeting(world.administrator, condition))).seconds);
  console.log("  segments counted:");
  tell(counts);
  return { slowestSimulation: rounded(Math.max(...simulations.values()) / 1_000), slowestSegment: rounded(Math.max(...counts.values()) / 1_000) };
}

/** The slowest few. */
function tell(milliseconds: ReadonlyMap<string, number>): void {
  const slowest = [...milliseconds].sort(([, one], [, other]) => other - one).slice(0, 6);
  console.log(`    ${slowest.map(([name, time]) => `${name} ${rounded(time / 1_000)} s`).join(" · ")}`);
}

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; answer: T }> {
  const from = performance.now();
  const answer = await work();
  return { seconds: rounded((performance.now() - from) / 1_000), answer };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
const seconds = (from: number): string => ((performance.now() - from) / 1_000).toFixed(0);
