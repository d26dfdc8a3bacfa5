import { DuckDBInstance, LIST, listValue, VARCHAR, type DuckDBConnection } from "@duckdb/node-api";
import { Semaphore } from "async-mutex";
import type { AnalyticSnapshot } from "../../core/analytic-database";
import type { Row } from "../../core/database/sql";
import { newId } from "../../core/ids";
import { pieces } from "../../core/lists";
import { appendRows, chunkRows } from "./chunks";
import { learnNumbers } from "./known";
import { gatherOrders, regatherOrders } from "./ordered";
import { rowsOf } from "./rows";
import { settingsOf, type ReplicaLimits } from "./settings";
import { layout, readState, stateTable, writeState, type Place } from "./state-table";
import { incomingTable, keptTables, replicaSchema, replicaTables, takeIn, takeOut, type ReplicaTable } from "./tables";

type Batches = AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;

/** Rows to be put in place of others: those whose column `by` names one of the ids, or all. */
export interface Replacement {
  readonly table: ReplicaTable;
  /** undefined replaces the whole table. */
  readonly ids: readonly string[] | undefined;
  readonly rows: Batches;
  /** Whether the ids are those of `touchedInPages`. */
  readonly inPages?: boolean;
}

/** Rows that arrive before they take their place together. */
const mostArrived = 262_144;

/** Answers worked out at once; more wait their turn, so that many viewers share the cores instead of the memory. */
const readers = 4;

const nowhere: Place = { seq: 0, eventId: "" };

/** One copy of the figures' sources in DuckDB: one writer, and readers that each see one committed state. */
export class Replica {
  private readonly turns = new Semaphore(readers);
  private readonly idle: DuckDBConnection[] = [];
  private ended: (() => void) | undefined;
  private jobs = 0;
  /** Everything committed in the source until then is in here. */
  asOf = new Date(0);
  place = nowhere;
  /** Another one whenever rows were replaced, numbered in the log or not. */
  private state = newId("rep");
  /** Rows replaced since the first load. They take up room until the replica is built anew. */
  replaced = 0;
  rowCount = 0;

  private constructor(
    /** undefined for one in memory. */
    readonly file: string | undefined,
    private readonly instance: DuckDBInstance,
    private readonly writer: DuckDBConnection,
  ) {}

  /** An empty replica, in a new file or in memory. */
  static async create(file: string | undefined, limits: ReplicaLimits = {}): Promise<Replica> {
    const replica = await Replica.open(file, limits);
    for (const statement of [stateTable, ...replicaSchema]) await replica.writer.run(statement);
    await writeState(replica.writer, { complete: false, ...nowhere, replaced: 0 });
    return replica;
  }

  /**
   * The replica in a file, as its last committed transaction left it.
   * @returns undefined where it was never loaded to its end, or has another layout
   * @throws where the file is damaged, or another process has it open (`isInUse`)
   */
  static async reopen(file: string, limits: ReplicaLimits = {}): Promise<Replica | undefined> {
    const replica = await Replica.open(file, limits);
    try {
      const state = await readState(replica.writer);
      if (state?.complete && state.layout === layout) {
        Object.assign(replica, { place: { seq: state.seq, eventId: state.eventId }, replaced: state.replaced });
        for (const { rows } of await replica.counts()) replica.rowCount += rows;
        return replica;
      }
    } catch (error) {
      replica.release();
      throw error;
    }
    replica.release();
    return undefined;
  }

  private static async open(file: string | undefined, limits: ReplicaLimits): Promise<Replica> {
    const instance = await DuckDBInstance.create(file ?? ":memory:");
    const writer = await instance.connect();
    for (const setting of settingsOf(limits, file && `${file}.tmp`)) await writer.run(setting);
    for (const table of replicaTables) await writer.run(incomingTable(table));
    return new Replica(file, instance, writer);
  }

  /** Adds rows of a table, as stored in the source. */
  async fill(table: ReplicaTable, batches: Batches): Promise<void> {
    await this.takeLots([{ table, ids: undefined, rows: batches }], []);
  }

  /** Takes rows in as they arrive, many at a time; what they replace leaves with the first of them. */
  private async takeLots(arriving: readonly Replacement[], replaced: readonly Replacement[]): Promise<void> {
    let [arrived, count, leaving] = [new Set<ReplicaTable>(), 0, replaced];
    const take = async (): Promise<void> => {
      await this.take([...arrived], leaving, idsOf(replaced));
      [arrived, count, leaving] = [new Set(), 0, []];
    };
    for (const { table, rows } of arriving) {
      for await (const batch of rows) {
        if (batch.length === 0) continue;
        await this.append(table, batch);
        arrived.add(table);
        count += batch.length;
        if (count >= mostArrived) await take();
      }
    }
    if (count > 0 || leaving.length > 0) await take();
  }

