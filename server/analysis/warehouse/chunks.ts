import { BIGINT, DATE, DuckDBDataChunk, DuckDBDateValue, DuckDBTimestampValue, INTEGER, TIMESTAMP, VARCHAR, type DuckDBAppender, type DuckDBType, type DuckDBValue } from "@duckdb/node-api";
import type { Row } from "../../core/database/sql";
import { day } from "../../core/clock";
import type { Kind, ReplicaTable } from "./tables";

/** The most rows that DuckDB takes in one chunk. */
export const chunkRows = 2_048;

interface Kept {
  readonly type: DuckDBType;
  /** A stored value (see `Row`), never null. */
  readonly read: (stored: unknown) => DuckDBValue;
}

/** The days of a history are few. */
const dates = new Map<string, DuckDBDateValue>();
const mostDates = 20_000;

function dateOf(stored: string): DuckDBDateValue {
  const known = dates.get(stored);
  if (known) return known;
  if (dates.size >= mostDates) dates.clear();
  const value = new DuckDBDateValue(Date.parse(`${stored}T00:00:00Z`) / day);
  dates.set(stored, value);
  return value;
}

const kept: Readonly<Record<Kind, Kept>> = {
  text: { type: VARCHAR, read: (stored) => stored as string },
  integer: { type: INTEGER, read: Number },
  whole: { type: BIGINT, read: (stored) => BigInt(stored as number | string) },
  date: { type: DATE, read: (stored) => dateOf(stored as string) },
  time: { type: TIMESTAMP, read: (stored) => new DuckDBTimestampValue(BigInt(Date.parse(`${(stored as string).replace(" ", "T")}Z`)) * 1_000n) },
};

/** Appends rows as stored, at most `chunkRows`, to a table. */
export function appendRows(appender: DuckDBAppender, table: ReplicaTable, rows: readonly Row[]): void {
  const columns = Object.entries(table.columns);
  const chunk = DuckDBDataChunk.create(columns.map(([, kind]) => kept[kind].type));
  chunk.setColumns(columns.map(([column, kind]) => valuesOf(rows, column, kept[kind].read)));
  appender.appendDataChunk(chunk);
}

function valuesOf(rows: readonly Row[], column: string, read: Kept["read"]): DuckDBValue[] {
  return rows.map((row) => {
    const stored = row[column];
    return stored === null || stored === undefined ? null : read(stored);
  });
}
