import { createHash } from "node:crypto";
import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { dropDatabase, scratchFolder, urlBeside } from "./scratch";
import { isEmbedded } from "../core/database/engine";
import { openDatabase, type Database } from "../core/database/database";
import { backedTables, makeBackup, type BackupWish, type MadeBackup } from "../core/backup/make-backup";
import { placeOf, type Place } from "../core/backup/place";
import { masterKey, type MasterKey } from "../core/encryption/master-key";
import { sumOf } from "../core/backup/ranges";

export { migrations } from "../migrations";

/** A master key made from a word. */
export const keysOf = (word: string): readonly MasterKey[] => [masterKey(createHash("sha256").update(word).digest())];

export const keys = keysOf("the master key");

/** A folder for one test's backups, and an empty place to restore into, of the same kind as the database under test. */
export interface Shelf {
  readonly folder: string;
  readonly into: { url?: string; file: string };
  /** What has to be said to replace what was restored before, while it is a workspace without a name. */
  readonly name: string;
  backup(database: Database, name: string, wish?: Partial<BackupWish>): Promise<MadeBackup & { path: string }>;
  place(replace?: string): Place;
  /** Looks at what was restored. */
  restored<T>(look: (database: Database) => Promise<T>): Promise<T>;
  /** Whether nothing is where it was to be restored into. */
  isEmpty(): Promise<boolean>;
  remove(): Promise<void>;
}

export function newShelf(suffix: string): Shelf {
  const { folder, remove } = scratchFolder();
  const into = isEmbedded ? { file: join(folder, "restored.db") } : { url: urlBeside(suffix), file: "" };
  let looks = 0;
  // A file is looked at in a copy: SQLite lets go of a file only when its statements are garbage.
  const restored = async <T>(look: (database: Database) => Promise<T>): Promise<T> => {
    const copy = join(folder, `look-${(looks += 1)}.db`);
    if (into.url === undefined) copyFileSync(into.file, copy);
    const database = await openDatabase({ ...into, file: copy, entities: [], migrations: [] });
    try {
      return await look(database);
    } finally {
      await database.close();
    }
  };
  return {
    folder,
    into,
    name: into.url === undefined ? "restored" : new URL(into.url).pathname.slice(1),
    async backup(database, name, wish = {}) {
      const path = join(folder, `${name}.backup`);
      return { path, ...(await makeBackup(database, { id: name, path, at: new Date("2026-03-02T09:00:00Z"), keys, ...wish })) };
    },
    place: (replace) => placeOf(into, replace),
    restored,
    async isEmpty() {
      if (into.url === undefined) return !existsSync(into.file) && !existsSync(`${into.file}.restoring`);
      return restored(async ({ sql }) => (await sql.rows("SELECT 1 FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()")).length === 0);
    },
    async remove() {
      if (into.url !== undefined) await dropDatabase(into.url);
      remove();
    },
  };
}

/** What every table of a database comes to, by its name. */
export function sumsOf(database: Database, like: Database = database): Promise<Record<string, { rows: number; hash: string }>> {
  return database.snapshot(async (moment) => {
    const sums: Record<string, { rows: number; hash: string }> = {};
    for (const table of backedTables(like)) sums[table.name] = await sumOf(moment, table);
    return sums;
  });
}
