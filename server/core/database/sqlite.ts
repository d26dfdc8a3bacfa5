import { createRequire } from "node:module";
import type { DatabaseSyncInstance, StatementSyncInstance } from "@photostructure/sqlite";
import { LRUCache } from "lru-cache";
import type { SqlValue } from "./sql";

/** Node's own SQLite where this Node has it without a flag (22.13), else the same interface from a package with prebuilt binaries. */
function sqliteModule(): typeof import("@photostructure/sqlite") {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const own = major > 22 || (major === 22 && minor >= 13);
  return createRequire(__filename)(own ? "node:sqlite" : "@photostructure/sqlite") as typeof import("@photostructure/sqlite");
}

const { DatabaseSync: SqliteDatabase } = sqliteModule();

/** Statements kept prepared per connection. */
const keptStatements = 500;
const busyTimeout = 10_000;

interface Prepared {
  statement: StatementSyncInstance;
  /** Whether integers are read as bigint, because one of them did not fit a number. */
  wide: boolean;
}

/** One connection to the embedded database; statements are prepared once and kept by their text. */
export class SqliteConnection {
  private readonly connection: DatabaseSyncInstance;
  private readonly prepared = new LRUCache<string, Prepared>({ max: keptStatements });

  constructor(
    file: string,
    private readonly readOnly = false,
  ) {
    this.connection = new SqliteDatabase(file, { readOnly, timeout: busyTimeout });
  }

  get inTransaction(): boolean {
    return this.connection.isTransaction;
  }

  /** All rows. An integer beyond 2⁵³ comes as text of its digits, as it does from a server. */
  rows(text: string, values: readonly SqlValue[] = []): object[] {
    const prepared = this.prepare(text);
    if (prepared.wide) return narrowed(prepared.statement.all(...values) as object[]);
    try {
      return prepared.statement.all(...values) as object[];
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      prepared.statement.setReadBigInts(true);
      prepared.wide = true;
      return narrowed(prepared.statement.all(...values) as object[]);
    }
  }

  /** Runs a statement without rows. */
  run(text: string, values: readonly SqlValue[] = []): { changes: number; lastInsertRowid: number | bigint } {
    return this.prepare(text).statement.run(...values);
  }

  /** Whether a statement answers with rows. */
  reads(text: string): boolean {
    return this.prepare(text).statement.columns().length > 0;
  }

  /** Rows one by one, as they are read. */
  *each(text: string, values: readonly SqlValue[]): IterableIterator<object> {
    const { statement } = this.prepare(text);
    statement.setReadBigInts(true);
    for (const row of statement.iterate(...values) as IterableIterator<Record<string, unknown>>) {
      narrow(row);
      yield row;
    }
  }

  exec(text: string): void {
    this.connection.exec(text);
  }

  close(): void {
    if (!this.connection.isOpen) return;
    this.prepared.clear();
    // The library only moves the log into the file by itself once all statements are garbage: do not leave it that long.
    if (!this.readOnly) this.rows("PRAGMA wal_checkpoint(TRUNCATE)");
    this.connection.close();
  }

  private prepare(text: string): Prepared {
    const known = this.prepared.get(text);
    if (known) return known;
    const prepared = { statement: this.connection.prepare(text), wide: mayNotRepeat(text) };
    if (prepared.wide) prepared.statement.setReadBigInts(true);
    this.prepared.set(text, prepared);
    return prepared;
  }
}

/** A write that answers with rows cannot be repeated after the first large integer, so it reads bigints from the start. */
const mayNotRepeat = (text: string): boolean => /\breturning\b/i.test(text);

const isTooLarge = (error: unknown): boolean => (error as Error).message.includes("too large to be represented");

function narrowed(rows: object[]): object[] {
  for (const row of rows) narrow(row as Record<string, unknown>);
  return rows;
}

/** Bigints as numbers where they are exact, else as text. */
function narrow(row: Record<string, unknown>): void {
  for (const name in row) {
    const value = row[name];
    if (typeof value === "bigint") row[name] = Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  }
}
