import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { list, one } from "../../core/graph/relations";
import { DateTime } from "../../core/graph/scalars";
import { connection } from "../../core/graph/types";
import { Customer } from "../../customers/customer/customer.entity";
import { User } from "../../identity/user/user.entity";
import { Opportunity } from "../opportunity/opportunity.entity";
import { FollowUp } from "./follow-up.entity";
import { CompleteFollowUpArgs, FollowUpListArgs, PlanFollowUpInput } from "./follow-up.inputs";
import "./follow-up.listing";
import * as followUps from "./follow-up.service";

export const FollowUpConnection = connection(FollowUp);

@Resolver(() => FollowUp)
export class FollowUpResolver {
  @Can("followUp:read")
  @Query(() => FollowUpConnection)
  followUps(@Args(() => FollowUpListArgs) args: FollowUpListArgs) {
    return list(FollowUp, args);
  }

  @Can("followUp:create")
  @Mutation(() => FollowUp)
  planFollowUp(@Arg("input", () => PlanFollowUpInput) input: PlanFollowUpInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => followUps.plan(tx, input));
  }

  @Can("followUp:update")
  @Mutation(() => FollowUp)
  rescheduleFollowUp(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("dueAt", () => DateTime) dueAt: Date, @Ctx() ctx: Context) {
    return ctx.transact((tx) => followUps.reschedule(tx, id, version, dueAt));
  }

  @Can("followUp:update")
  @Mutation(() => FollowUp)
  completeFollowUp(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Args(() => CompleteFollowUpArgs) args: CompleteFollowUpArgs, @Ctx() ctx: Context) {
    return ctx.transact((tx) => followUps.complete(tx, id, version, args));
  }

  @Can("followUp:update")
  @Mutation(() => FollowUp)
  cancelFollowUp(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Ctx() ctx: Context) {
    return ctx.transact((tx) => followUps.cancel(tx, id, version));
  }

  @FieldResolver(() => Customer, { nullable: true, description: "null once the customer is out of your sight." })
  customer() {
    return one(Customer, "customerId");
  }

  @FieldResolver(() => Opportunity, { nullable: true })
  opportunity() {
    return one(Opportunity, "opportunityId");
  }

  @FieldResolver(() => User, { nullable: true })
  owner() {
    return one(User, "ownerId");
  }
}
