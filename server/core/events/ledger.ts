import type { EntityMetadata } from "typeorm";
import { indexedBy } from "../encryption/sealed-columns";
import type { EntityClass } from "../graph/records";
import { kept, same, type Changes, type KeptValue } from "./changes";

/** Columns that say nothing about the record itself: counters, clocks and keys made from other columns, as blind indexes are too. */
const bookkeeping = new Set(["id", "version", "createdAt", "updatedAt", "nameKey", "calendarVersion"]);

/** More new records than this in one transaction are a load: their rows are their history. */
const mostNew = 20;

type Values = Map<string, KeptValue>;

interface Watched {
  readonly metadata: EntityMetadata;
  /** As the last event about it left it. */
  before: Values;
  /** The object that a service works on. */
  record: object;
}

/**
 * Remembers how the records of one transaction were, so that each event can say what changed. `access` hands over
 * what it fetched; nobody else needs to think of it.
 */
export class ChangeLedger {
  private readonly watched = new Map<string, Watched>();

  /** Remembers a record as it was fetched. Fetched once more, what the first object was told still counts. */
  watch(metadata: EntityMetadata, record: { id: string }): void {
    const known = this.watched.get(record.id);
    if (known) known.record = record;
    else this.watched.set(record.id, { metadata, before: valuesOf(metadata, record), record });
  }

  /** Remembers new records; many at once are a load, of which nothing is remembered. */
  created(metadata: EntityMetadata, records: readonly object[]): void {
    if (records.length > mostNew) return;
    for (const record of records) this.watched.set((record as { id: string }).id, { metadata, before: new Map(), record });
  }

  /** The differences since the last event about this record; undefined where there are none, or nobody watched. */
  take(id: string): Changes | undefined {
    const watched = this.watched.get(id);
    if (!watched) return undefined;
    const after = valuesOf(watched.metadata, watched.record);
    const changes = difference(watched.metadata, watched.before, after);
    watched.before = after;
    return Object.keys(changes).length > 0 ? changes : undefined;
  }

  /** The records that are watched. */
  get ids(): Iterable<string> {
    return this.watched.keys();
  }
}

function valuesOf(metadata: EntityMetadata, record: object): Values {
  const values: Values = new Map();
  for (const { propertyName, isVirtual } of metadata.columns) {
    if (isVirtual || bookkeeping.has(propertyName) || indexedBy(metadata.target as EntityClass, propertyName)) continue;
    values.set(propertyName, kept((record as Record<string, unknown>)[propertyName]));
  }
  return values;
}

/** Of a column that is not read with the record (a password's hash) only that it was written. */
function difference(metadata: EntityMetadata, before: Values, after: Values): Changes {
  const changes: Record<string, [KeptValue, KeptValue] | null> = {};
  for (const { propertyName, isSelect } of metadata.columns) {
    const [from, to] = [before.get(propertyName) ?? null, after.get(propertyName) ?? null];
    if (!same(from, to)) changes[propertyName] = isSelect ? [from, to] : null;
  }
  return changes;
}
