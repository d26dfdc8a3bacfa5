import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase, type Database } from "../core/database/database";
import { isEmbedded } from "../core/database/engine";
import { migrate } from "../core/database/migrate";
import { parseMasterKeys } from "../core/encryption/master-key";
import { openKeyring, type OpenKeyring } from "../core/encryption/open-keyring";
import { entities } from "../entities";
import { migrations } from "../migrations";
import { dropDatabase, scratchFolder, urlBeside, withCleanUp } from "./scratch";

export { countingSql } from "./counting";

/**
 * A migrated, empty database of its own for one test file: embedded, unless DATABASE_URL names a server.
 * Close it at the end: `afterAll(() => database.close())`.
 */
export async function testDatabase(): Promise<Database> {
  const database = await (isEmbedded ? copyOfTemplate() : databaseOfWorker());
  const keys = await openTestKeyring(database);
  return withCleanUp(database, keys.close);
}

/** Lets the test's process seal and unseal. */
export const openTestKeyring = (database: Database): Promise<OpenKeyring> =>
  openKeyring(database, () => parseMasterKeys(process.env["ENCRYPTION_KEY"] ?? "") ?? []);

/** What the migrations are now: a template or a worker's database made by others is of no use. */
function migrationsHash(): string {
  const folder = join(__dirname, "../migrations");
  const hash = createHash("sha1");
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest("hex").slice(0, 16);
}

/** Copies a file that was migrated once, which takes a few milliseconds. */
async function copyOfTemplate(): Promise<Database> {
  const template = join(tmpdir(), `guanxi-template-${migrationsHash()}.db`);
  if (!existsSync(template)) await makeTemplate(template);
  const { folder, remove } = scratchFolder();
  const file = join(folder, "guanxi.db");
  copyFileSync(template, file);
  return withCleanUp(await openDatabase({ file, entities, migrations, disposable: true }), remove);
}

/** Made aside and renamed, because several workers may make it at once. */
async function makeTemplate(template: string): Promise<void> {
  const { folder, remove } = scratchFolder();
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "template.db");
  const database = await openDatabase({ file, entities, migrations, disposable: true });
  await migrate(database);
  await database.close();
  renameSync(file, template);
  remove();
}

/** Each of jest's workers has one database on the server, migrated once and emptied for every file. */
async function databaseOfWorker(): Promise<Database> {
  const url = urlBeside(process.env["JEST_WORKER_ID"] ?? "1");
  let database = await openDatabase({ url, entities, migrations });
  if (!(await isMigratedBy(database, migrationsHash()))) {
    await database.close();
    await dropDatabase(url);
    database = await openDatabase({ url, entities, migrations });
    await migrate(database);
    await database.dataSource.query(`CREATE TABLE test_migrated_${migrationsHash()} (id int)`);
  }
  await empty(database);
  return database;
}

async function tables(database: Database): Promise<string[]> {
  const rows = await database.sql.rows<{ name: string }>(
    "SELECT TABLE_NAME AS `name` FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE'",
  );
  return rows.map((row) => row.name);
}

async function isMigratedBy(database: Database, hash: string): Promise<boolean> {
  return (await tables(database)).includes(`test_migrated_${hash}`);
}

/** Empties the tables that have rows; asking all of them costs less than emptying one. */
async function empty(database: Database): Promise<void> {
  const names = (await tables(database)).filter((name) => name !== "migrations" && !name.startsWith("test_migrated_"));
  if (names.length === 0) return;
  const question = names.map((name) => `SELECT '${name}' AS \`name\`, EXISTS(SELECT 1 FROM \`${name}\`) AS \`filled\``).join(" UNION ALL ");
  const filled = (await database.sql.rows<{ name: string; filled: number }>(question)).filter((table) => table.filled === 1);
  await database.transact(async ({ sql }) => {
    for (const { name } of filled) await sql.run(`DELETE FROM \`${name}\``);
  });
}
