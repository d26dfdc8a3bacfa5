import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Extensions, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { asksFor } from "../../core/graph/asks-for";
import { Can } from "../../core/graph/can";
import { AnalysisFilter } from "../semantic/analysis-filter";
import { ask } from "../semantic/question";
import { viewCost } from "../semantic/view";
import { persistency } from "./persistency";
import { PersistencyArgs } from "./persistency.args";
import { Persistency } from "./persistency.types";

@Resolver()
export class PersistencyResolver {
  @Can("analysis:read")
  @Extensions(viewCost)
  @Query(() => Persistency)
  persistency(@Ctx() ctx: Context, @Args(() => PersistencyArgs) args: PersistencyArgs, @Info() info: GraphQLResolveInfo, @Arg("filter", () => AnalysisFilter, { nullable: true }) filter?: AnalysisFilter) {
    return ask(ctx, filter, (question) => persistency(question, args, (field) => asksFor(info, field)));
  }
}
