import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";

/** Columns of numbers of one length, by their names. */
export type Columns<Name extends string> = Record<Name, Float64Array>;

/** From when to when customers are observed, days since 1970; `calibratedTo` is the day in the middle. */
export interface Observed {
  readonly from: number;
  readonly to: number;
  readonly calibratedTo: number;
}

const purchaseLines = `sold WHERE counts AND currency = ? AND quantity > 0 AND "customerNo" IS NOT NULL AND day <= ?::DATE`;

/** The first and the last day with a purchase, not after today; undefined where nobody has bought anything. */
export async function observedDays(connection: DuckDBConnection, currency: string, today: string): Promise<Observed | undefined> {
  const { from, to } = await columnsOf(connection, ["from", "to"], `SELECT MIN(day) - DATE '1970-01-01', MAX(day) - DATE '1970-01-01' FROM ${purchaseLines}`, [currency, today]);
  const [first, last] = [from[0], to[0]];
  return first === undefined || last === undefined || Number.isNaN(first) || Number.isNaN(last) ? undefined : { from: first, to: last, calibratedTo: first + Math.floor((last - first) / 2) };
}

/**
 * Makes `history`, a table of this connection alone, with a row for each customer: x, t_x and T in days, and what the repeat
 * purchases came to; the same (`c…`) as it was known on the day of calibration (`cx` is null for who came later), and the
 * days with a purchase after it. Purchases of one day are one; returned goods are none.
 */
export async function writeHistories(connection: DuckDBConnection, currency: string, { to, calibratedTo }: Observed): Promise<void> {
  const [end, middle] = [to, calibratedTo].map((day) => `(DATE '1970-01-01' + ${day})`);
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE history AS
    WITH bought AS (SELECT "customerNo" AS no, day, SUM(total) AS value FROM ${purchaseLines} GROUP BY 1, 2)
    SELECT no, (COUNT(*) - 1)::INTEGER AS x, MAX(day) - MIN(day) AS recency, ${end} - MIN(day) AS age, GREATEST(SUM(value) - arg_min(value, day), 0)::BIGINT AS spent,
      CASE WHEN MIN(day) <= ${middle} THEN (COUNT(*) FILTER (day <= ${middle}) - 1)::INTEGER END AS cx, MAX(day) FILTER (day <= ${middle}) - MIN(day) AS crecency, ${middle} - MIN(day) AS cage,
      (COUNT(*) FILTER (day > ${middle}))::INTEGER AS later
    FROM bought GROUP BY 1`,
    [currency, new Date(to * 86_400_000).toISOString().slice(0, 10)],
  );
}

/** Equal histories, counted. */
export const histories = (connection: DuckDBConnection): Promise<Columns<"frequency" | "recency" | "age" | "customers">> =>
  columnsOf(connection, ["frequency", "recency", "age", "customers"], "SELECT x, recency, age, COUNT(*) FROM history GROUP BY 1, 2, 3 ORDER BY 1, 2, 3");

/** Equal histories as known on the day of calibration, with equal numbers of later purchases, counted. */
export const calibrations = (connection: DuckDBConnection): Promise<Columns<"frequency" | "recency" | "age" | "later" | "customers">> =>
  columnsOf(connection, ["frequency", "recency", "age", "later", "customers"], "SELECT cx, crecency, cage, later, COUNT(*) FROM history WHERE cx IS NOT NULL GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4");

/** Of who bought again: how often, and the mean of these purchases in whole units of the currency. */
export const values = (connection: DuckDBConnection): Promise<Columns<"frequency" | "mean" | "customers">> =>
  columnsOf(connection, ["frequency", "mean", "customers"], "SELECT x, spent / 10000.0 / x, COUNT(*) FROM history WHERE x > 0 AND spent > 0 GROUP BY 1, spent ORDER BY 1, spent");

/** A statement's answer as columns, taken in chunk by chunk, so that no row ever is an object; nothing is NaN. */
async function columnsOf<Name extends string>(connection: DuckDBConnection, names: readonly Name[], text: string, bound: DuckDBValue[] = []): Promise<Columns<Name>> {
  const result = await connection.stream(text, bound);
  const parts: unknown[][][] = [];
  let rows = 0;
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    parts.push(chunk.getColumns());
    rows += chunk.rowCount;
  }
  const columns = names.map((name, index) => {
    const column = new Float64Array(rows);
    let at = 0;
    for (const part of parts) for (const value of part[index] ?? []) column[at++] = value === null ? NaN : Number(value);
    return [name, column] as const;
  });
  return Object.fromEntries(columns) as Columns<Name>;
}
