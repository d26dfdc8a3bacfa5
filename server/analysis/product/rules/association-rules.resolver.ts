import { Arg, Args, Ctx, Extensions, Query, Resolver } from "type-graphql";
import type { Context } from "../../../core/context";
import { Can } from "../../../core/graph/can";
import { AnalysisFilter } from "../../semantic/analysis-filter";
import { ask } from "../../semantic/question";
import { viewCost } from "../../semantic/view";
import { RuleArgs } from "./association-rules.args";
import { associationRules } from "./association-rules";
import { AssociationRules } from "./association-rules.types";

@Resolver()
export class AssociationRulesResolver {
  @Can("analysis:read")
  @Extensions(viewCost)
  @Query(() => AssociationRules, { description: "Rules of any length with one product on the right." })
  associationRules(@Ctx() ctx: Context, @Args(() => RuleArgs) args: RuleArgs, @Arg("filter", () => AnalysisFilter, { nullable: true }) filter?: AnalysisFilter) {
    return ask(ctx, filter, (question) => associationRules(question, args));
  }
}
