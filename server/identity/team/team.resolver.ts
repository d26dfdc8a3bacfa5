import { Args, FieldResolver, Query, Resolver } from "type-graphql";
import { Can } from "../../core/graph/can";
import { list, many, one } from "../../core/graph/relations";
import { connection, PageArgs } from "../../core/graph/types";
import { User } from "../user/user.entity";
import { UserConnection } from "../user/user.resolver";
import { Team } from "./team.entity";
import "./team.listing";

export const TeamConnection = connection(Team);

@Resolver(() => Team)
export class TeamResolver {
  @Can("team:read")
  @Query(() => TeamConnection)
  teams(@Args(() => PageArgs) args: PageArgs) {
    return list(Team, args);
  }

  @FieldResolver(() => Team, { nullable: true })
  parent() {
    return one(Team, "parentId");
  }

  @FieldResolver(() => User, { nullable: true })
  manager() {
    return one(User, "managerId");
  }

  @FieldResolver(() => UserConnection, { nullable: true })
  members(@Args(() => PageArgs) args: PageArgs) {
    return many(User, "teamId", args);
  }
}
