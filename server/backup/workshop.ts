import type { Config } from "../config";
import { systemClock } from "../core/clock";
import type { Database } from "../core/database/database";
import { memoryBuckets } from "../core/limits/token-buckets";
import { systemContext, type Engine } from "../core/transaction";
import type { Context } from "../core/context";
import { policy } from "../identity/policy/policy";

/** The context of a command that somebody runs on the server: nobody in particular, whose events have the command as their cause. */
export function commandContext(database: Database, { timeZone, currency, backups }: Config, command: string): Context {
  const engine: Engine = { database, policy, clock: systemClock, committed: () => undefined, zone: timeZone, currency, buckets: memoryBuckets(systemClock), backupPlan: backups };
  return systemContext(engine, command);
}
