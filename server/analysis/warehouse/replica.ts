import { DuckDBInstance, LIST, listValue, VARCHAR, type DuckDBConnection, type DuckDBValue } from "@duckdb/node-api";
import { Semaphore } from "async-mutex";
import type { AnalyticSnapshot, Fragment } from "../../core/analytic-database";
import type { Row } from "../../core/database/sql";
import { pieces } from "../../core/lists";
import { appendRows, chunkRows } from "./chunks";
import { incomingTable, replicaSchema, takeIn, takeOut, type ReplicaTable } from "./tables";

/** Rows to be put in place of others: those whose column `by` names one of the ids, or all. */
export interface Replacement {
  readonly table: ReplicaTable;
  /** undefined replaces the whole table. */
  readonly ids: readonly string[] | undefined;
  readonly rows: readonly Row[];
}

/** Rows that arrive before they take their place together. */
const mostArrived = 262_144;

/** Answers worked out at once; more wait their turn, so that many viewers share the cores instead of the memory. */
const readers = 4;

/** The replica's files and functions are all inside the process: nothing is fetched, read or written outside. */
const settings = { autoinstall_known_extensions: "false", autoload_known_extensions: "false", enable_external_access: "false" };

/** One copy of the figures' sources in DuckDB, in memory: one writer, and readers that each see one committed state. */
export class Replica {
  private readonly turns = new Semaphore(readers);
  private readonly idle: DuckDBConnection[] = [];
  private ended = false;
  /** Everything committed in the source until then is in here. */
  asOf = new Date(0);
  /** Rows replaced since the first load. They take up memory until the replica is built anew. */
  replaced = 0;
  rowCount = 0;

  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly writer: DuckDBConnection,
  ) {}

  /** An empty replica. */
  static async open(): Promise<Replica> {
    const instance = await DuckDBInstance.create(":memory:", settings);
    const replica = new Replica(instance, await instance.connect());
    for (const statement of replicaSchema) await replica.writer.run(statement);
    return replica;
  }

  /** Adds rows of a table, as stored in the source. */
  async fill(table: ReplicaTable, batches: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>): Promise<void> {
    let arrived = 0;
    for await (const batch of batches) {
      await this.append(table, batch);
      arrived += batch.length;
      if (arrived < mostArrived) continue;
      await this.takeArrived(table);
      arrived = 0;
    }
    if (arrived > 0) await this.takeArrived(table);
  }

  private async append(table: ReplicaTable, rows: readonly Row[]): Promise<void> {
    const appender = await this.writer.createAppender(`incoming_${table.name}`);
    for (const some of pieces(rows, chunkRows)) appendRows(appender, table, some);
    appender.closeSync();
    this.rowCount += rows.length;
  }

  private async takeArrived(table: ReplicaTable): Promise<void> {
    for (const statement of [...takeIn(table), incomingTable(table)]) await this.writer.run(statement);
  }

  /** Replaces rows in one transaction: readers see all of it or nothing. */
  async replace(replacements: readonly Replacement[]): Promise<void> {
    await this.writer.run("BEGIN TRANSACTION");
    try {
      for (const replacement of replacements) await this.replaceRows(replacement);
      await this.writer.run("COMMIT");
    } catch (error) {
      await this.writer.run("ROLLBACK");
      throw error;
    }
  }

  private async replaceRows({ table, ids, rows }: Replacement): Promise<void> {
    const gone = ids ? await this.writer.run(takeOut(table), [listValue(ids)], [LIST(VARCHAR)]) : await this.writer.run(takeOut(table));
    await this.fill(table, [rows]);
    this.rowCount -= gone.rowsChanged;
    this.replaced += gone.rowsChanged;
  }

  /** Does `work` on one state. */
  read<T>(work: (snapshot: AnalyticSnapshot) => Promise<T>): Promise<T> {
    return this.turns.runExclusive(async () => {
      const { asOf } = this; // before the state is fixed: it may be newer than said, never older
      const connection = this.idle.pop() ?? (await this.instance.connect());
      await connection.run("BEGIN TRANSACTION READ ONLY");
      try {
        return await work({ asOf, rows: (statement) => rowsOf(connection, statement) });
      } finally {
        await connection.run("ROLLBACK");
        this.idle.push(connection);
        if (this.ended && this.turns.getValue() === readers - 1) this.release();
      }
    });
  }

  /** Lets go of the memory, once the last reader is through. */
  close(): void {
    this.ended = true;
    if (this.turns.getValue() === readers) this.release();
  }

  private release(): void {
    for (const connection of [...this.idle.splice(0), this.writer]) connection.closeSync();
    this.instance.closeSync();
  }
}

async function rowsOf<R extends object>(connection: DuckDBConnection, { text, values }: Fragment): Promise<R[]> {
  const result = await connection.run(text, values as DuckDBValue[]);
  return (await result.getRowObjectsJS()) as unknown as R[];
}
