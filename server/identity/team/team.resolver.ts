import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { list, many, one } from "../../core/graph/relations";
import { connection, PageArgs } from "../../core/graph/types";
import { User } from "../user/user.entity";
import { UserConnection } from "../user/user.resolver";
import { deleteTeam } from "./team.delete";
import { Team } from "./team.entity";
import { CreateTeamInput, UpdateTeamInput } from "./team.inputs";
import "./team.listing";
import * as teams from "./team.service";

export const TeamConnection = connection(Team);

@Resolver(() => Team)
export class TeamResolver {
  @Can("team:read")
  @Query(() => TeamConnection)
  teams(@Args(() => PageArgs) args: PageArgs) {
    return list(Team, args);
  }

  @Can("team:create")
  @Mutation(() => Team)
  createTeam(@Arg("input", () => CreateTeamInput) input: CreateTeamInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => teams.createTeam(tx, input));
  }

  @Can("team:update")
  @Mutation(() => Team, { description: "Renames a team, or puts a person at its head." })
  updateTeam(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("input", () => UpdateTeamInput) input: UpdateTeamInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => teams.updateTeam(tx, id, version, input));
  }

  @Can("team:move")
  @Mutation(() => Team, { description: "Puts a team, with all below it, under another one, or at the top (null)." })
  moveTeam(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("parentId", () => ID, { nullable: true }) parentId: string | null, @Ctx() ctx: Context) {
    return ctx.transact((tx) => teams.moveTeam(tx, id, version, parentId ?? null));
  }

  @Can("team:delete")
  @Mutation(() => ID, { description: "Takes a team away. People, teams below and records go to `intoId`; without it the team must be empty." })
  deleteTeam(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("intoId", () => ID, { nullable: true }) intoId: string | null, @Ctx() ctx: Context) {
    return ctx.transact((tx) => deleteTeam(tx, id, version, intoId ?? null));
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
