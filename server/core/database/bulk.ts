import type { Sql, SqlValue } from "./sql";

/** A row to be written: stored values by column name. */
export type NewRow = Record<string, SqlValue>;

/** Placeholders per statement: below SQLite's 32,766 and MySQL's 65,535, and no faster beyond. */
const mostValues = 16_000;
const mostRows = 512;
/** Characters per statement: with four bytes each still below a server's smallest usual packet, 16 MB. */
const mostCharacters = 2_000_000;

/**
 * Inserts rows by statements of many rows. All rows have the same columns, those of the first one.
 * Statement sizes are powers of two, so that a table has at most ten statement texts, prepared once each.
 * @returns how many rows were inserted
 */
export async function insertRows(sql: Sql, table: string, rows: readonly NewRow[]): Promise<number> {
  return insertInChunks(sql, table, rows, "");
}

/**
 * Inserts the rows that are not there yet: a row whose primary or unique key exists is left as it is. Anything else
 * that is wrong with a row (too long, null) is still an error.
 * @returns how many rows were really inserted
 */
export async function insertMissingRows(sql: Sql, table: string, rows: readonly NewRow[]): Promise<number> {
  const column = Object.keys(rows[0] ?? {})[0];
  if (column === undefined) return 0;
  const otherwise = sql.dialect === "sqlite" ? " ON CONFLICT DO NOTHING" : ` ON DUPLICATE KEY UPDATE ${quoted(column)} = ${quoted(table)}.${quoted(column)}`;
  return insertInChunks(sql, table, rows, otherwise);
}

/** Writes rows in the place of those with the same primary key. Only of tables without other unique keys, to which nothing refers. */
export async function replaceRows(sql: Sql, table: string, rows: readonly NewRow[]): Promise<void> {
  await insertInChunks(sql, table, rows, "", "REPLACE");
}

async function insertInChunks(sql: Sql, table: string, rows: readonly NewRow[], ending: string, verb: "INSERT" | "REPLACE" = "INSERT"): Promise<number> {
  const columns = Object.keys(rows[0] ?? {});
  const most = Math.min(mostRows, powerOfTwo(mostValues / Math.max(columns.length, 1)));
  let inserted = 0;
  for (let start = 0; start < rows.length; ) {
    const chunk = nextChunk(rows, start, most);
    inserted += await sql.run(`${verb} ${insertText(table, columns, chunk.length)}${ending}`, valuesOf(chunk, columns));
    start += chunk.length;
  }
  return inserted;
}

function nextChunk(rows: readonly NewRow[], start: number, most: number): readonly NewRow[] {
  let size = Math.min(most, powerOfTwo(rows.length - start));
  let chunk = rows.slice(start, start + size);
  while (size > 1 && characters(chunk) > mostCharacters) {
    size /= 2;
    chunk = chunk.slice(0, size);
  }
  return chunk;
}

function characters(rows: readonly NewRow[]): number {
  let sum = 0;
  for (const row of rows) {
    for (const name in row) {
      const value = row[name];
      if (typeof value === "string" || Buffer.isBuffer(value)) sum += value.length;
    }
  }
  return sum;
}

function insertText(table: string, columns: readonly string[], rows: number): string {
  const row = `(${columns.map(() => "?").join(", ")})`;
  return `INTO ${quoted(table)} (${columns.map(quoted).join(", ")}) VALUES ${Array(rows).fill(row).join(", ")}`;
}

function valuesOf(rows: readonly NewRow[], columns: readonly string[]): SqlValue[] {
  const values: SqlValue[] = [];
  for (const row of rows) {
    for (const column of columns) {
      const value = row[column];
      if (value === undefined) throw new Error(`A row has no ${column}; all rows of one insert have the same columns.`);
      values.push(value);
    }
  }
  return values;
}

/** The largest power of two up to a number, at least 1. */
function powerOfTwo(limit: number): number {
  return 2 ** Math.max(Math.floor(Math.log2(limit)), 0);
}

const quoted = (name: string): string => `\`${name}\``;
