import { Arg, Ctx, Extensions, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { AnalysisFilter } from "../semantic/analysis-filter";
import { ask } from "../semantic/question";
import { viewCost } from "../semantic/view";
import { prospecting } from "./prospecting";
import { Prospecting } from "./prospecting.types";

@Resolver()
export class ProspectingResolver {
  @Can("analysis:read")
  @Extensions(viewCost)
  @Query(() => Prospecting)
  prospecting(@Ctx() ctx: Context, @Arg("filter", () => AnalysisFilter, { nullable: true }) filter?: AnalysisFilter) {
    return ask(ctx, filter, prospecting);
  }
}
