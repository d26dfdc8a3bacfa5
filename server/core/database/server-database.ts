import { setImmediate as nextTick, setTimeout as pause } from "node:timers/promises";
import type { FieldPacket, Pool, PoolConnection, PoolOptions } from "mysql2";
import { DataSource, type QueryRunner } from "typeorm";
import type { Database, DatabaseOptions, Snapshot, UnitOfWork } from "./database";
import { asCallerError, isClash, isUnreachable, outcomeUnknown } from "./faults";
import { createPool, prepareServer, serverAddress, takeConnection } from "./server-pool";
import { alignRows, PoolSql, UnitSql } from "./server-sql";
import type { Row, Sql, SqlValue } from "./sql";

const attempts = 4;
const mostStreams = 4;

/**
 * Opens a database on a MySQL or MariaDB server. Units of work, reads and streams have a pool each: a unit that holds a
 * connection and also reads outside itself must never wait for a connection that another such unit holds.
 */
export async function openServer(url: string, options: DatabaseOptions): Promise<Database> {
  const { user, ...address } = serverAddress(url);
  let poolOptions: PoolOptions = {};
  const dataSource = new DataSource({
    type: await prepareServer({ user, ...address }),
    ...address,
    username: user,
    poolSize: options.poolSize ?? 10,
    driver: { createPool: (asked: PoolOptions) => createPool((poolOptions = asked)) },
    charset: "utf8mb4_bin",
    timezone: "Z",
    // Entities get dates as text and times as Date; plain statements ask for text for both.
    dateStrings: ["DATE"],
    supportBigNumbers: true,
    bigNumberStrings: false,
    entities: [...options.entities],
    migrations: [...options.migrations],
  });
  await dataSource.initialize();
  const poolOf = (connectionLimit: number): Pool => createPool({ ...poolOptions, connectionLimit });
  return new ServerDatabase(dataSource, createPool(poolOptions), poolOf(mostStreams), poolOf(1));
}

class ServerDatabase implements Database {
  readonly dialect = "mysql";
  readonly sql: Sql;

  constructor(
    readonly dataSource: DataSource,
    private readonly reads: Pool,
    private readonly streams: Pool,
    private readonly beside: Pool,
  ) {
    this.sql = new PoolSql(reads, beside);
  }

  async transact<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.unit(work);
      } catch (error) {
        if (!isClash(error) || attempt === attempts) throw asCallerError(error);
        await pause(10 * attempt * (1 + Math.random()));
      }
    }
  }

  private async unit<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const connection = (await runner.connect()) as PoolConnection;
    const sql = new UnitSql(connection);
    let result: T;
    try {
      await runner.startTransaction();
      result = await work({ db: runner.manager, sql });
    } catch (error) {
      await retire(runner, sql);
      await rollback(connection);
      throw error;
    }
    await retire(runner, sql);
    await commit(connection);
    return result;
  }

  async *stream<R extends object = Row>(text: string, values: readonly SqlValue[] = [], batch?: number): AsyncIterable<R[]> {
    const connection = await takeConnection(this.streams);
    let finished = false;
    try {
      yield* inBatches<R>(connection, text, values, batch);
      finished = true;
    } catch (error) {
      throw asCallerError(error);
    } finally {
      if (finished) connection.release();
      else connection.destroy();
    }
  }

  async snapshot<T>(read: (moment: Snapshot) => Promise<T>): Promise<T> {
    const connection = await takeConnection(this.streams);
    let unread = 0;
    async function* stream<R extends object>(text: string, values: readonly SqlValue[] = [], batch?: number): AsyncIterable<R[]> {
      unread += 1;
      yield* inBatches<R>(connection, text, values, batch);
      unread -= 1;
    }
    let finished = false;
    try {
      await connection.promise().query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      await connection.promise().query("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
      const result = await read({ dialect: this.dialect, stream });
      if (unread === 0) await connection.promise().query("COMMIT");
      finished = unread === 0;
      return result;
    } catch (error) {
      throw asCallerError(error);
    } finally {
      // A connection with unread rows is of no further use; any other keeps its prepared statements for the next moment.
      if (finished) connection.release();
      else connection.destroy();
    }
  }

  async ping(): Promise<void> {
    await this.sql.rows("SELECT 1");
  }

  async close(): Promise<void> {
    if (!this.dataSource.isInitialized) return;
    await Promise.all([...[this.reads, this.streams, this.beside].map((pool) => pool.promise().end()), this.dataSource.destroy()]);
  }
}

/**
 * The rows of a statement as they come, at most a batch of them in memory: the connection rests while they are worked on.
 * Reading them one by one from a Readable takes twice the time.
 */
async function* inBatches<R extends object>(connection: PoolConnection, text: string, values: readonly SqlValue[], batch = 1_000): AsyncIterable<R[]> {
  const state: { rows: Row[]; fields: readonly FieldPacket[]; ended: boolean; failure?: Error; wake?: () => void } = { rows: [], fields: [], ended: false };
  const query = connection.execute({ sql: text, values: values as SqlValue[], dateStrings: true });
  query.on("fields", (fields: FieldPacket[]) => (state.fields = fields));
  query.on("result", (row: Row) => {
    if (state.rows.push(row) < batch) return;
    connection.pause();
    state.wake?.();
  });
  const end = (failure?: Error): void => {
    Object.assign(state, { ended: true, failure });
    state.wake?.();
  };
  query.on("error", end);
  query.on("end", () => end());
  connection.on("error", end); // the driver tells the connection alone that it was lost
  try {
    for (;;) {
      if (state.rows.length < batch && !state.ended) await new Promise<void>((resolve) => (state.wake = resolve));
      if (state.failure) throw state.failure;
      const { rows, ended } = state;
      state.rows = [];
      alignRows(rows, state.fields);
      if (rows.length > 0) yield rows as R[];
      if (ended) return;
      connection.resume();
    }
  } finally {
    // Whoever leaves in the middle lets the rest pass by, so that the server is done with it.
    query.removeAllListeners("result");
    connection.off("error", end);
    connection.resume();
  }
}

/** Ends the use of a unit's tools, so that a promise nobody waited for cannot write after the unit's end. */
async function retire(runner: QueryRunner, sql: UnitSql): Promise<void> {
  Object.assign(runner, { isReleased: true });
  sql.ended = true;
  await nextTick();
}

async function commit(connection: PoolConnection): Promise<void> {
  try {
    await connection.promise().query("COMMIT");
    connection.release();
  } catch (error) {
    connection.destroy();
    throw isUnreachable(error) ? outcomeUnknown(error) : error;
  }
}

/** What cannot be rolled back any more is rolled back by the server when the connection ends. */
async function rollback(connection: PoolConnection): Promise<void> {
  try {
    await connection.promise().query("ROLLBACK");
    connection.release();
  } catch {
    connection.destroy();
  }
}
