import type { FieldPacket, Pool, PoolConnection, ResultSetHeader } from "mysql2";
import { unavailable } from "../errors";
import { asCallerError } from "./faults";
import { takeConnection } from "./server-pool";
import type { Row, Sql, SqlValue } from "./sql";

/** The protocol's numbers of the column types whose values differ from what SQLite returns. */
const decimalType = 246;
const datetimeType = 12;
const timestampType = 7;

interface Result {
  rows: Row[] | ResultSetHeader;
  fields: FieldPacket[];
}

/** One statement by the binary protocol, prepared and kept per connection: 0.7 of the cost of text. */
function execute(runner: Pool | PoolConnection, text: string, values: readonly SqlValue[]): Promise<Result> {
  return new Promise((resolve, reject) => {
    runner.execute({ sql: text, values: values as SqlValue[], dateStrings: true }, (error, rows, fields) => {
      if (error) reject(error);
      else resolve({ rows: rows as unknown as Result["rows"], fields: fields ?? [] });
    });
  });
}

/** Makes values the same as on SQLite, in place: sums as numbers (text where they are too large), times always with milliseconds. */
export function alignRows(rows: Row[], fields: readonly FieldPacket[]): void {
  for (const { name, columnType } of fields) {
    if (columnType === decimalType) {
      for (const row of rows) row[name] = alignedDecimal(row[name] as string | null);
    } else if (columnType === datetimeType || columnType === timestampType) {
      for (const row of rows) row[name] = alignedTime(row[name] as string | null);
    }
  }
}

function alignedDecimal(value: string | null): number | string | null {
  if (value === null) return null;
  const number = Number(value);
  return value.includes(".") || Number.isSafeInteger(number) ? number : value;
}

const alignedTime = (value: string | null): string | null => (value?.length === 19 ? `${value}.000` : value);

async function readRows<R extends object>(runner: Pool | PoolConnection, text: string, values: readonly SqlValue[]): Promise<R[]> {
  const { rows, fields } = await execute(runner, text, values);
  if (!Array.isArray(rows)) return [];
  alignRows(rows, fields);
  return rows as R[];
}

/** Reads on whichever connection of the pool is free. */
export class PoolSql implements Sql {
  readonly dialect = "mysql";

  /** @param beside where connections of the pool are ended from, which may itself be full of what has to end */
  constructor(
    private readonly pool: Pool,
    private readonly beside: Pool,
  ) {}

  async rows<R extends object = Row>(text: string, values: readonly SqlValue[] = [], signal?: AbortSignal): Promise<R[]> {
    try {
      return signal ? await this.whileWaitedFor<R>(text, values, signal) : await readRows<R>(this.pool, text, values);
    } catch (error) {
      throw asCallerError(error);
    }
  }

  /** On a connection that is ended together with its statement: a server does not notice by itself that nobody listens any more. */
  private async whileWaitedFor<R extends object>(text: string, values: readonly SqlValue[], signal: AbortSignal): Promise<R[]> {
    const connection = await takeConnection(this.pool);
    const end = (): void => void this.beside.query("KILL ?", [connection.threadId], () => undefined);
    signal.addEventListener("abort", end, { once: true });
    try {
      if (signal.aborted) throw unavailable();
      return await readRows<R>(connection, text, values);
    } finally {
      signal.removeEventListener("abort", end);
      if (signal.aborted) connection.destroy();
      else connection.release();
    }
  }

  async run(): Promise<number> {
    throw new Error("Writing statements run inside `transact` only.");
  }
}

/** Statements on a unit's own connection. Errors stay the driver's: the unit decides whether to try again. */
export class UnitSql implements Sql {
  readonly dialect = "mysql";
  ended = false;

  constructor(private readonly connection: PoolConnection) {}

  async rows<R extends object = Row>(text: string, values: readonly SqlValue[] = []): Promise<R[]> {
    this.assertOpen();
    return readRows<R>(this.connection, text, values);
  }

  async run(text: string, values: readonly SqlValue[] = []): Promise<number> {
    this.assertOpen();
    const { rows } = await execute(this.connection, text, values);
    return Array.isArray(rows) ? rows.length : affected(text, rows);
  }

  private assertOpen(): void {
    if (this.ended) throw new Error("This unit of work has ended.");
  }
}

/** An update counts the rows it matched, changed or not, as in SQLite: the first number of the server's remark, in any language. */
function affected(text: string, header: ResultSetHeader): number {
  const matched = /^\s*update\b/i.test(text) ? /\d+/.exec(header.info) : null;
  return matched ? Number(matched[0]) : header.affectedRows;
}
