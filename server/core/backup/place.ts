import { existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { basename, extname } from "node:path";
import { openDatabase, type Database, type ModelClass } from "../database/database";
import { brokenOff } from "../database/migrate";
import type { Sql } from "../database/sql";
import { SqliteConnection } from "../database/sqlite";
import { BackupError } from "./backup-head";

/** Where a backup is restored into. */
export interface Place {
  /** Makes sure that nothing is lost there, and that what is half done is seen to be so. */
  prepare(): Promise<void>;
  open(migrations: readonly ModelClass[]): Promise<Database>;
  /** Everything is in: what was half done becomes the database. */
  complete(): Promise<void>;
  /** It did not work out. */
  abandon(): Promise<void>;
}

/** The place that a url or a file names. `replace` is the workspace's name, said by whoever wants what is there replaced. */
export function placeOf(into: { url?: string | undefined; file: string }, replace: string | undefined): Place {
  return into.url === undefined ? new FilePlace(into.file, replace) : new ServerPlace(into.url, replace);
}

/** An embedded database is made aside and renamed at the end. What was there is kept beside it. */
class FilePlace implements Place {
  private readonly aside: string;

  constructor(
    private readonly file: string,
    private readonly replace: string | undefined,
  ) {
    this.aside = `${file}.restoring`;
  }

  async prepare(): Promise<void> {
    await removeDatabase(this.aside);
    if (!existsSync(this.file)) return;
    const there = new SqliteConnection(this.file);
    try {
      await assertReplaceable({ dialect: "sqlite", rows: async (text) => there.rows(text) as never }, this.file, basename(this.file, extname(this.file)), this.replace);
      assertUnused(there, this.file);
    } finally {
      there.close();
    }
  }

  open(migrations: readonly ModelClass[]): Promise<Database> {
    return openDatabase({ file: this.aside, entities: [], migrations, disposable: true, alone: true });
  }

  async complete(): Promise<void> {
    const file = await open(this.aside, "r+");
    await file.sync();
    await file.close();
    if (existsSync(this.file)) await rename(this.file, `${this.file}.replaced-${new Date().toISOString().replace(/[:.]/g, "-")}`);
    await rename(this.aside, this.file);
  }

  async abandon(): Promise<void> {
    await removeDatabase(this.aside);
  }
}

/** A server's database is marked while it is being restored: no server starts on it, and the next restore begins anew. */
class ServerPlace implements Place {
  constructor(
    private readonly url: string,
    private readonly replace: string | undefined,
  ) {}

  async prepare(): Promise<void> {
    const name = new URL(this.url).pathname.slice(1);
    await this.with(async (database) => {
      if (!(await brokenOff(database))) await assertReplaceable(database.sql, `The database ${name}`, name, this.replace);
      await dropTables(database);
      await database.dataSource.query("CREATE TABLE `restore_under_way` (`id` int PRIMARY KEY)");
    });
  }

  open(migrations: readonly ModelClass[]): Promise<Database> {
    return openDatabase({ url: this.url, entities: [], migrations });
  }

  async complete(): Promise<void> {
    await this.with((database) => database.dataSource.query("DROP TABLE `restore_under_way`"));
  }

  async abandon(): Promise<void> {
    await this.with(dropTables);
  }

  private async with(work: (database: Database) => Promise<unknown>): Promise<void> {
    const database = await this.open([]);
    try {
      await work(database);
    } finally {
      await database.close();
    }
  }
}

async function removeDatabase(file: string): Promise<void> {
  for (const rest of ["", "-wal", "-shm"]) await rm(file + rest, { force: true });
}

type Reading = Pick<Sql, "dialect" | "rows">;

/** Refuses where something is, unless whoever restores has named it. */
async function assertReplaceable(sql: Reading, what: string, ownName: string, replace: string | undefined): Promise<void> {
  const tables = await tablesOf(sql);
  if (tables.length === 0) return;
  const [workspace] = tables.includes("workspace") ? await sql.rows<{ name: string }>("SELECT `name` FROM `workspace`") : [];
  const name = workspace?.name || ownName;
  if (replace === name) return;
  const wrong = replace === undefined ? "" : ` and not "${replace}"`;
  throw new BackupError(`${what} is not empty: it holds the workspace "${name}"${wrong}. A backup is restored into an empty place; to replace what is there, add --replace "${name}".`);
}

/** Leaving the write-ahead log takes a database that nobody else has open, and puts all of it into the one file. */
function assertUnused(connection: SqliteConnection, file: string): void {
  try {
    connection.exec("PRAGMA journal_mode = DELETE");
  } catch (error) {
    throw new BackupError(`${file} is in use: stop the server first.`, { cause: error });
  }
}

async function tablesOf(sql: Reading): Promise<string[]> {
  const text = sql.dialect === "sqlite"
    ? "SELECT `name` FROM `sqlite_schema` WHERE `type` = 'table' AND `name` NOT LIKE 'sqlite_%'"
    : "SELECT TABLE_NAME AS `name` FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()";
  return (await sql.rows<{ name: string }>(text)).map(({ name }) => name);
}

/** The mark goes last, so that a database whose tables are half gone is still marked. */
async function dropTables({ sql, dataSource }: Database): Promise<void> {
  const names = await tablesOf(sql);
  for (const name of names.sort((one) => (one === "restore_under_way" ? 1 : -1))) await dataSource.query(`DROP TABLE \`${name}\``);
}
