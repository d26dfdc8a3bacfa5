import { randomBytes } from "node:crypto";
import type { Database, Snapshot } from "../database/database";
import type { MasterKey } from "../encryption/master-key";
import { backupFormat, BackupError, type BackedTable, type BackupHead, type Manifest, type RangeSum } from "./backup-head";
import { readHead, readManifest } from "./backup-reader";
import { BackupWriter, type WrittenFile } from "./backup-writer";
import { readRanges } from "./ranges";

/** What to make, and where. */
export interface BackupWish {
  /** Like no other backup's. */
  readonly id: string;
  readonly path: string;
  readonly at: Date;
  /** The master keys, the current one first. */
  readonly keys: readonly MasterKey[];
  /** The file of a full backup: only what differs from it is written. */
  readonly basePath?: string | undefined;
  /** Told the rows read so far, now and then. */
  readonly told?: ((rows: number) => void) | undefined;
  /** Ends it before its time; nothing is left behind. */
  readonly signal?: AbortSignal | undefined;
}

/** A backup that was made. */
export interface MadeBackup extends WrittenFile {
  readonly head: BackupHead;
  /** Rows of all tables. */
  readonly rows: number;
}

/**
 * Writes all tables of the application, as they are at one moment while people go on writing, into one sealed file.
 * @throws BackupError when the base is of another schema: then a full backup is due
 */
export function makeBackup(database: Database, wish: BackupWish): Promise<MadeBackup> {
  const tables = backedTables(database);
  return database.snapshot(async (moment) => {
    const [key] = wish.keys;
    if (!key) throw new BackupError("There is no master key to seal the backup with.");
    const head = await headOf(moment, wish, key);
    const base = wish.basePath === undefined ? undefined : await readBase(wish.basePath, wish.keys, head, tables);
    const writer = await BackupWriter.create(wish.path, { ...head, baseId: base?.head.id ?? null }, key);
    try {
      const manifest = await writeTables(moment, tables, writer, wish, base?.manifest);
      const written = await writer.finish(manifest);
      return { head, ...written, rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0) };
    } catch (error) {
      await writer.abandon();
      throw error;
    }
  });
}

/** The tables that the application's entities have, by name. */
export function backedTables({ dataSource }: Database): BackedTable[] {
  return dataSource.entityMetadatas
    .map(({ tableName, columns, primaryColumns }) => ({
      name: tableName,
      columns: columns.map(({ databaseName }) => databaseName),
      key: primaryColumns.map(({ databaseName }) => databaseName),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function headOf(moment: Snapshot, { id, at }: BackupWish, key: MasterKey): Promise<BackupHead> {
  const migrations = await all<{ name: string }>(moment, "SELECT `name` FROM `migrations` ORDER BY `timestamp`");
  const [counter] = await all<{ value: number; hash: string }>(moment, "SELECT `value`, `hash` FROM `event_counter`");
  return {
    format: backupFormat,
    id,
    baseId: null,
    madeAt: at.toISOString(),
    migrations: migrations.map(({ name }) => name),
    eventSeq: Number(counter?.value ?? 0),
    eventHash: counter?.hash ?? "",
    keyId: key.id,
    salt: randomBytes(16).toString("hex"),
  };
}

async function all<R extends object>(moment: Snapshot, text: string): Promise<R[]> {
  const rows: R[] = [];
  for await (const some of moment.stream<R>(text)) rows.push(...some);
  return rows;
}

async function readBase(path: string, keys: readonly MasterKey[], head: BackupHead, tables: readonly BackedTable[]): Promise<{ head: BackupHead; manifest: Manifest }> {
  const base = { head: await readHead(path), manifest: await readManifest(path, keys) };
  const shape = (each: readonly BackedTable[]): string => JSON.stringify(each.map(({ name, columns, key }) => [name, columns, key]));
  const fits = base.head.baseId === null && String(base.head.migrations) === String(head.migrations) && shape(base.manifest.tables) === shape(tables);
  if (!fits) throw new BackupError(`${path} is no full backup of the present schema, so nothing can be added to it: make a full one.`);
  return base;
}

async function writeTables(moment: Snapshot, tables: readonly BackedTable[], writer: BackupWriter, wish: BackupWish, base: Manifest | undefined): Promise<Manifest> {
  const written: Manifest["tables"][number][] = [];
  let before = 0;
  for (const [index, table] of tables.entries()) {
    const told = (rows: number): void => {
      wish.signal?.throwIfAborted();
      wish.told?.(before + rows);
    };
    const done = await writeTable(moment, table, writer, base?.tables[index]?.ranges, told);
    before += done.rows;
    written.push(done);
  }
  return { tables: written };
}

/** Of an earlier backup's ranges, only those that have changed since are written. */
async function writeTable(moment: Snapshot, table: BackedTable, writer: BackupWriter, earlier: readonly RangeSum[] | undefined, told: (rows: number) => void): Promise<Manifest["tables"][number]> {
  const pieces = readRanges(moment, table, earlier);
  const ranges: RangeSum[] = [];
  let outgrown = false;
  let read = 0;
  for (;;) {
    const { done, value } = await pieces.next();
    if (done) return { ...table, ...value, ranges };
    const { range, lines, sum } = value;
    if (!earlier || !sum || outgrown || sum.hash !== earlier[range]?.hash) await writer.add({ table: table.name, range, lines });
    if (!earlier && sum) ranges.push(sum);
    outgrown = sum === null;
    told((read += lines.length));
  }
}
