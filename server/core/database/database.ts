import type { DataSource, EntityManager } from "typeorm";
import { openEmbedded } from "./embedded";
import { isEmbedded } from "./engine";
import { openServer } from "./server-database";
import type { Dialect, Row, Sql, SqlValue } from "./sql";

/** One transaction: everything done through `db` and `sql` is saved together, or nothing is. */
export interface UnitOfWork {
  /** Entities: load, save, remove. */
  readonly db: EntityManager;
  /** Plain statements on the transaction's own connection. */
  readonly sql: Sql;
}

/** One moment of the database; its streams are read one after the other. */
export type Snapshot = Pick<Database, "dialect" | "stream">;

/** The operational database, embedded or a server; both behave alike. */
export interface Database {
  readonly dialect: Dialect;
  /** For metadata and migrations only; never for statements, which would run outside every unit of work. */
  readonly dataSource: DataSource;
  /** Reads outside any transaction: committed rows only. Writing is refused. */
  readonly sql: Sql;
  /**
   * Does `work` in one transaction. On a deadlock or a lock that takes too long the whole unit is done again, up to
   * three times: `work` may change nothing but the database. Never call it inside another unit's work (the context's
   * `transact` joins the running one instead).
   * @throws `unavailable()` when the database cannot be reached; it works again by itself when the database is back
   */
  transact<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T>;
  /**
   * The rows of a long result in batches, in constant memory and on a connection of its own.
   * @param batch rows per batch, 1,000 unless told
   */
  stream<R extends object = Row>(text: string, values?: readonly SqlValue[], batch?: number): AsyncIterable<R[]>;
  /** Reads one moment of the database: however long it takes, nothing that is written meanwhile is seen, and nobody waits. */
  snapshot<T>(read: (moment: Snapshot) => Promise<T>): Promise<T>;
  /** @throws when the database is not reachable */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** A class as TypeORM takes it: an entity or a migration. */
export type ModelClass = new () => object;

export interface DatabaseOptions {
  /** `mysql://user:password@host:port/name`, also `mariadb:`; the database is created where it does not exist. */
  url?: string | undefined;
  /** The embedded database's file, used where there is no `url`. */
  file?: string | undefined;
  entities: readonly ModelClass[];
  migrations: readonly ModelClass[];
  /** Connections to a server for units of work, and as many again for reads; 10 unless told. */
  poolSize?: number;
  /** The embedded file need not survive a power cut (tests). */
  disposable?: boolean;
  /** Nobody else reads or writes the embedded file before it is closed: no log lies beside it, so it may be renamed. */
  alone?: boolean;
}

/** Opens the database; migrations are run by `migrate`. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.entities.length > 0 && isEmbedded !== !options.url) {
    throw new Error("The entities were loaded for the other kind of database: set DATABASE_URL before anything is imported.");
  }
  if (options.url) return openServer(options.url, options);
  if (options.file) return openEmbedded(options.file, options);
  throw new Error("A database needs either a url (DATABASE_URL) or a file.");
}
