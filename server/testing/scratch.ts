import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase, type Database, type ModelClass } from "../core/database/database";
import { isEmbedded } from "../core/database/engine";
import { migrate, schemaDiff } from "../core/database/migrate";

/** A folder of its own under the system's temporary one, and how to remove it. */
export function scratchFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "guanxi-test-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The URL of a database beside the one that `DATABASE_URL` names: its name with a suffix. */
export function urlBeside(suffix: string): string {
  const url = new URL(process.env["DATABASE_URL"] ?? "");
  url.pathname += `_${suffix}`;
  return url.href;
}

/** Lets `close` also clean up. */
export function withCleanUp(database: Database, cleanUp: () => void | Promise<void>): Database {
  const close = database.close.bind(database);
  return Object.assign(database, {
    close: async () => {
      await close();
      await cleanUp();
    },
  });
}

/**
 * A database for a test of core, with the tables of entities of its own (the application's schema is `testDatabase`'s).
 * It is removed when closed.
 * @param name unlike that of any other test file
 */
export async function scratchDatabase(name: string, entities: readonly ModelClass[]): Promise<Database> {
  const database = await scratchMigrated(name, entities, []);
  for (const statement of await schemaDiff(database)) await database.dataSource.query(statement);
  return database;
}

/** A database that is as the migrations leave it, removed when closed. */
export async function scratchMigrated(name: string, entities: readonly ModelClass[], migrations: readonly ModelClass[]): Promise<Database> {
  const database = isEmbedded ? await scratchFile(entities, migrations) : await scratchOnServer(name, entities, migrations);
  if (migrations.length > 0) await migrate(database);
  return database;
}

async function scratchFile(entities: readonly ModelClass[], migrations: readonly ModelClass[]): Promise<Database> {
  const { folder, remove } = scratchFolder();
  const database = await openDatabase({ file: join(folder, "guanxi.db"), entities, migrations, disposable: true });
  return withCleanUp(database, remove);
}

async function scratchOnServer(name: string, entities: readonly ModelClass[], migrations: readonly ModelClass[]): Promise<Database> {
  const url = urlBeside(name);
  await dropDatabase(url);
  return withCleanUp(await openDatabase({ url, entities, migrations }), () => dropDatabase(url));
}

/** Drops the database that a URL names, with all that is in it. */
export async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  const database = await openDatabase({ url, entities: [], migrations: [] });
  await database.dataSource.query(`DROP DATABASE \`${name}\``);
  await database.close();
}
