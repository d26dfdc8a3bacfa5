import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../../core/context";
import { Can } from "../../../core/graph/can";
import { costToServe, setCostToServe } from "./cost-to-serve.service";
import { CostToServe, CostToServeInput } from "./cost-to-serve.types";

@Resolver()
export class CostToServeResolver {
  @Can("analysis:profit")
  @Query(() => CostToServe, { description: "What it costs us to serve a customer once." })
  costToServe(@Ctx() ctx: Context) {
    return costToServe(ctx);
  }

  @Can("analysis:setCosts")
  @Mutation(() => CostToServe, { description: "Sets what it costs us to serve a customer once; net profits are worked out with it from then on, those of earlier periods too." })
  async setCostToServe(@Arg("input", () => CostToServeInput) input: CostToServeInput, @Ctx() ctx: Context) {
    await ctx.transact((tx) => setCostToServe(tx, input));
    return costToServe(ctx);
  }
}
