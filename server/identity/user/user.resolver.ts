import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { list, one } from "../../core/graph/relations";
import { connection } from "../../core/graph/types";
import { Role } from "../role";
import { Team } from "../team/team.entity";
import * as roles from "./role.service";
import { User } from "./user.entity";
import { UpdateUserInput, UserListArgs } from "./user.inputs";
import "./user.listing";
import * as users from "./user.service";

export const UserConnection = connection(User);

@Resolver(() => User)
export class UserResolver {
  @Can("user:read")
  @Query(() => UserConnection)
  users(@Args(() => UserListArgs) args: UserListArgs) {
    return list(User, args);
  }

  @Can("user:update")
  @Mutation(() => User, { description: "Changes the facts of a colleague. One's own language and zone: updateProfile." })
  updateUser(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("input", () => UpdateUserInput) input: UpdateUserInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => users.updateUser(tx, id, version, input));
  }

  @Can("user:changeRole")
  @Mutation(() => User, { description: "Gives a colleague another role, not above one's own; never one's own. Their sessions end." })
  changeRole(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("role", () => Role) role: Role, @Ctx() ctx: Context) {
    return ctx.transact((tx) => roles.changeRole(tx, id, version, role));
  }

  @FieldResolver(() => Team, { nullable: true })
  team() {
    return one(Team, "teamId");
  }
}
