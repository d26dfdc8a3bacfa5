import { ok } from "node:assert/strict";
import { BIGINT, BOOLEAN, DATE, DuckDBDataChunk, DuckDBDateValue, DuckDBInstance, INTEGER, VARCHAR, type DuckDBConnection } from "@duckdb/node-api";
import { histories, observedDays, values, writeHistories } from "../server/analysis/score/histories";
import { score } from "../server/analysis/score/score";
import { scoreTables } from "../server/analysis/score/score-tables";
import { fitBgNbd, type BgNbd } from "../server/analysis/statistics/bg-nbd";
import { fitGammaGamma, type GammaGamma } from "../server/analysis/statistics/gamma-gamma";
import type { Figures } from "./run";
import { chances, type Chances } from "./support/chances";

const customers = 1_000_000;
/** Days in which they are watched; their first purchases fall evenly into the first half. */
const [watched, arriving] = [730, 365];
/** 2024-01-01, days since 1970. */
const firstDay = 19_723;
/** About CDNOW's, in weeks and units of money. */
const truth: BgNbd & GammaGamma = { r: 0.25, alpha: 4.5, a: 0.8, b: 2.4, p: 6.25, q: 3.75, gamma: 15.5 };
/** A parameter may come out wrong by so much: purchases are known by their days only, and those of one day are one. */
const tolerance = 0.1;
const chunkRows = 2_048;

/** BG/NBD and Gamma-Gamma on a million simulated customers: seconds to gather, fit and score, and the parameters found again. */
export async function run(): Promise<Figures> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run('CREATE TABLE sold ("customerNo" INTEGER, day DATE, counts BOOLEAN, currency VARCHAR, quantity INTEGER, total BIGINT)');
  for (const statement of scoreTables) await connection.run(statement);
  const lines = await simulate(connection, chances(20_261_122));
  console.log(`${customers.toLocaleString("en")} customers with ${lines.toLocaleString("en")} purchases`);
  const fitted = await fitModels(connection);
  const all = await timed(() => score(connection, { currency: "USD", today: "2030-01-01", now: new Date() }));
  const [{ n } = { n: 0 }] = (await (await connection.run("SELECT COUNT(*)::INTEGER AS n FROM customer_score WHERE \"lifetimeValue\" IS NOT NULL")).getRowObjectsJS()) as { n: number }[];
  ok(n === customers, `Only ${n} customers have a lifetime value.`);
  console.log(`Everything, the held-back half and the scores of all customers included: ${all.seconds.toFixed(1)} s`);
  return { ...fitted, scoreSeconds: round(all.seconds), purchases: lines };
}

async function fitModels(connection: DuckDBConnection): Promise<Figures> {
  const observed = await observedDays(connection, "USD", "2030-01-01");
  if (!observed) throw new Error("Nobody has bought anything.");
  const gathered = await timed(() => writeHistories(connection, "USD", observed));
  const [groups, sums] = [await timed(() => histories(connection)), await timed(() => values(connection))];
  const weeks = (days: Float64Array): Float64Array => days.map((each) => each / 7);
  const purchases = await timed(async () => fitBgNbd({ ...groups.result, recency: weeks(groups.result.recency), age: weeks(groups.result.age) }));
  const value = await timed(async () => fitGammaGamma(sums.result));
  const found = { ...purchases.result.parameters, ...value.result.parameters };
  const errors = Object.entries(truth).map(([name, actual]) => [name, found[name as keyof typeof truth] / actual] as const);
  for (const [name, ratio] of errors) console.log(`  ${name.padEnd(6)} ${(ratio * truth[name as keyof typeof truth]).toFixed(4)} (true ${truth[name as keyof typeof truth]})`);
  for (const [name, ratio] of errors) ok(Math.abs(ratio - 1) < tolerance, `${name} was not found again.`);
  console.log(`${groups.result.frequency.length.toLocaleString("en")} different histories; gathered in ${(gathered.seconds + groups.seconds + sums.seconds).toFixed(1)} s`);
  console.log(`BG/NBD ${purchases.seconds.toFixed(1)} s, Gamma-Gamma ${value.seconds.toFixed(1)} s`);
  return {
    ratio: round(Math.max(...errors.map(([, ratio]) => Math.max(ratio, 1 / ratio)))),
    bgNbdSeconds: round(purchases.seconds), gammaGammaSeconds: round(value.seconds), gatherSeconds: round(gathered.seconds + groups.seconds + sums.seconds),
    histories: groups.result.frequency.length, parameters: Object.fromEntries(Object.entries(found).map(([name, each]) => [name, Math.round(each * 1_000) / 1_000])),
  };
}

/** Writes everybody's purchases; says how many. */
async function simulate(connection: DuckDBConnection, random: Chances): Promise<number> {
  const appender = await connection.createAppender("sold");
  let rows: [number, number, bigint][] = [];
  let lines = 0;
  const flush = (): void => {
    const chunk = DuckDBDataChunk.create([INTEGER, DATE, BOOLEAN, VARCHAR, INTEGER, BIGINT]);
    chunk.setColumns([rows.map(([no]) => no), rows.map(([, day]) => new DuckDBDateValue(day)), rows.map(() => true), rows.map(() => "USD"), rows.map(() => 1), rows.map(([, , total]) => total)]);
    appender.appendDataChunk(chunk);
    lines += rows.length;
    rows = [];
  };
  for (let no = 1; no <= customers; no++) {
    const first = arriving * random.even();
    const mean = random.gamma(truth.q) / truth.gamma;
    for (const time of purchasesOf(random, (watched - first) / 7)) {
      rows.push([no, firstDay + Math.floor(first + 7 * time), BigInt(Math.max(1, Math.round((random.gamma(truth.p) / mean) * 10_000)))]);
      if (rows.length === chunkRows) flush();
    }
  }
  if (rows.length > 0) flush();
  appender.closeSync();
  return lines;
}

/** When a customer buys, in weeks from the first purchase, up to an end. */
function purchasesOf(random: Chances, end: number): number[] {
  const [rate, stop] = [random.gamma(truth.r) / truth.alpha, random.beta(truth.a, truth.b)];
  const times = [0];
  // Nobody stops before a first repeat purchase.
  for (let time = random.exponential() / rate; time < end; time += random.exponential() / rate) {
    times.push(time);
    if (random.even() < stop) break;
  }
  return times;
}

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const from = performance.now();
  const result = await work();
  return { seconds: (performance.now() - from) / 1_000, result };
}

const round = (value: number): number => Math.round(value * 100) / 100;
