import type { MigrationInterface, QueryRunner } from "typeorm";
import type { Database } from "./database";

/**
 * A step of the schema, as frozen statements per dialect; a step that also moves data overrides `up`.
 * There is no way down: a step back would lose what was written since, so one restores the backup taken before.
 */
export abstract class Migration implements MigrationInterface {
  abstract readonly sqlite: readonly string[];
  abstract readonly mysql: readonly string[];

  async up(runner: QueryRunner): Promise<void> {
    const statements = runner.dataSource.driver.options.type === "better-sqlite3" ? this.sqlite : this.mysql;
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations only go forward: restore the backup instead.");
  }
}

/** Seconds to wait for another server that is migrating. */
const lockPatience = 600;

/** Whether somebody is restoring a backup into the database, or was and did not get to the end. */
export async function brokenOff({ dialect, sql }: Database): Promise<boolean> {
  if (dialect === "sqlite") return false;
  const marks = await sql.rows("SELECT 1 FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'restore_under_way'");
  return marks.length > 0;
}

/**
 * Brings the schema up to date, unless the database is half restored.
 * @returns the names of the migrations that were run
 */
export async function migrate(database: Database): Promise<string[]> {
  if (await brokenOff(database)) throw new Error("A backup is being restored into this database, or a restore was broken off: run the restore again.");
  return runMigrations(database);
}

/**
 * Runs the migrations that were not run yet; of several servers starting at once one does it and the others wait.
 * @returns the names of the migrations that were run
 */
export async function runMigrations(database: Database): Promise<string[]> {
  const { dataSource } = database;
  if (database.dialect === "sqlite") return names(await dataSource.runMigrations());
  const runner = dataSource.createQueryRunner();
  const lock = `LEFT(CONCAT('migrate:', DATABASE()), 64)`;
  try {
    const [answer] = (await runner.query(`SELECT GET_LOCK(${lock}, ${lockPatience}) AS \`locked\``)) as { locked: number }[];
    if (Number(answer?.locked) !== 1) throw new Error("Another server has been migrating the database for too long.");
    try {
      return names(await dataSource.runMigrations());
    } finally {
      await runner.query(`SELECT RELEASE_LOCK(${lock})`);
    }
  } finally {
    await runner.release();
  }
}

/** The statements that would make the schema what the entities say; empty when it is so already. */
export async function schemaDiff(database: Database): Promise<string[]> {
  const log = await database.dataSource.driver.createSchemaBuilder().log();
  return keepingData(log.upQueries.map((query) => query.query));
}

/** TypeORM changes a column on a server by dropping and adding it, which loses what is in it: it is modified instead. */
function keepingData(statements: readonly string[]): string[] {
  const added = new Map<string, string>();
  for (const statement of statements) {
    const [, table = "", definition = ""] = /^(ALTER TABLE `\w+`) ADD (`\w+` .*)$/s.exec(statement) ?? [];
    if (table) added.set(`${table} DROP COLUMN ${definition.split(" ")[0] ?? ""}`, statement);
  }
  const modified = new Set(statements.map((statement) => added.get(statement)));
  return statements
    .filter((statement) => !modified.has(statement))
    .map((statement) => added.get(statement)?.replace("` ADD `", "` MODIFY `") ?? statement);
}

const names = (migrations: readonly { name: string }[]): string[] => migrations.map((migration) => migration.name);
