import type { Database, Snapshot } from "../../core/database/database";
import { among, type Row, type Sql } from "../../core/database/sql";
import { latestSeq } from "../../core/events/counter";
import { eventIdAt, readEvents, readUnnumbered, type EventRecord } from "../../core/events/read";
import { pieces } from "../../core/lists";
import type { Replacement, Replica } from "./replica";
import type { Place } from "./state-table";
import { replicaTables, sourceColumn, sourceOf, type ReplicaTable } from "./tables";

const batchRows = 8_192;
const idsAtOnce = 512;
const eventsAtOnce = 2_000;
/** So many changed records are not worth the search for each: everything is copied anew. */
const mostTouched = 500_000;

/** What follows in the log is not kept any more, is too much, or is another database's: only a new copy helps. */
export class CannotFollow extends Error {
  override name = "CannotFollow";
}

/** Where the log ends. */
export async function placeOf(sql: Pick<Sql, "rows">): Promise<Place> {
  const seq = await latestSeq(sql);
  return { seq, eventId: (seq > 0 && (await eventIdAt(sql, seq))) || "" };
}

/** Whether a place is one of this database's log, from which it can be followed. Before the first event there is nothing to know it by. */
export const isOfLog = async (sql: Pick<Sql, "rows">, { seq, eventId }: Place): Promise<boolean> => eventId !== "" && (await eventIdAt(sql, seq)) === eventId;

/** Whether nothing has happened since a place, numbered or not. */
export async function isUpTo(sql: Pick<Sql, "rows">, { seq }: Place): Promise<boolean> {
  const unnumbered = await sql.rows("SELECT 1 AS `there` FROM `event` WHERE `seq` IS NULL LIMIT 1");
  return unnumbered.length === 0 && (await latestSeq(sql)) === seq;
}

/** Copies everything, in constant memory. What changes meanwhile is in the event log, which is followed from before the copy. */
export async function loadAll(database: Database, replica: Replica, signal: AbortSignal): Promise<void> {
  for (const table of replicaTables) await replica.fill(table, untilAborted(database.stream<Row>(sourceOf(table), [], batchRows), signal));
}

async function* untilAborted<T>(batches: AsyncIterable<T>, signal: AbortSignal): AsyncIterable<T> {
  for await (const batch of batches) {
    signal.throwIfAborted();
    yield batch;
  }
}

/**
 * Brings a replica to one moment of the source: every record that an event names since the replica's place is read anew
 * in that moment, also where the event has no number yet. So no transaction of the source is ever half in it.
 * @throws CannotFollow
 */
export async function bringTo(moment: Snapshot, replica: Replica): Promise<void> {
  const sql = readerOf(moment);
  const place = await placeOf(sql);
  if (place.seq < replica.place.seq) throw new CannotFollow("the log ends before the replica's place");
  const touched = await touchedSince(sql, replica.place.seq);
  const replacements = replicaTables.map((table) => replacementOf(sql, table, touched));
  const paged = replicaTables.map((table) => pagedReplacementOf(sql, table, touched));
  await replica.replace([...replacements, ...paged].filter((replacement) => replacement !== undefined), place);
}

/** The statements of a moment, as of any other place where they run. */
export const readerOf = (moment: Snapshot): Pick<Sql, "rows"> => ({
  async rows<R extends object>(text: string, values: Parameters<Snapshot["stream"]>[1] = []) {
    const rows: R[] = [];
    for await (const batch of moment.stream<R>(text, values, batchRows)) rows.push(...batch);
    return rows;
  },
});

type Touched = Map<string, Set<string>>;

/** Every id that an event names since a place, its record's and the further ones, by prefix. */
async function touchedSince(sql: Pick<Sql, "rows">, seq: number): Promise<Touched> {
  const touched: Touched = new Map();
  for (let after = seq; ; ) {
    const events = await readEvents(sql, after, eventsAtOnce);
    if (events[0] && events[0].seq !== after + 1) throw new CannotFollow("events in between are not kept any more");
    note(events, touched);
    after = events.at(-1)?.seq ?? after;
    if (events.length < eventsAtOnce) break;
  }
  note(await readUnnumbered(sql), touched);
  return touched;
}

function note(events: readonly EventRecord[], touched: Touched): void {
  for (const { subject } of events) {
    for (const id of Object.values(subject)) {
      const prefix = id?.slice(0, Math.max(id.indexOf("_"), 0));
      if (!id || !prefix) continue;
      const known = touched.get(prefix) ?? new Set<string>();
      touched.set(prefix, known.add(id));
      if (known.size > mostTouched) throw new CannotFollow("too much has changed");
    }
  }
}

function replacementOf(sql: Pick<Sql, "rows">, table: ReplicaTable, touched: Touched): Replacement | undefined {
  if (!table.touched) {
    const concerned = table.with?.some((prefix) => touched.has(prefix));
    return concerned ? { table, ids: undefined, rows: rowsOf(sql, table) } : undefined;
  }
  const ids = [...(touched.get(table.touched.prefix) ?? [])];
  return ids.length === 0 ? undefined : { table, ids, rows: rowsOf(sql, table, table.touched.by, ids) };
}

/** What may be more than fits into memory is read page by page. */
function pagedReplacementOf(sql: Pick<Sql, "rows">, table: ReplicaTable, touched: Touched): Replacement | undefined {
  const ids = [...(touched.get(table.touchedInPages?.prefix ?? "") ?? [])];
  return table.touchedInPages && ids.length > 0 ? { table, ids, inPages: true, rows: pagesOf(sql, table, table.touchedInPages, ids) } : undefined;
}

async function* pagesOf(sql: Pick<Sql, "rows">, table: ReplicaTable, { by, pages }: NonNullable<ReplicaTable["touchedInPages"]>, ids: readonly string[]): AsyncIterable<Row[]> {
  const [column, place] = [sourceColumn(table, by), sourceColumn(table, pages)];
  for (const id of ids) {
    for (let last = "", more = true; more; ) {
      const rows = await sql.rows(`${sourceOf(table)} WHERE ${column} = ? AND ${place} > ? ORDER BY ${place} LIMIT ${batchRows}`, [id, last]);
      yield rows;
      more = rows.length === batchRows;
      last = (rows.at(-1)?.[pages] as string | undefined) ?? "";
    }
  }
}

async function* rowsOf(sql: Pick<Sql, "rows">, table: ReplicaTable, by?: string, ids: readonly string[] = []): AsyncIterable<Row[]> {
  if (!by) {
    yield await sql.rows(sourceOf(table));
    return;
  }
  for (const some of pieces(ids, idsAtOnce)) {
    const { text, values } = among(sourceColumn(table, by), some);
    yield await sql.rows(`${sourceOf(table)} WHERE ${text}`, values);
  }
}
