import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setImmediate as nextTick } from "node:timers/promises";
import { Mutex, withTimeout } from "async-mutex";
import { DataSource } from "typeorm";
import type { BetterSqlite3Driver } from "typeorm/driver/better-sqlite3/BetterSqlite3Driver.js";
import { BetterSqlite3QueryRunner } from "typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js";
import { unavailable } from "../errors";
import type { Database, DatabaseOptions, Snapshot, UnitOfWork } from "./database";
import { asCallerError } from "./faults";
import type { Row, Sql, SqlValue } from "./sql";
import { SqliteConnection } from "./sqlite";
import { typeormDriver } from "./sqlite-typeorm";

/** How long a unit waits for the one before it, milliseconds; as long as a server waits for a row's lock. */
const patience = 50_000;

/** Opens the database in a file, created where it does not exist. */
export async function openEmbedded(file: string, options: DatabaseOptions): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true });
  const writer = new SqliteConnection(file);
  writer.exec(`PRAGMA journal_mode = ${options.alone ? "MEMORY" : "WAL"}`);
  // FULL: what was acknowledged survives a power cut too, as on a server; it costs one fsync per commit.
  writer.exec(`PRAGMA synchronous = ${options.disposable ? "OFF" : "FULL"}`);
  const dataSource = new DataSource({
    type: "better-sqlite3",
    database: file,
    driver: typeormDriver(writer),
    statementCacheSize: 0,
    entities: [...options.entities],
    migrations: [...options.migrations],
  });
  await dataSource.initialize();
  return new EmbeddedDatabase(file, dataSource, writer);
}

/**
 * SQLite with two connections: one writes, one unit of work after the other; one only reads, and so never sees a row
 * that is not committed.
 */
class EmbeddedDatabase implements Database {
  readonly dialect = "sqlite";
  readonly sql: Sql;
  private readonly reader: SqliteConnection;
  private readonly turn = withTimeout(new Mutex(), patience, unavailable());

  constructor(
    private readonly file: string,
    readonly dataSource: DataSource,
    private readonly writer: SqliteConnection,
  ) {
    this.reader = new SqliteConnection(file, true);
    this.sql = new ReadingSql(this.reader);
  }

  transact<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    return this.turn.runExclusive(() => this.unit(work));
  }

  /** TypeORM shares one query runner per SQLite data source, which mixes transactions up: each unit gets its own. */
  private async unit<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    const runner = new BetterSqlite3QueryRunner(this.dataSource.driver as BetterSqlite3Driver);
    const db = this.dataSource.createEntityManager(runner);
    Object.assign(runner, { manager: db });
    const sql = new UnitSql(this.writer);
    try {
      await runner.startTransaction();
      const result = await work({ db, sql });
      await retire(runner, sql);
      this.writer.exec("COMMIT");
      return result;
    } catch (error) {
      await retire(runner, sql);
      if (this.writer.inTransaction) this.writer.exec("ROLLBACK");
      throw asCallerError(error);
    }
  }

  /** On a connection of its own, because an unfinished read would keep all later reads at its point in time. */
  async *stream<R extends object = Row>(text: string, values: readonly SqlValue[] = [], batch?: number): AsyncIterable<R[]> {
    const connection = new SqliteConnection(this.file, true);
    try {
      yield* inBatches<R>(connection, text, values, batch);
    } finally {
      connection.close();
    }
  }

  /** The moment is that of the first read, so there is one at once. */
  async snapshot<T>(read: (moment: Snapshot) => Promise<T>): Promise<T> {
    const connection = new SqliteConnection(this.file, true);
    try {
      connection.exec("BEGIN");
      connection.rows("SELECT 1 FROM `sqlite_schema` LIMIT 1");
      return await read({ dialect: this.dialect, stream: (text, values = [], batch) => inBatches(connection, text, values, batch) });
    } finally {
      connection.exec("COMMIT");
      connection.close();
    }
  }

  async ping(): Promise<void> {
    await this.sql.rows("SELECT 1");
  }

  async close(): Promise<void> {
    await this.turn.runExclusive(async () => {
      this.reader.close();
      if (this.dataSource.isInitialized) await this.dataSource.destroy();
    });
  }
}

async function* inBatches<R extends object>(connection: SqliteConnection, text: string, values: readonly SqlValue[], batch = 1_000): AsyncIterable<R[]> {
  let rows: object[] = [];
  for (const row of connection.each(text, values)) {
    rows.push(row);
    if (rows.length < batch) continue;
    yield rows as R[];
    rows = [];
    await nextTick();
  }
  if (rows.length > 0) yield rows as R[];
}

/** Ends the use of a unit's tools, so that a promise nobody waited for cannot write into the next unit. */
async function retire(runner: BetterSqlite3QueryRunner, sql: UnitSql): Promise<void> {
  runner.isReleased = true;
  sql.ended = true;
  await nextTick();
}

class ReadingSql implements Sql {
  readonly dialect = "sqlite";

  constructor(private readonly connection: SqliteConnection) {}

  async rows<R extends object = Row>(text: string, values: readonly SqlValue[] = [], signal?: AbortSignal): Promise<R[]> {
    if (signal?.aborted) throw unavailable();
    try {
      return this.connection.rows(text, values) as R[];
    } catch (error) {
      throw asCallerError(error);
    }
  }

  async run(): Promise<number> {
    throw new Error("Writing statements run inside `transact` only.");
  }
}

class UnitSql implements Sql {
  readonly dialect = "sqlite";
  ended = false;

  constructor(private readonly connection: SqliteConnection) {}

  async rows<R extends object = Row>(text: string, values: readonly SqlValue[] = []): Promise<R[]> {
    this.assertOpen();
    return this.connection.rows(text, values) as R[];
  }

  async run(text: string, values: readonly SqlValue[] = []): Promise<number> {
    this.assertOpen();
    return this.connection.run(text, values).changes;
  }

  private assertOpen(): void {
    if (this.ended) throw new Error("This unit of work has ended.");
  }
}
