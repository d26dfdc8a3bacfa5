import { second } from "../clock";
import type { Context } from "../context";
import { faultPoint } from "../fault";
import { dueAt, isSkipped, nextDue } from "./due.rules";
import { fenced, TakenOver } from "./fence";
import type { Job, RunOutcome } from "./job.types";
import { renewLease } from "./lease";
import { Repeater } from "./repeater";
import { begin, correct, finish, reasonNow, skip, stateOf, type Begun } from "./run";

export const leaseFor = 30 * second;

/** What a run came to, for metrics and the log. */
export interface Ran {
  readonly job: string;
  readonly outcome: RunOutcome;
  readonly milliseconds: number;
  readonly error?: unknown;
}

export interface RunnerOptions {
  /** Names the server, unlike any other. */
  readonly holder: string;
  /** How long others wait for a sign of life of the server that does a job, in milliseconds; 30 s unless said otherwise. */
  readonly lease?: number;
  /** A new context of the system for each run. */
  context(job: string): Context;
  /** The company's zone, for times of the day. */
  zone(): Promise<string>;
  ran(run: Ran): void;
  readonly signal: AbortSignal;
}

/** Does one job on one server, whenever it is due and no other server does it. */
export class JobRunner {
  constructor(
    readonly job: Job,
    private readonly options: RunnerOptions,
  ) {}

  private get lease(): number {
    return this.options.lease ?? leaseFor;
  }

  /**
   * Looks whether the job is due, was asked for, or was left lying by a server that died, and does it.
   * @param woken something happened that concerns it, so it is done in any case
   * @returns whether it was done here
   */
  async look(woken: boolean): Promise<boolean> {
    const { job, options } = this;
    const ctx = options.context(job.name);
    const zone = job.daily ? await options.zone() : ctx.zone;
    const now = ctx.clock.now();
    const state = await stateOf(ctx, job.name, job.daily ? nextDue(job, zone, now) : new Date(now.getTime() + job.first));
    const due = dueAt(job, zone, state.dueAt, now);
    if (due < state.dueAt) await correct(ctx, job.name, state.dueAt, due);
    const reason = reasonNow({ ...state, dueAt: due }, woken, now);
    if (!reason) return false;
    if (reason === "DUE" && isSkipped(job, due, now)) {
      await skip(ctx, job.name, options.holder, due, nextDue(job, zone, now));
      return false;
    }
    const begun = await begin(ctx, job.name, options.holder, reason, state.run, this.lease);
    if (!begun) return false;
    faultPoint("job.begun");
    await this.run(ctx, begun, zone);
    return true;
  }

  private async run(ctx: Context, begun: Begun, zone: string): Promise<void> {
    const { job, options } = this;
    const lost = new AbortController();
    const started = performance.now();
    const ended = (outcome: RunOutcome, error?: unknown): void => options.ran({ job: job.name, outcome, milliseconds: performance.now() - started, error });
    const often = this.lease / 3;
    const renewing = new Repeater(() => this.renew(ctx, lost), { first: often, every: often, gather: 0 }, () => undefined);
    try {
      const counts = await job.work(fenced(ctx, job.name, begun.run), AbortSignal.any([options.signal, lost.signal]));
      await renewing.stop();
      faultPoint("job.done");
      await finish(ctx, begun, { outcome: "DONE", next: nextDue(job, zone, ctx.clock.now()), counts: counts ?? undefined });
      ended("DONE");
    } catch (error) {
      await renewing.stop();
      // Whoever took it over has noted this run as lost, and goes on.
      if (!(error instanceof TakenOver)) await finish(ctx, begun, { outcome: "FAILED", next: new Date(ctx.clock.now().getTime() + job.every), error });
      ended(error instanceof TakenOver ? "LOST" : "FAILED", error);
    }
  }

  /** The run goes on only while the lease is ours. Where the database does not answer, the next transaction tells. */
  private async renew(ctx: Context, lost: AbortController): Promise<void> {
    if (!(await renewLease(ctx, this.job.name, this.options.holder, this.lease))) lost.abort();
  }
}
