import { Arg, Ctx, Extensions, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { AnalysisFilter } from "../semantic/analysis-filter";
import { ask } from "../semantic/question";
import { viewCost } from "../semantic/view";
import { profitability } from "./profitability";
import { Profitability } from "./profitability.types";

@Resolver()
export class ProfitabilityResolver {
  @Can("analysis:profit")
  @Extensions(viewCost)
  @Query(() => Profitability)
  profitability(@Ctx() ctx: Context, @Arg("filter", () => AnalysisFilter, { nullable: true }) filter?: AnalysisFilter) {
    return ask(ctx, filter, profitability);
  }
}
