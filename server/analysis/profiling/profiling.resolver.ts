import { Arg, Ctx, Extensions, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { Day } from "../../core/graph/scalars";
import { AnalysisFilter } from "../semantic/analysis-filter";
import { ask } from "../semantic/question";
import { viewCost } from "../semantic/view";
import { profiling } from "./profiling";
import { Profiling } from "./profiling.types";

@Resolver()
export class ProfilingResolver {
  @Can("analysis:read")
  @Extensions(viewCost)
  @Query(() => Profiling)
  profiling(
    @Ctx() ctx: Context,
    @Arg("filter", () => AnalysisFilter, { nullable: true }) filter?: AnalysisFilter,
    @Arg("rfmBefore", () => Day, { nullable: true, description: "The day after the earlier period that segments are compared with, which is as long as the period; the period compared with unless told." }) before?: string | null,
  ) {
    return ask(ctx, filter, (question) => profiling(question, before));
  }
}
