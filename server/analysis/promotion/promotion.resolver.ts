import { IsOptional, Max, MaxLength, Min } from "class-validator";
import { Arg, Args, ArgsType, Ctx, Extensions, Field, ID, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { AnalysisFilter } from "../semantic/analysis-filter";
import { ask } from "../semantic/question";
import { viewCost } from "../semantic/view";
import { ResponseDimension } from "./campaign.types";
import { promotion } from "./promotion";
import { Promotion } from "./promotion.types";

@ArgsType()
class PromotionArgs {
  @Field(() => ID, { nullable: true, description: "Headline figures and responses of this campaign alone; of all that ran in the period unless told." })
  @IsOptional()
  @MaxLength(30)
  campaignId?: string;

  @Field(() => Int, { defaultValue: 30, description: "For so many days from the one on which a member was addressed orders count as its conversion; 1 to 365." })
  @Min(1)
  @Max(365)
  window!: number;

  @Field(() => ResponseDimension, { defaultValue: ResponseDimension.SEGMENT })
  by!: ResponseDimension;
}

@Resolver()
export class PromotionResolver {
  @Can("analysis:read")
  @Extensions(viewCost)
  @Query(() => Promotion)
  promotion(@Ctx() ctx: Context, @Args(() => PromotionArgs) { campaignId, window, by }: PromotionArgs, @Arg("filter", () => AnalysisFilter, { nullable: true }) filter?: AnalysisFilter) {
    return ask(ctx, filter, (question) => promotion(question, { campaignId: campaignId ?? undefined, window, by }));
  }
}
