import { createHash } from "node:crypto";
import type { DuckDBConnection } from "@duckdb/node-api";
import { replicaSchema, replicaTables, takeIn } from "./tables";

/** How far in the event log a replica has come, and the id of the event there, which no other database's log has. */
export interface Place {
  readonly seq: number;
  readonly eventId: string;
}

/** What a replica says of itself, in the same transaction as its rows. */
export interface ReplicaState extends Place {
  /** Its tables and how rows get there; of another layout it is of no use. */
  readonly layout: string;
  /** False while it is being loaded for the first time. */
  readonly complete: boolean;
  /** Rows replaced since the first load. */
  readonly replaced: number;
}

/** Tells layouts apart. */
export const layout = createHash("sha256")
  .update(JSON.stringify([replicaSchema, replicaTables.map((table) => [table.columns, table.source, takeIn(table)])]))
  .digest("hex")
  .slice(0, 16);

export const stateTable = `CREATE TABLE replica_state (layout VARCHAR, complete BOOLEAN, seq BIGINT, "eventId" VARCHAR, replaced BIGINT)`;

/** @throws where there is no such table: a file that was not made to its end */
export async function readState(connection: DuckDBConnection): Promise<ReplicaState | undefined> {
  const result = await connection.run("SELECT * FROM replica_state");
  const [row] = (await result.getRowObjectsJS()) as unknown as (Omit<ReplicaState, "seq" | "replaced"> & { seq: bigint; replaced: bigint })[];
  return row && { ...row, seq: Number(row.seq), replaced: Number(row.replaced) };
}

export async function writeState(connection: DuckDBConnection, { complete, seq, eventId, replaced }: Omit<ReplicaState, "layout">): Promise<void> {
  await connection.run("DELETE FROM replica_state");
  await connection.run("INSERT INTO replica_state VALUES (?, ?, ?, ?, ?)", [layout, complete, BigInt(seq), eventId, BigInt(replaced)]);
}
