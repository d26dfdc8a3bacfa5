import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../../core/context";
import { Can } from "../../../core/graph/can";
import { list, one } from "../../../core/graph/relations";
import { connection, PageArgs } from "../../../core/graph/types";
import { User } from "../../user/user.entity";
import { changePolicy, restorePolicy } from "../stored/change.service";
import { newestPolicy } from "../stored/newest";
import { PolicyVersion } from "../stored/policy-version.entity";
import { ChangePolicyInput, RestorePolicyInput } from "./policy.inputs";
import { Policy } from "./policy.types";
import { shownPolicy } from "./translate";

export const PolicyVersionConnection = connection(PolicyVersion);

@Resolver(() => Policy)
export class PolicyResolver {
  @Can("policy:read")
  @Query(() => Policy)
  async policy(@Ctx() ctx: Context, @Info() { schema }: GraphQLResolveInfo) {
    return shownPolicy(await newestPolicy(ctx.sql), schema);
  }

  @Can("policy:read")
  @Query(() => PolicyVersionConnection, { description: "What the policy was, newest first; the shipped one is not among them." })
  policyVersions(@Args(() => PageArgs) args: PageArgs) {
    return list(PolicyVersion, args);
  }

  @Can("policy:update")
  @Mutation(() => Policy, { description: "Changes what roles may do. CONFLICT unless `version` is in force." })
  async changePolicy(@Arg("version", () => Int) version: number, @Arg("input", () => ChangePolicyInput) input: ChangePolicyInput, @Ctx() ctx: Context, @Info() { schema }: GraphQLResolveInfo) {
    return shownPolicy(await ctx.transact((tx) => changePolicy(tx, schema, version, input)), schema);
  }

  @Can("policy:update")
  @Mutation(() => Policy, { description: "Puts an earlier version in force again, as a new one." })
  async restorePolicyVersion(@Arg("version", () => Int) version: number, @Arg("input", () => RestorePolicyInput) input: RestorePolicyInput, @Ctx() ctx: Context, @Info() { schema }: GraphQLResolveInfo) {
    return shownPolicy(await ctx.transact((tx) => restorePolicy(tx, version, input)), schema);
  }
}

@Resolver(() => PolicyVersion)
export class PolicyVersionResolver {
  @FieldResolver(() => User, { nullable: true })
  author() {
    return one(User, "authorId");
  }
}
