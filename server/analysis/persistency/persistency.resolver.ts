import { Arg, Ctx, Extensions, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { AnalysisFilter } from "../semantic/analysis-filter";
import { ask } from "../semantic/question";
import { viewCost } from "../semantic/view";
import { persistency } from "./persistency";
import { Persistency } from "./persistency.types";

@Resolver()
export class PersistencyResolver {
  @Can("analysis:read")
  @Extensions(viewCost)
  @Query(() => Persistency)
  persistency(@Ctx() ctx: Context, @Arg("filter", () => AnalysisFilter, { nullable: true }) filter?: AnalysisFilter) {
    return ask(ctx, filter, persistency);
  }
}
