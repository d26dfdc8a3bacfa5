import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../../../core/context";
import { Can } from "../../../core/graph/can";
import { viewAs } from "./view-as.service";
import { ViewedAs } from "./view-as.types";

@Resolver()
export class ViewAsResolver {
  @Can("policy:update")
  @Query(() => ViewedAs, { description: "What the system looks like to a person: what they may do, and the first records of a type as they see them." })
  viewAs(@Arg("userId", () => ID) userId: string, @Arg("type", () => String, { nullable: true }) type: string | null, @Ctx() ctx: Context, @Info() { schema }: GraphQLResolveInfo) {
    return viewAs(ctx, schema, userId, type ?? undefined);
  }
}
