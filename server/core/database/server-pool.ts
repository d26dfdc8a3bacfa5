import * as mysql from "mysql2";
import { createConnection } from "mysql2/promise";
import { asCallerError } from "./faults";

/** Where a database server is, from its URL. */
export interface ServerAddress {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
}

const defaultPort = 3306;
const connectTimeout = 10_000;
const unknownDatabase = 1049;
/** Statements kept prepared per connection; servers allow some 16,000 over all connections. */
const keptStatements = 500;

/** Reads `mysql://user:password@host:port/name`. */
export function serverAddress(url: string): ServerAddress {
  const parts = new URL(url);
  const database = decodeURIComponent(parts.pathname.slice(1));
  if (!/^[\w-]{1,64}$/.test(database)) throw new Error("DATABASE_URL must end in the database's name, e.g. mysql://root@127.0.0.1:3306/guanxi");
  return {
    host: parts.hostname,
    port: Number(parts.port || defaultPort),
    user: decodeURIComponent(parts.username),
    password: decodeURIComponent(parts.password),
    database,
  };
}

/** Which of the two servers answers there; creates the database if the server has none of that name. */
export async function prepareServer(address: ServerAddress): Promise<"mysql" | "mariadb"> {
  const { database, ...server } = address;
  try {
    const connection = await createConnection({ ...server, connectTimeout });
    try {
      await connection.changeUser({ database }).catch((error: unknown) => {
        if ((error as { errno?: number }).errno !== unknownDatabase) throw error;
        return connection.query(`CREATE DATABASE IF NOT EXISTS \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
      });
      const [rows] = await connection.query<mysql.RowDataPacket[]>("SELECT VERSION() AS `version`");
      return /mariadb/i.test(String(rows[0]?.["version"])) ? "mariadb" : "mysql";
    } finally {
      connection.destroy();
    }
  } catch (error) {
    throw new Error(`Cannot use the database ${database} at ${address.host}:${address.port}: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * What every connection is told first. Times are UTC. Wrong and over-long values are errors. READ COMMITTED takes far
 * fewer gap locks (so fewer deadlocks) than the default, and reads after waiting for a lock see what was waited for.
 * `||` joins texts, as in SQLite.
 */
const session = [
  "SET time_zone = '+00:00',",
  "sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,PIPES_AS_CONCAT'",
].join(" ");
const isolation = "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED";

/** A pool as TypeORM's driver asks for it, with every connection set up before its first statement. */
export function createPool(options: mysql.PoolOptions): mysql.Pool {
  const pool = mysql.createPool({
    ...options,
    connectTimeout,
    maxPreparedStatements: keptStatements,
    // Counts rows really inserted; `run` reads the number of matched rows where it differs from the changed ones.
    flags: ["-FOUND_ROWS"],
  });
  pool.on("connection", (connection) => {
    // Without a listener a connection cut while idle would end the process; the pool drops it by itself.
    connection.on("error", () => undefined);
    for (const statement of [session, isolation]) {
      connection.query(statement, (error) => {
        if (error) connection.destroy();
      });
    }
  });
  return pool;
}

/** A connection of a pool, to be released by whoever took it. */
export function takeConnection(pool: mysql.Pool): Promise<mysql.PoolConnection> {
  return new Promise((resolve, reject) => {
    pool.getConnection((error: Error | null, connection) => {
      if (error) reject(asCallerError(error));
      else resolve(connection);
    });
  });
}
