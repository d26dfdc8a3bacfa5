import { Arg, Ctx, Extensions, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
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
  profiling(@Ctx() ctx: Context, @Arg("filter", () => AnalysisFilter, { nullable: true }) filter?: AnalysisFilter) {
    return ask(ctx, filter, profiling);
  }
}
