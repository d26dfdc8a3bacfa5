import { Arg, Ctx, Extensions, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { AnalysisFilter } from "../semantic/analysis-filter";
import { ask } from "../semantic/question";
import { viewCost } from "../semantic/view";
import { productAnalysis } from "./product-analysis";
import { ProductAnalysis, ProductOrder } from "./product-analysis.types";

@Resolver()
export class ProductAnalysisResolver {
  @Can("analysis:read")
  @Extensions(viewCost)
  @Query(() => ProductAnalysis)
  productAnalysis(
    @Ctx() ctx: Context,
    @Arg("filter", () => AnalysisFilter, { nullable: true }) filter?: AnalysisFilter,
    @Arg("orderBy", () => ProductOrder, { defaultValue: ProductOrder.REVENUE }) orderBy: ProductOrder = ProductOrder.REVENUE,
  ) {
    return ask(ctx, filter, (question) => productAnalysis(question, orderBy));
  }
}
