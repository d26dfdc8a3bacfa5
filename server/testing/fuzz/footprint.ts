import type { Database } from "../../core/database/database";

/**
 * What a mutation that failed must leave as it was: how many rows each table has, and how often its records were changed.
 * Where people are let in, refusals are noted; those tables are told apart.
 */
export async function footprint(database: Database, except: readonly string[]): Promise<Map<string, string>> {
  const tables = database.dataSource.entityMetadatas.filter(({ tableName }) => !except.includes(tableName));
  const parts = tables.map(({ tableName, versionColumn }) => {
    const versions = versionColumn ? `COALESCE(SUM(\`${versionColumn.databaseName}\`), 0)` : "0";
    return `SELECT '${tableName}' AS \`name\`, COUNT(*) AS \`rows\`, ${versions} AS \`versions\` FROM \`${tableName}\``;
  });
  const rows = await database.sql.rows<{ name: string; rows: number; versions: number }>(parts.join(" UNION ALL "));
  return new Map(rows.map(({ name, rows: count, versions }) => [name, `${count} rows, ${versions} changes`]));
}

/** The tables that differ. */
export const differences = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...after].filter(([name, now]) => before.get(name) !== now).map(([name, now]) => `${name}: ${before.get(name) ?? "nothing"} → ${now}`);
