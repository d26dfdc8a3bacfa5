import { Arg, Ctx, Extensions, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { AnalysisFilter } from "../semantic/analysis-filter";
import { ask } from "../semantic/question";
import { viewCost } from "../semantic/view";
import { promotion } from "./promotion";
import { Promotion } from "./promotion.types";

@Resolver()
export class PromotionResolver {
  @Can("analysis:read")
  @Extensions(viewCost)
  @Query(() => Promotion)
  promotion(@Ctx() ctx: Context, @Arg("filter", () => AnalysisFilter, { nullable: true }) filter?: AnalysisFilter) {
    return ask(ctx, filter, promotion);
  }
}
