import "reflect-metadata";
import { setTimeout as pause } from "node:timers/promises";
import { second, systemClock } from "../core/clock";
import { openDatabase } from "../core/database/database";
import { createEventHub } from "../core/events/hub";
import { memoryTransport } from "../core/events/transport";
import { Scheduler } from "../core/jobs/scheduler";
import { memoryBuckets } from "../core/limits/token-buckets";
import { createLogger } from "../core/logger";
import { systemContext } from "../core/transaction";
import { policy } from "../identity/policy/policy";

/** A server to be killed in the middle of a job of two steps; it tells its parent of each step, and of a run that ended. */
async function main(): Promise<void> {
  const database = await openDatabase({ url: process.env["DATABASE_URL"], file: process.env["DATABASE_FILE"], entities: [], migrations: [] });
  const logger = createLogger("error");
  const hub = await createEventHub({ database, transport: memoryTransport(), logger });
  const engine = { database, policy, clock: systemClock, buckets: memoryBuckets(systemClock), committed: () => undefined, zone: "UTC", currency: "USD" };
  const holder = process.env["HOLDER"] ?? "";
  const steps = {
    name: "steps",
    first: 0,
    every: 3_600 * second,
    gather: 0,
    async work(ctx: ReturnType<typeof systemContext>) {
      await ctx.transact(async (tx) => void tx.emit("steps.first", { id: holder }));
      process.send?.("first");
      await pause(Number(process.env["PAUSE"]));
      await ctx.transact(async (tx) => void tx.emit("steps.second", { id: holder }));
    },
  };
  new Scheduler([steps], {
    holder,
    lease: 600,
    lookEvery: 100,
    context: (job) => systemContext(engine, job),
    zone: () => Promise.resolve("UTC"),
    ran: ({ outcome }) => process.send?.(outcome),
    hub,
    logger,
  });
  // A scheduler's timers hold no process alive; the line to the parent does, as the web server does elsewhere.
  process.once("disconnect", () => process.exit());
  process.send?.("started");
}

void main();
