import { Arg, Ctx, Extensions, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { AnalysisFilter } from "../semantic/analysis-filter";
import { ask } from "../semantic/question";
import { viewCost } from "../semantic/view";
import { performance } from "./performance";
import { Performance, PerformanceDimension } from "./performance.types";

@Resolver()
export class PerformanceResolver {
  @Can("analysis:read")
  @Extensions(viewCost)
  @Query(() => Performance)
  performance(
    @Ctx() ctx: Context,
    @Arg("rows", () => PerformanceDimension) rows: PerformanceDimension,
    @Arg("columns", () => PerformanceDimension) columns: PerformanceDimension,
    @Arg("filter", () => AnalysisFilter, { nullable: true }) filter?: AnalysisFilter,
  ) {
    return ask(ctx, filter, (question) => performance(question, rows, columns));
  }
}
