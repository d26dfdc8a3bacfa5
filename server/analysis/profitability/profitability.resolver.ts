import { Max, Min } from "class-validator";
import { Args, ArgsType, Ctx, Extensions, Field, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { forbidden } from "../../core/errors";
import { Can } from "../../core/graph/can";
import { AnalysisFilter } from "../semantic/analysis-filter";
import { ask } from "../semantic/question";
import { seesProfit } from "../semantic/scope";
import { viewCost } from "../semantic/view";
import { profitability } from "./profitability";
import { Profitability } from "./profitability.types";

@ArgsType()
class ProfitabilityArgs {
  @Field(() => AnalysisFilter, { nullable: true })
  filter?: AnalysisFilter | null;

  @Field(() => Int, { defaultValue: 100, description: "How many of the best and of the worst customers and products, at most 100." })
  @Min(1)
  @Max(100)
  top!: number;
}

@Resolver()
export class ProfitabilityResolver {
  @Can("analysis:profit")
  @Extensions(viewCost)
  @Query(() => Profitability)
  profitability(@Ctx() ctx: Context, @Args(() => ProfitabilityArgs) { filter, top }: ProfitabilityArgs) {
    if (!seesProfit(ctx)) throw forbidden("adding profits up");
    return ask(ctx, filter ?? undefined, (question) => profitability(question, top));
  }
}
