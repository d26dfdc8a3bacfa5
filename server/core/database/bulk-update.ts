import type { NewRow } from "./bulk";
import type { Sql, SqlValue } from "./sql";

/** Rows per statement: below SQLite's limit of 500 joined selects. */
const mostRows = 256;

/**
 * Changes many rows, each to values of its own, by statements of many rows. All rows have the columns of the first
 * one; `id` names the row. Rows that are not there are left out.
 */
export async function updateRows(sql: Sql, table: string, rows: readonly (NewRow & { id: string })[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== "id");
  for (let start = 0; start < rows.length; ) {
    const size = Math.min(mostRows, 2 ** Math.floor(Math.log2(rows.length - start)));
    const chunk = rows.slice(start, start + size);
    await sql.run(updateText(sql.dialect, table, columns, size), chunk.flatMap((row) => [row.id, ...columns.map((column) => row[column] as SqlValue)]));
    start += size;
  }
}

function updateText(dialect: Sql["dialect"], table: string, columns: readonly string[], rows: number): string {
  const named = `SELECT ? AS \`id\`, ${columns.map((column) => `? AS \`${column}\``).join(", ")}`;
  const further = ` UNION ALL SELECT ?${", ?".repeat(columns.length)}`;
  const values = `(${named}${further.repeat(rows - 1)}) n`;
  const same = `n.\`id\` = \`${table}\`.\`id\``;
  if (dialect === "sqlite") return `UPDATE \`${table}\` SET ${columns.map((column) => `\`${column}\` = n.\`${column}\``).join(", ")} FROM ${values} WHERE ${same}`;
  return `UPDATE ${values} JOIN \`${table}\` ON ${same} SET ${columns.map((column) => `\`${table}\`.\`${column}\` = n.\`${column}\``).join(", ")}`;
}
