import type { Context } from "../context";
import type { EventRecord } from "../events/read";
import type { Rhythm } from "./repeater";

/** A time of the day, every day, by the clock of the company's zone. */
export interface Daily {
  /** `03:00` */
  readonly at: string;
  /** What becomes of a time at which no server ran: it is made up for once, or left out. */
  readonly missed: "catchUp" | "skip";
}

/** What a run did, in numbers, e.g. `{ sent: 3 }`. */
export type JobCounts = Readonly<Record<string, number>>;

/** Work that is done again and again, by one of the servers at a time. */
export interface Job extends Rhythm {
  readonly name: string;
  /** Done at a time of the day instead of after a pause; then `every` is how soon it is tried again after a failure. */
  readonly daily?: Daily;
  /** After which events it is done before its time. */
  isWokenBy?(event: EventRecord): boolean;
  /**
   * @param ctx refuses every transaction once another server has taken the job over
   * @param signal aborted when that is noticed, or the server stops
   */
  work(ctx: Context, signal: AbortSignal): Promise<JobCounts | void>;
  /** Waits for what it began and did not wait for. */
  end?(): Promise<void>;
}

/** Why a job ran. */
export type RunReason = "DUE" | "WOKEN" | "ASKED" | "TAKEN_UP";

/** What came of a run. LOST: its server was gone before the end. SKIPPED: its time had passed while no server ran. */
export type RunOutcome = "DONE" | "FAILED" | "LOST" | "SKIPPED";