  private async append(table: ReplicaTable, rows: readonly Row[]): Promise<void> {
    const appender = await this.writer.createAppender(`incoming_${table.name}`, "main", "temp");
    for (const some of pieces(rows, chunkRows)) appendRows(appender, table, some);
    appender.closeSync();
  }

  /** One lot: the ids' numbers are learnt once for all tables, then rows leave and arrive. */
  private async take(arrived: readonly ReplicaTable[], leaving: readonly Replacement[], ids: readonly string[]): Promise<void> {
    const [learn, ...number] = learnNumbers(arrived);
    await this.writer.run(learn, [listValue(ids)], [LIST(VARCHAR)]);
    for (const statement of number) await this.writer.run(statement);
    for (const { table, inPages } of leaving) {
      const gone = (await this.writer.run(takeOut(table, inPages))).rowsChanged;
      this.rowCount -= gone;
      this.replaced += gone;
    }
    for (const table of arrived) {
      this.rowCount += (await this.writer.run(takeIn(table))).rowsChanged;
      await this.writer.run(incomingTable(table));
    }
  }

  /** Says that the first load is done, up to this place in the log. */
  async complete(place: Place): Promise<void> {
    await this.inTransaction(async () => {
      await this.writer.run(gatherOrders);
      await writeState(this.writer, { complete: true, ...place, replaced: this.replaced });
    });
    this.place = place;
    await this.writer.run("CHECKPOINT");
  }

  /** Replaces rows and notes the place in the log in one transaction: readers, and whoever opens the file again, see all of it or nothing. */
  async replace(replacements: readonly Replacement[], place: Place): Promise<void> {
    const { rowCount, replaced } = this;
    try {
      await this.inTransaction(async () => {
        await this.replaceRows(replacements.filter(({ inPages }) => !inPages));
        for (const replacement of replacements.filter(({ inPages }) => inPages)) await this.replaceRows([replacement]); // a row may be in both
        await writeState(this.writer, { complete: true, ...place, replaced: this.replaced });
      });
      Object.assign(this, { place, state: newId("rep") });
    } catch (error) {
      Object.assign(this, { rowCount, replaced });
      throw error;
    }
  }

  private async inTransaction(work: () => Promise<void>): Promise<void> {
    await this.writer.run("BEGIN TRANSACTION");
    try {
      await work();
      await this.writer.run("COMMIT");
    } catch (error) {
      await this.writer.run("ROLLBACK").catch(() => undefined); // a fatal fault has ended it
      throw error;
    }
  }

  private async replaceRows(replacements: readonly Replacement[]): Promise<void> {
    await this.takeLots(replacements, replacements);
    if (replacements.some(({ table }) => table.name === "order_line")) for (const statement of regatherOrders) await this.writer.run(statement);
  }

  /** Does `work` on one state. */
  read<T>(work: (snapshot: AnalyticSnapshot) => Promise<T>): Promise<T> {
    return this.turns.runExclusive(async () => {
      const { asOf, state } = this; // before the state is fixed: it may be newer than said, never older
      const connection = this.idle.pop() ?? (await this.instance.connect());
      await connection.run("BEGIN TRANSACTION READ ONLY");
      try {
        return await work({ asOf, state, rows: (statement) => rowsOf(connection, statement) });
      } finally {
        await connection.run("ROLLBACK");
        this.idle.push(connection);
        if (this.ended && this.jobs === 0 && this.turns.getValue() === readers - 1) this.release();
      }
    });
  }

  /** Does `work` with a connection of its own, beside the writer: it may write tables that the writer does not. */
  async job<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    this.jobs += 1;
    const connection = await this.instance.connect();
    try {
      return await work(connection);
    } finally {
      connection.closeSync();
      this.jobs -= 1;
      this.releaseIfUnused();
    }
  }

  /** Rows of each table. */
  counts(): Promise<{ table: string; rows: number }[]> {
    const parts = keptTables.map((table) => `SELECT '${table}' AS "table", COUNT(*)::DOUBLE AS rows FROM ${table}`);
    return rowsOf(this.writer, { text: parts.join(" UNION ALL "), values: [] });
  }

  /** Lets go of the memory and the file, once the last reader is through. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.ended = resolve;
      this.releaseIfUnused();
    });
  }

  private releaseIfUnused(): void {
    if (this.ended && this.jobs === 0 && this.turns.getValue() === readers) this.release();
  }

  private release(): void {
    for (const connection of [...this.idle.splice(0), this.writer]) connection.closeSync();
    this.instance.closeSync();
    this.ended?.();
  }
}

/** Whether a file could not be opened because another process has it open. */
export const isInUse = (error: unknown): boolean => error instanceof Error && error.message.includes("Could not set lock");

/** Whether a fault says that the file or the instance is of no use any more. */
export const isBroken = (error: unknown): boolean => error instanceof Error && /corrupt|invalidated|fatal error/i.test(error.message);

const idsOf = (replacements: readonly Replacement[]): string[] => [...new Set(replacements.flatMap(({ ids = [] }) => ids))];
