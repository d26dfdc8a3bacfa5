import { setTimeout as pause } from "node:timers/promises";
import { second } from "../clock";
import type { EventSource } from "../context";
import type { EventRecord } from "../events/read";
import type { Logger } from "../logger";
import type { Job } from "./job.types";
import { JobRunner, type RunnerOptions } from "./job-runner";
import { releaseLease } from "./lease";
import { Repeater } from "./repeater";

const often = 10 * second;

/** After a fault of the database. */
const listenAgain = second;

export interface SchedulerOptions extends Omit<RunnerOptions, "signal"> {
  /** Wakes jobs after the events that concern them, on whichever server they happened. */
  readonly hub: EventSource;
  readonly logger: Logger;
  /** How often a server looks what is due, asked for, or left lying by a server that died; every 10 s unless said otherwise. */
  readonly lookEvery?: number;
}

/** Somebody asked for a run: `recordId` names the job. */
export const askedFor = "job.requested";

/** Does jobs on one server; of several servers one does each job, and another as soon as that one is gone. */
export class Scheduler {
  private readonly stopping = new AbortController();
  private readonly working: readonly Working[];
  private readonly listening: Promise<void>;

  constructor(
    jobs: readonly Job[],
    private readonly options: SchedulerOptions,
  ) {
    this.working = jobs.map((job) => new Working(job, { ...options, signal: this.stopping.signal }));
    this.listening = this.listen();
  }

  /** Ends what is being done, and lets other servers take over at once. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.listening;
    for (const working of this.working) {
      await working.stop();
      const { context, holder, logger } = this.options;
      await releaseLease(context(working.job.name), working.job.name, holder).catch((error: unknown) => logger.warn({ err: error, job: working.job.name }, "A job's lease was not released; it ends by itself"));
    }
  }

  private async listen(): Promise<void> {
    const { signal } = this.stopping;
    const concerned = (event: EventRecord) => this.working.filter((working) => working.isConcernedBy(event));
    while (!signal.aborted) {
      try {
        for await (const event of this.options.hub.stream(undefined, (event) => concerned(event).length > 0, signal)) for (const working of concerned(event)) working.wake();
      } catch (error) {
        this.options.logger.warn({ err: error }, "Changes are not heard for a moment; jobs run at their usual times all the same");
      }
      await pause(listenAgain, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** A job on this server: looked at regularly, and when something happened that concerns it. */
class Working {
  private readonly repeater: Repeater;
  private woken = false;

  constructor(
    readonly job: Job,
    options: SchedulerOptions & RunnerOptions,
  ) {
    const { logger, lookEvery = often } = options;
    const runner = new JobRunner(job, options);
    const rhythm = { first: job.first, every: Math.min(job.every, lookEvery), gather: job.gather };
    this.repeater = new Repeater(() => this.look(runner), rhythm, (error) => logger.error({ err: error, job: job.name }, "A job could not be looked after and will be tried again"));
  }

  isConcernedBy(event: EventRecord): boolean {
    return this.job.isWokenBy?.(event) === true || (event.type === askedFor && event.recordId === this.job.name);
  }

  wake(): void {
    this.woken = true;
    this.repeater.soon();
  }

  async stop(): Promise<void> {
    await this.repeater.stop();
    await this.job.end?.();
  }

  private async look(runner: JobRunner): Promise<void> {
    const { woken } = this;
    this.woken = false;
    await runner.look(woken);
  }
}
