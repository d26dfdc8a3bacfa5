import { insertRows, type NewRow } from "../database/bulk";
import type { Database, ModelClass } from "../database/database";
import { runMigrations } from "../database/migrate";
import type { SqlValue } from "../database/sql";
import type { MasterKey } from "../encryption/master-key";
import { BackupError, type BackupHead, type Chunk, type Manifest } from "./backup-head";
import { checkChain, chunksOf, compared, type Chain } from "./chain";
import type { Place } from "./place";
import { sumOf } from "./ranges";

export interface RestoreWish {
  readonly chain: Chain;
  readonly keys: readonly MasterKey[];
  readonly place: Place;
  /** All migrations of this version of Guanxi, oldest first. */
  readonly migrations: readonly ModelClass[];
  /** Told what is being done, and the rows so far. */
  readonly told?: ((step: "check" | "load" | "compare", rows: number) => void) | undefined;
  /** Done to the restored database before it is handed over. */
  readonly finally?: ((database: Database) => Promise<void>) | undefined;
}

/** What was restored. */
export interface Restored {
  readonly head: BackupHead;
  readonly tables: number;
  readonly rows: number;
  /** Migrations that were run to bring an older schema up to date. */
  readonly migrated: readonly string[];
}

/**
 * Restores a backup into a place: checks the file to its end before anything is touched, loads it into the schema that it
 * was made with, compares every table with what was backed up, and brings the schema up to date.
 * @throws BackupError; then the place is as it was, or empty
 */
export async function restoreBackup({ chain, keys, place, migrations, told, ...wish }: RestoreWish): Promise<Restored> {
  const known = migrationsOf(chain.head, migrations);
  const manifest = await checkChain(chain, keys, (rows) => told?.("check", rows));
  await place.prepare();
  try {
    await using(place.open(known), async (database) => {
      await runMigrations(database);
      await load(database, manifest, chunksOf(chain, keys), (rows) => told?.("load", rows));
      await compare(database, manifest, (rows) => told?.("compare", rows));
    });
    const migrated = await using(place.open(migrations), async (database) => {
      const names = await runMigrations(database);
      await wish.finally?.(database);
      return names;
    });
    await place.complete();
    return { head: chain.head, tables: manifest.tables.length, rows: rowsOf(manifest), migrated };
  } catch (error) {
    await place.abandon();
    throw error;
  }
}

const rowsOf = ({ tables }: Manifest): number => tables.reduce((sum, { rows }) => sum + rows, 0);

/** The migrations that a backup's schema had. */
function migrationsOf(head: BackupHead, migrations: readonly ModelClass[]): ModelClass[] {
  const names = new Set(migrations.map(({ name }) => name));
  const unknown = head.migrations.filter((name) => !names.has(name));
  if (unknown.length > 0) throw new BackupError(`The backup was made by a later version of Guanxi, whose schema has ${unknown.join(", ")}; restore it with that version.`);
  return migrations.filter(({ name }) => head.migrations.includes(name));
}

/** All rows in one transaction, in the order of their keys, so that a broken load leaves empty tables. */
async function load(database: Database, manifest: Manifest, chunks: AsyncIterable<Chunk>, told: (rows: number) => void): Promise<void> {
  const columns = new Map(manifest.tables.map((table) => [table.name, table.columns]));
  await database.transact(async ({ sql }) => {
    for (const { name } of manifest.tables) await sql.run(`DELETE FROM \`${name}\``);
    let rows = 0;
    for await (const { table, lines } of chunks) {
      await insertRows(sql, table, lines.map((line) => rowOf(line, columns.get(table) ?? [])));
      told((rows += lines.length));
    }
  });
}

function rowOf(line: string, columns: readonly string[]): NewRow {
  const values = JSON.parse(line) as SqlValue[];
  const row: NewRow = {};
  for (let index = 0; index < columns.length; index += 1) row[columns[index] ?? ""] = values[index] ?? null;
  return row;
}

async function compare(database: Database, manifest: Manifest, told: (rows: number) => void): Promise<void> {
  const sums = new Map<string, { rows: number; hash: string }>();
  let rows = 0;
  await database.snapshot(async (moment) => {
    for (const table of manifest.tables) {
      const sum = await sumOf(moment, table);
      sums.set(table.name, sum);
      told((rows += sum.rows));
    }
  });
  compared(manifest, (name) => sums.get(name) ?? { rows: 0, hash: "" });
}

async function using<T>(opening: Promise<Database>, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await opening;
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
