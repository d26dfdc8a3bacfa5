import { Entity, Index } from "typeorm";
import { CodeColumn, IdColumn, IntegerColumn, JsonColumn, TextColumn, TimeColumn } from "../database/columns";
import type { JobCounts, RunOutcome, RunReason } from "./job.types";

/** What all servers know of a job: when it is due and whether it is being done. */
@Entity("job")
export class JobState {
  /** The job's name. */
  @IdColumn()
  id!: string;

  /** Counts the runs: a run with an older number has been taken over, and nothing more is saved by it. */
  @IntegerColumn({ default: 0 })
  run!: number;

  @TimeColumn()
  dueAt!: Date;

  /** Since when it is being done; left behind by a server that died. */
  @TimeColumn({ nullable: true })
  begunAt?: Date | null;

  /** The server that does it, or did. */
  @CodeColumn(30, { nullable: true })
  holder?: string | null;

  /** Somebody asked for a run before its time. */
  @TimeColumn({ nullable: true })
  askedAt?: Date | null;
}

/** A run of a job that ended: every one that was due or asked for, failed, was lost, or took long. */
@Entity("job_run")
@Index(["job", "begunAt"])
export class JobRun {
  @IdColumn()
  id!: string;

  @CodeColumn(30)
  job!: string;

  @CodeColumn(30)
  holder!: string;

  @CodeColumn(10)
  reason!: RunReason;

  @CodeColumn(10)
  outcome!: RunOutcome;

  @TimeColumn()
  begunAt!: Date;

  @TimeColumn()
  endedAt!: Date;

  /** What went wrong, shortened. */
  @TextColumn(500, { nullable: true })
  error?: string | null;

  @JsonColumn({ nullable: true })
  counts?: JobCounts | null;
}
