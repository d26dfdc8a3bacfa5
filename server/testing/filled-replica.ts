import { Replica } from "../analysis/warehouse/replica";
import { replicaTables } from "../analysis/warehouse/tables";
import type { Row } from "../core/database/sql";

/** A replica in memory with rows as the source would have stored them, by table, and no source. */
export async function filledReplica(rows: Readonly<Record<string, readonly Row[]>>): Promise<Replica> {
  const replica = await Replica.create(undefined);
  for (const table of replicaTables) {
    const mine = rows[table.name];
    if (mine) await replica.fill(table, [mine]);
  }
  await replica.complete({ seq: 0, eventId: "" });
  return replica;
}
