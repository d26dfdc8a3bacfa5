import type { Clock } from "../../core/clock";
import type { Database, Snapshot } from "../../core/database/database";
import { bringTo, isUpTo } from "./load";
import type { Replica } from "./replica";

/** The operational database, and the time that goes with what is read there. */
export interface Source {
  readonly database: Database;
  readonly clock: Clock;
}

/** Brings a replica to the present: everything committed before the call is in it afterwards, numbered in the log or not. */
export async function catchUp({ database, clock }: Source, replica: Replica): Promise<void> {
  const now = clock.now();
  if (await isUpTo(database.sql, replica.place)) replica.asOf = now;
  else await database.snapshot((moment) => follow(moment, replica, now));
}

/** Brings a replica to a moment of the source. @param now a time before the moment was fixed */
export async function follow(moment: Snapshot, replica: Replica, now: Date): Promise<void> {
  await bringTo(moment, replica);
  if (now > replica.asOf) replica.asOf = now;
}
