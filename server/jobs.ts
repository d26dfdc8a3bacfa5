import { setTimeout as pause } from "node:timers/promises";
import type { App } from "./app";
import { evaluateRules } from "./automation/evaluation/evaluate";
import { wakeSnoozed } from "./automation/evaluation/wake";
import { hour, minute, second } from "./core/clock";
import type { Context } from "./core/context";
import type { EventRecord } from "./core/events/read";
import { pruneReceipts } from "./core/graph/prune-receipts";
import { newId } from "./core/ids";
import { releaseLease, takeLease } from "./core/jobs/lease";
import { Repeater, type Rhythm } from "./core/jobs/repeater";
import type { Logger } from "./core/logger";
import { systemContext } from "./core/transaction";

/** The jobs of one server. */
export interface Jobs {
  /** Ends what is being done, and lets other servers take over at once. */
  stop(): Promise<void>;
}

interface Job extends Rhythm {
  readonly name: string;
  work(ctx: Context): Promise<void>;
}

const receiptsKept = 48 * hour;

/** Alerts are looked for every minute, and soon after something happened that may raise or resolve one. */
const rules: Job = {
  name: "rules",
  first: 2 * second,
  every: minute,
  gather: second,
  async work(ctx) {
    await wakeSnoozed(ctx);
    await evaluateRules(ctx);
  },
};

const receipts: Job = {
  name: "receipts",
  first: minute,
  every: hour,
  gather: minute,
  async work(ctx) {
    await pruneReceipts(ctx, new Date(ctx.clock.now().getTime() - receiptsKept));
  },
};

/** The kinds of records whose changes may raise or resolve an alert. Alerts are not among them. */
const watched = new Set(["followUp", "opportunity", "activity", "order", "ticket", "rule"]);
const isWatched = ({ type }: EventRecord): boolean => watched.has(type.slice(0, type.indexOf(".")));

/** After a fault of the database. */
const listenAgain = second;

/** Starts the jobs. Of several servers one does each job, and another as soon as that one is gone. */
export function startJobs(app: App, logger: Logger): Jobs {
  const holder = newId("srv");
  const stopping = new AbortController();
  const repeaters = [rules, receipts].map((job) => [job, repeated(app, job, holder, logger)] as const);
  const listening = listen(app, () => repeaters[0]?.[1].soon(), stopping.signal, logger);
  return {
    async stop() {
      stopping.abort();
      await listening;
      for (const [job, repeater] of repeaters) {
        await repeater.stop();
        await releaseLease(systemContext(app.engine), job.name, holder).catch((error: unknown) => logger.warn({ err: error, job: job.name }, "A job's lease was not released; it ends by itself"));
      }
    },
  };
}

/** A lease outlives the pause between two times, and not much more. */
const leaseOf = ({ every }: Job): number => 1.5 * every;

function repeated(app: App, job: Job, holder: string, logger: Logger): Repeater {
  const work = async (): Promise<void> => {
    const ctx = systemContext(app.engine);
    if (await takeLease(ctx, job.name, holder, leaseOf(job))) await job.work(ctx);
  };
  return new Repeater(work, job, (error) => logger.error({ err: error, job: job.name }, "A job failed and will be tried again"));
}

/** Wakes the rules after each change that may concern them, on whichever server it was made. */
async function listen(app: App, wake: () => void, signal: AbortSignal, logger: Logger): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const _ of app.hub.stream(undefined, isWatched, signal)) wake();
    } catch (error) {
      logger.warn({ err: error }, "Changes are not heard for a moment; the rules run every minute all the same");
    }
    await pause(listenAgain, undefined, { signal }).catch(() => undefined);
  }
}
