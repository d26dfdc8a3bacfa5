import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can, Public } from "../../core/graph/can";
import { describeWorkspace, requireSecondFactor } from "./workspace.service";
import { Workspace } from "./workspace.types";

@Resolver(() => Workspace)
export class WorkspaceResolver {
  @Public()
  @Query(() => Workspace)
  workspace(@Ctx() ctx: Context) {
    return describeWorkspace(ctx);
  }

  @Can("workspace:update")
  @Mutation(() => Boolean, { description: "Whether administrators need a second factor. Needs a fresh proof." })
  async requireSecondFactor(@Arg("required") required: boolean, @Ctx() ctx: Context) {
    await ctx.transact((tx) => requireSecondFactor(tx, required));
    return required;
  }
}
