import { Args, FieldResolver, Query, Resolver } from "type-graphql";
import { Can } from "../../core/graph/can";
import { list, one } from "../../core/graph/relations";
import { connection } from "../../core/graph/types";
import { Team } from "../team/team.entity";
import { User } from "./user.entity";
import { UserListArgs } from "./user.inputs";
import "./user.listing";

export const UserConnection = connection(User);

@Resolver(() => User)
export class UserResolver {
  @Can("user:read")
  @Query(() => UserConnection)
  users(@Args(() => UserListArgs) args: UserListArgs) {
    return list(User, args);
  }

  @FieldResolver(() => Team, { nullable: true })
  team() {
    return one(Team, "teamId");
  }
}
