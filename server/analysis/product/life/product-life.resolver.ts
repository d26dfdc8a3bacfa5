import { MaxLength } from "class-validator";
import { Arg, Args, ArgsType, Ctx, Extensions, Field, ID, Query, Resolver } from "type-graphql";
import type { Context } from "../../../core/context";
import { Can } from "../../../core/graph/can";
import { AnalysisFilter } from "../../semantic/analysis-filter";
import { ask } from "../../semantic/question";
import { viewCost } from "../../semantic/view";
import { productLife } from "./product-life";
import { ProductLife } from "./product-life.types";

@ArgsType()
class ProductLifeArgs {
  @Field(() => ID)
  @MaxLength(30)
  product!: string;
}

@Resolver()
export class ProductLifeResolver {
  @Can("analysis:read")
  @Extensions(viewCost)
  @Query(() => ProductLife)
  productLife(@Ctx() ctx: Context, @Args(() => ProductLifeArgs) { product }: ProductLifeArgs, @Arg("filter", () => AnalysisFilter, { nullable: true }) filter?: AnalysisFilter) {
    return ask(ctx, filter, (question) => productLife(question, product));
  }
}
