import { Max, Min } from "class-validator";
import { Arg, Args, ArgsType, Ctx, Extensions, Field, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { AnalysisFilter } from "../semantic/analysis-filter";
import { ask } from "../semantic/question";
import { viewCost } from "../semantic/view";
import { CustomerSetInput } from "./customer-set.input";
import { customersOf } from "./customer-set.service";
import { AnalysedCustomers } from "./customer-set.types";

@ArgsType()
class SetPageArgs {
  @Field(() => Int, { description: "1 to 200." })
  @Min(1)
  @Max(200)
  first!: number;

  @Field(() => Int, { defaultValue: 0, description: "How many to leave out before them, at most 100,000." })
  @Min(0)
  @Max(100_000)
  offset!: number;
}

@Resolver()
export class CustomerSetResolver {
  @Can("analysis:read")
  @Extensions(viewCost)
  @Query(() => AnalysedCustomers, { description: "Goes down from a mark of a picture to the customers behind it." })
  analysisCustomers(
    @Ctx() ctx: Context,
    @Args(() => SetPageArgs) page: SetPageArgs,
    @Arg("of", () => CustomerSetInput) of: CustomerSetInput,
    @Arg("filter", () => AnalysisFilter, { nullable: true }) filter?: AnalysisFilter,
  ) {
    return ask(ctx, filter, (question) => customersOf(question, of, page));
  }
}
