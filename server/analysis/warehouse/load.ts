import type { Database } from "../../core/database/database";
import { among, type Row, type Sql } from "../../core/database/sql";
import type { EventRecord } from "../../core/events/read";
import { pieces } from "../../core/lists";
import type { Replacement, Replica } from "./replica";
import { replicaTables, type ReplicaTable } from "./tables";

const batchRows = 8_192;
const idsAtOnce = 512;

const selectFrom = ({ name, columns }: ReplicaTable): string => `SELECT ${Object.keys(columns).map((column) => `\`${column}\``).join(", ")} FROM \`${name}\``;

/** Copies everything, in constant memory. What changes meanwhile is in the event log, which is read from before the copy. */
export async function loadAll(database: Database, replica: Replica): Promise<void> {
  for (const table of replicaTables) await replica.fill(table, database.stream<Row>(selectFrom(table), [], batchRows));
}

/** Brings everything that the events touch up to date; a record that events name twice is read once. */
export async function loadTouched(sql: Sql, replica: Replica, events: readonly EventRecord[]): Promise<void> {
  const touched = idsByPrefix(events);
  const replacements = await Promise.all(replicaTables.map((table) => replacementOf(sql, table, touched)));
  const needed = replacements.filter((replacement) => replacement !== undefined);
  if (needed.length > 0) await replica.replace(needed);
}

/** Every id that an event names, its record's and the further ones, by prefix. */
function idsByPrefix(events: readonly EventRecord[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { subject } of events) {
    for (const id of Object.values(subject)) {
      const prefix = id?.slice(0, Math.max(id.indexOf("_"), 0));
      if (!id || !prefix) continue;
      const known = ids.get(prefix) ?? new Set<string>();
      ids.set(prefix, known.add(id));
    }
  }
  return ids;
}

async function replacementOf(sql: Sql, table: ReplicaTable, touched: ReadonlyMap<string, ReadonlySet<string>>): Promise<Replacement | undefined> {
  if (!table.touched) {
    const concerned = table.with?.some((prefix) => touched.has(prefix));
    return concerned ? { table, ids: undefined, rows: await sql.rows(selectFrom(table)) } : undefined;
  }
  const ids = [...(touched.get(table.touched.prefix) ?? [])];
  if (ids.length === 0) return undefined;
  const column = `\`${table.touched.by}\``;
  const rows: Row[] = [];
  for (const some of pieces(ids, idsAtOnce)) {
    const { text, values } = among(column, some);
    for (const row of await sql.rows(`${selectFrom(table)} WHERE ${text}`, values)) rows.push(row);
  }
  return { table, ids, rows };
}
