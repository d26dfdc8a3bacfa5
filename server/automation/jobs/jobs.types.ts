import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime } from "../../core/graph/scalars";

export enum JobRunReason {
  DUE = "DUE",
  WOKEN = "WOKEN",
  ASKED = "ASKED",
  TAKEN_UP = "TAKEN_UP",
}
registerEnumType(JobRunReason, { name: "JobRunReason", description: "DUE: its time had come. WOKEN: something happened that concerns it. ASKED: somebody asked for it. TAKEN_UP: another server had left it half done." });

export enum JobRunOutcome {
  DONE = "DONE",
  FAILED = "FAILED",
  LOST = "LOST",
  SKIPPED = "SKIPPED",
}
registerEnumType(JobRunOutcome, { name: "JobRunOutcome", description: "LOST: its server was gone before the end, or was held up and another took over. SKIPPED: its time passed while no server ran." });

@ObjectType({ description: "A number that says what a run did." })
export class JobCount {
  @Field()
  name!: string;

  @Field(() => Float)
  value!: number;
}

@ObjectType({ description: "A run of a job that ended: every one that was due or asked for, failed, was lost or took more than a second. The last 200 of each job are kept." })
export class JobRunRecord {
  @Field(() => ID)
  id!: string;

  @Field(() => JobRunReason)
  reason!: JobRunReason;

  @Field(() => JobRunOutcome)
  outcome!: JobRunOutcome;

  @Field(() => DateTime)
  begunAt!: Date;

  @Field(() => DateTime)
  endedAt!: Date;

  @Field({ description: "The server that did it." })
  holder!: string;

  @Field(() => String, { nullable: true })
  error!: string | null;

  @Field(() => [JobCount])
  counts!: JobCount[];
}

@ObjectType({ description: "Work that the system does by itself." })
export class Job {
  @Field()
  name!: string;

  @Field(() => DateTime, { description: "A time that has passed means at once." })
  dueAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "Since when it is being done; null where it is not." })
  runningSince!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When somebody asked for a run that has not been made yet." })
  askedAt!: Date | null;

  @Field(() => JobRunRecord, { nullable: true })
  lastRun!: JobRunRecord | null;

  @Field(() => Int, { description: "Of the runs that are kept." })
  runs!: number;

  @Field(() => Int, { description: "Of the runs that are kept." })
  failures!: number;

  @Field(() => Int, { nullable: true, description: "Of the runs that are kept and were done, on average." })
  milliseconds!: number | null;
}

@ObjectType({ description: "What is written down and has not reached anybody yet." })
export class Waiting {
  @Field({ description: "`events`: happened, but not in the order yet that subscribers follow. `mails`, `messages`, `webhooks`: to be sent." })
  what!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => DateTime, { nullable: true, description: "Since when the oldest waits." })
  since!: Date | null;
}

@ObjectType({ description: "What the system does by itself, and what waits for it." })
export class JobsStatus {
  @Field(() => [Job])
  jobs!: Job[];

  @Field(() => [Waiting])
  waiting!: Waiting[];
}
