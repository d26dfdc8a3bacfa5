import { BIGINT, DOUBLE, DuckDBDataChunk, INTEGER, type DuckDBConnection, type DuckDBValue } from "@duckdb/node-api";
import { estimateApart } from "./estimating";
import { estimate as estimateHere, isEnough, type Estimate, type Found, type Outlook } from "./estimate";
import { calibrations, histories, observedDays, values, writeHistories, type Observed } from "./histories";
import type { BgNbd } from "../statistics/bg-nbd";
import type { GammaGamma } from "../statistics/gamma-gamma";

export interface Scoring {
  /** Only purchases in this currency are looked at. */
  readonly currency: string;
  /** Nothing after this day is looked at. */
  readonly today: string;
  readonly now: Date;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Fits the models to all customers and writes `customer_score` and `score_model` anew, in one transaction. What is read is
 * one moment's; what is bought meanwhile counts the next time.
 * @param connection of this job alone
 */
export async function score(connection: DuckDBConnection, { currency, today, now, signal }: Scoring): Promise<void> {
  const observed = await observedDays(connection, currency, today);
  if (!observed) return inTransaction(connection, () => forget(connection));
  await writeHistories(connection, currency, observed);
  const evidence = { histories: await histories(connection), calibrations: await calibrations(connection), values: await values(connection), holdoutDays: observed.to - observed.calibratedTo };
  signal?.throwIfAborted();
  const estimate = isEnough(evidence) ? await estimateApart(evidence, signal) : estimateHere(evidence);
  signal?.throwIfAborted();
  await writeOutlook(connection, estimate.outlook);
  await inTransaction(connection, async () => {
    await forget(connection);
    await writeScores(connection, estimate);
    await writeModel(connection, now, observed, estimate);
  });
  for (const table of ["history", "outlook"]) await connection.run(`DROP TABLE IF EXISTS temp.${table}`);
}

async function inTransaction(connection: DuckDBConnection, work: () => Promise<void>): Promise<void> {
  await connection.run("BEGIN TRANSACTION");
  try {
    await work();
    await connection.run("COMMIT");
  } catch (error) {
    await connection.run("ROLLBACK");
    throw error;
  }
}

async function forget(connection: DuckDBConnection): Promise<void> {
  for (const table of ["customer_score", "score_model"]) await connection.run(`DELETE FROM ${table}`);
}

const chunkRows = 2_048;

async function writeOutlook(connection: DuckDBConnection, outlook: Outlook): Promise<void> {
  await connection.run("CREATE OR REPLACE TEMP TABLE outlook (x INTEGER, age BIGINT, purchases90 DOUBLE, purchases365 DOUBLE, discounted DOUBLE)");
  const appender = await connection.createAppender("outlook", "main", "temp");
  const { frequency, age, purchases90, purchases365, discounted } = outlook;
  for (let from = 0; from < frequency.length; from += chunkRows) {
    const some = (column: Float64Array): number[] => [...column.subarray(from, from + chunkRows)];
    const chunk = DuckDBDataChunk.create([INTEGER, BIGINT, DOUBLE, DOUBLE, DOUBLE]);
    chunk.setColumns([some(frequency), some(age).map(BigInt), some(purchases90), some(purchases365), some(discounted)]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** P(alive) and E[M] are closed formulas (`probabilityAlive`, `expectedValue`); the purchases to come are joined from the outlook. */
async function writeScores(connection: DuckDBConnection, { purchases, value }: Estimate): Promise<void> {
  if (!("fit" in purchases)) return;
  const { r, alpha, a, b } = purchases.fit.parameters;
  const alive = `1 / (1 + CASE WHEN h.x = 0 THEN 0 ELSE ${a}::DOUBLE / (${b}::DOUBLE + h.x - 1) * POW((${alpha}::DOUBLE + h.age / 7) / (${alpha}::DOUBLE + h.recency / 7), ${r}::DOUBLE + h.x) END)`;
  await connection.run(
    `INSERT INTO customer_score WITH judged AS (
      SELECT h.no, h.x, h.recency, h.age, ${alive} AS alive, o.purchases90, o.purchases365, o.discounted, ${valueSql(value)} AS value
      FROM history h JOIN outlook o ON o.x = h.x AND o.age = h.age
    ) SELECT no, x, recency, age, alive, alive * purchases90, alive * purchases365, ROUND(value * 10000)::BIGINT, ROUND(alive * discounted * value * 10000)::BIGINT FROM judged`,
  );
}

function valueSql(value: Found<GammaGamma>): string {
  if (!("fit" in value)) return "NULL::DOUBLE";
  const { p, q, gamma } = value.fit.parameters;
  return `${p}::DOUBLE * (${gamma}::DOUBLE + h.spent / 10000) / (${p}::DOUBLE * h.x + ${q}::DOUBLE - 1)`;
}

async function writeModel(connection: DuckDBConnection, now: Date, observed: Observed, estimate: Estimate): Promise<void> {
  const { customers, repeatCustomers, valueCustomers, purchases, value, holdout } = estimate;
  const day = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);
  const row: DuckDBValue[] = [
    now.toISOString().replace("T", " ").replace("Z", ""), day(observed.from), day(observed.to), customers, repeatCustomers, gapOf(purchases), ...fourOf(purchases),
    valueCustomers, gapOf(value), ...threeOf(value),
    ...(holdout ? [day(observed.calibratedTo), observed.to - observed.calibratedTo, holdout.customers, ...fourOf(holdout)] : Array.from({ length: 8 }, () => null)),
    ...(holdout ? [holdout.actual, holdout.expected, holdout.expectedByOwnRate, holdout.meanAbsoluteError, holdout.meanAbsoluteErrorByOwnRate] : Array.from({ length: 5 }, () => null)),
  ];
  await connection.run(`INSERT INTO score_model VALUES (${row.map(() => "?").join(", ")})`, row);
}

const gapOf = (found: Found<unknown>): string | null => ("gap" in found ? found.gap : null);

function fourOf(found: Found<BgNbd>): (number | null)[] {
  if (!("fit" in found)) return [null, null, null, null, null];
  const { parameters: { r, alpha, a, b }, logLikelihood } = found.fit;
  return [r, alpha, a, b, logLikelihood];
}

function threeOf(found: Found<GammaGamma>): (number | null)[] {
  if (!("fit" in found)) return [null, null, null, null];
  const { parameters: { p, q, gamma }, logLikelihood } = found.fit;
  return [p, q, gamma, logLikelihood];
}
