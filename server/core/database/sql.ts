/** The two SQL dialects Guanxi speaks. MariaDB and MySQL count as one: no statement of ours differs between them. */
export type Dialect = "sqlite" | "mysql";

/** A value as the drivers bind it. Times are bound as stored text (`storedTime`), flags as 0 and 1. */
export type SqlValue = string | number | bigint | null | Buffer;

/**
 * A row as stored, the same on every database, keyed by the column's alias: times are text `2026-01-31 23:59:59.123`
 * (UTC), dates text `2026-01-31`, flags 0 or 1, money a whole number of ten-thousandths, JSON text. Whole numbers, sums
 * and counts too, are numbers up to 2⁵³ and text of their digits beyond (`BigInt()` takes either).
 */
export type Row = Record<string, unknown>;

/**
 * The place where statements run: the read pool outside a transaction, the transaction's own connection inside one.
 * Placeholders are `?`, identifiers are quoted with back-ticks, `||` joins texts (all engines accept these).
 * Statements are prepared and kept by their text, so keep the text stable: bind values, pad IN lists (`placeholders`).
 */
export interface Sql {
  readonly dialect: Dialect;
  /**
   * @param signal outside a transaction: ends a long statement as soon as nobody waits for it any more. The embedded
   * database, which cannot be interrupted, only does not begin it.
   */
  rows<R extends object = Row>(text: string, values?: readonly SqlValue[], signal?: AbortSignal): Promise<R[]>;
  /** Runs a writing statement; refused outside a transaction. Returns the number of rows affected. */
  run(text: string, values?: readonly SqlValue[]): Promise<number>;
}

/** A piece of a WHERE clause with its values; the table under question has the alias given to whoever made it. */
export interface Condition {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** Joins conditions with AND; an empty list is always true. */
export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return { text: "1 = 1", values: [] };
  return {
    text: conditions.map((condition) => `(${condition.text})`).join(" AND "),
    values: conditions.flatMap((condition) => condition.values),
  };
}

/** Joins conditions with OR; an empty list is never true. */
export function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return { text: "1 = 0", values: [] };
  return {
    text: conditions.map((condition) => `(${condition.text})`).join(" OR "),
    values: conditions.flatMap((condition) => condition.values),
  };
}

/**
 * `column IN (?, ?, …)`, padded to a power of two by repeating the last value, so that lists of like length share one
 * prepared statement. An empty list is never true.
 */
export function among(column: string, values: readonly SqlValue[]): Condition {
  const last = values[values.length - 1];
  if (last === undefined) return { text: "1 = 0", values: [] };
  let size = 1;
  while (size < values.length) size *= 2;
  const padded = values.slice();
  while (padded.length < size) padded.push(last);
  return { text: `${column} IN (${"?, ".repeat(size - 1)}?)`, values: padded };
}

/** A time as the database stores it: UTC with milliseconds, no zone, sortable as text. */
export function storedTime(time: Date): string {
  return time.toISOString().replace("T", " ").slice(0, 23);
}

/** A stored time as the API shows it (RFC 3339, UTC). */
export function shownTime(stored: string): string {
  return `${stored.slice(0, 10)}T${stored.slice(11, 23).padEnd(12, stored.length > 19 ? "0" : ".000")}Z`;
}
