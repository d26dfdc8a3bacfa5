import type { SqliteConnection } from "./sqlite";
import type { SqlValue } from "./sql";

/** What TypeORM's `better-sqlite3` driver asks of a statement. */
interface DriverStatement {
  readonly reader: boolean;
  all(...values: SqlValue[]): object[];
  run(...values: SqlValue[]): { changes: number; lastInsertRowid: number | bigint };
}

/** What it asks of a connection. */
interface DriverConnection {
  prepare(text: string): DriverStatement;
  pragma(text: string): object[];
  close(): void;
}

/**
 * Makes TypeORM use our connection instead of opening one of its own through the better-sqlite3 package.
 * A unit of work takes the write lock at once, so that another process cannot come between its reads and writes.
 */
export function typeormDriver(connection: SqliteConnection): new () => DriverConnection {
  return class implements DriverConnection {
    prepare(text: string): DriverStatement {
      const statement = text === "BEGIN TRANSACTION" ? "BEGIN IMMEDIATE" : text;
      return {
        get reader() {
          return connection.reads(statement);
        },
        all: (...values) => connection.rows(statement, values),
        run: (...values) => connection.run(statement, values),
      };
    }

    pragma(text: string): object[] {
      return connection.rows(`PRAGMA ${text}`);
    }

    close(): void {
      connection.close();
    }
  };
}
