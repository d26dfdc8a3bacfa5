import { Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Public } from "../../core/graph/can";
import { describeWorkspace } from "./workspace.service";
import { Workspace } from "./workspace.types";

@Resolver(() => Workspace)
export class WorkspaceResolver {
  @Public()
  @Query(() => Workspace)
  workspace(@Ctx() ctx: Context) {
    return describeWorkspace(ctx);
  }
}
