import { Arg, Ctx, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { badInput } from "../../core/errors";
import { Can } from "../../core/graph/can";
import { askFor, jobsStatus, runsOf } from "./jobs.service";
import { JobRunRecord, JobsStatus } from "./jobs.types";

/** More runs are not kept. */
const most = 200;

@Resolver()
export class JobsResolver {
  @Can("job:read")
  @Query(() => JobsStatus, { description: "What the system does by itself, and what waits for it." })
  jobs(@Ctx() ctx: Context) {
    return jobsStatus(ctx);
  }

  @Can("job:read")
  @Query(() => [JobRunRecord], { description: "The last runs of a job, newest first." })
  jobRuns(@Arg("name") name: string, @Arg("first", () => Int, { defaultValue: 20 }) first: number, @Ctx() ctx: Context) {
    if (first < 1 || first > most) throw badInput({ path: "first", code: "outOfRange", message: `must be from 1 to ${most}`, params: { min: 1, max: most } });
    return runsOf(ctx, name, first);
  }

  @Can("job:run")
  @Mutation(() => JobsStatus, { description: "Asks for a run of a job before its time; the server that does it makes it in a moment." })
  async runJob(@Arg("name") name: string, @Ctx() ctx: Context) {
    await ctx.transact((tx) => askFor(tx, name));
    return jobsStatus(ctx);
  }
}
