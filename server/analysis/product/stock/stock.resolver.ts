import { Arg, Args, Ctx, Extensions, Query, Resolver } from "type-graphql";
import type { Context } from "../../../core/context";
import { Can } from "../../../core/graph/can";
import { AnalysisFilter } from "../../semantic/analysis-filter";
import { ask } from "../../semantic/question";
import { viewCost } from "../../semantic/view";
import { StockArgs } from "./stock.args";
import { stockAnalysis } from "./stock";
import { StockAnalysis } from "./stock.types";

@Resolver()
export class StockAnalysisResolver {
  @Can("analysis:read")
  @Extensions(viewCost)
  @Query(() => StockAnalysis)
  stockAnalysis(@Ctx() ctx: Context, @Args(() => StockArgs) args: StockArgs, @Arg("filter", () => AnalysisFilter, { nullable: true }) filter?: AnalysisFilter) {
    return ask(ctx, filter, (question) => stockAnalysis(question, args));
  }
}
