import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { User } from "../user/user.entity";
import { HandoverInput, Leaving, OwnedKind } from "./leaving.inputs";
import * as leaving from "./leaving.service";
import { ownedBy } from "./owned";

@Resolver()
export class LeavingResolver {
  @Can("user:deactivate")
  @Query(() => [OwnedKind], { description: "All that would be handed over or end if this person left, by kind." })
  ownedBy(@Arg("userId", () => ID) userId: string, @Ctx() ctx: Context) {
    return ownedBy(ctx, userId);
  }

  @Can("user:deactivate")
  @Mutation(() => Leaving, { description: "Lets a person who leaves in no more, gives what they have at hand to others and ends what lets them in; all or nothing." })
  deactivateUser(
    @Arg("id", () => ID) id: string,
    @Arg("version", () => Int) version: number,
    @Arg("handover", () => HandoverInput, { nullable: true }) handover: HandoverInput | null,
    @Ctx() ctx: Context,
  ) {
    return ctx.transact((tx) => leaving.deactivate(tx, id, version, handover));
  }

  @Can("user:reactivate")
  @Mutation(() => User, { description: "Lets a person in again. What was handed over stays where it is." })
  reactivateUser(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Ctx() ctx: Context) {
    return ctx.transact((tx) => leaving.reactivate(tx, id, version));
  }
}
