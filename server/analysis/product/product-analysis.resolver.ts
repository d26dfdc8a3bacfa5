import { Arg, Ctx, Extensions, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { AnalysisFilter } from "../semantic/analysis-filter";
import { ask } from "../semantic/question";
import { viewCost } from "../semantic/view";
import { productAnalysis } from "./product-analysis";
import { ProductAnalysis } from "./product-analysis.types";

@Resolver()
export class ProductAnalysisResolver {
  @Can("analysis:read")
  @Extensions(viewCost)
  @Query(() => ProductAnalysis)
  productAnalysis(@Ctx() ctx: Context, @Arg("filter", () => AnalysisFilter, { nullable: true }) filter?: AnalysisFilter) {
    return ask(ctx, filter, productAnalysis);
  }
}
