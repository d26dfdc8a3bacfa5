import type { AnalyticDatabase, AnalyticSnapshot } from "../core/analytic-database";
import { keptTables } from "../analysis/warehouse/tables";

/** Every row of every table of a replica as text, in an order of its own; numbers of records are given back their ids, because each copy numbers anew. */
export function replicaRows(warehouse: Pick<AnalyticDatabase, "read">): Promise<Record<string, string[]>> {
  return warehouse.read(async (snapshot) => {
    const tables: Record<string, string[]> = {};
    for (const table of [...keptTables, "ordered"]) tables[table] = await rowsOf(snapshot, table);
    return tables;
  });
}

async function rowsOf({ rows }: AnalyticSnapshot, table: string): Promise<string[]> {
  const columns = await rows<{ name: string }>({ text: "SELECT column_name AS name FROM information_schema.columns WHERE table_name = ? ORDER BY ordinal_position", values: [table] });
  const shown = columns.map(({ name }) => (/^no$|No$/.test(name) ? `(SELECT k.id FROM key k WHERE k.no = t."${name}") AS "${name}"` : `t."${name}"`));
  const found = await rows<{ row: string }>({ text: `SELECT row_to_json(r)::VARCHAR AS row FROM (SELECT ${shown.join(", ")} FROM ${table} t) r`, values: [] });
  return found.map(({ row }) => row).sort();
}
