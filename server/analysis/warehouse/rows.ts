import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import type { Fragment } from "../../core/analytic-database";

/** The rows that a statement answers, or how many it changed. */
export async function rowsOf<R extends object>(connection: DuckDBConnection, { text, values }: Fragment): Promise<R[]> {
  const result = await connection.run(text, values as DuckDBValue[]);
  return (await result.getRowObjectsJS()) as unknown as R[];
}
