import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { withAbilities } from "../../core/access/access";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { listing } from "../../core/graph/records";
import { list, many, one } from "../../core/graph/relations";
import { connection } from "../../core/graph/types";
import { User } from "../../identity/user/user.entity";
import { Contact } from "../contact/contact.entity";
import { Customer } from "../customer/customer.entity";
import { Activity } from "./activity.entity";
import { ActivityListArgs, LogActivityInput, UpdateActivityInput } from "./activity.inputs";
import * as activities from "./activity.service";

withAbilities(Activity);

listing(Activity, { sorts: { OCCURRED_AT: "occurredAt" }, order: ["OCCURRED_AT", "DESC"] });

export const ActivityConnection = connection(Activity);

@Resolver(() => Activity)
export class ActivityResolver {
  @Can("activity:read")
  @Query(() => ActivityConnection)
  activities(@Args(() => ActivityListArgs) args: ActivityListArgs) {
    return list(Activity, args);
  }

  @Can("activity:create")
  @Mutation(() => Activity)
  logActivity(@Arg("input", () => LogActivityInput) input: LogActivityInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => activities.log(tx, input));
  }

  @Can("activity:update")
  @Mutation(() => Activity)
  updateActivity(
    @Arg("id", () => ID) id: string,
    @Arg("version", () => Int) version: number,
    @Arg("input", () => UpdateActivityInput) input: UpdateActivityInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.transact((tx) => activities.update(tx, id, version, input));
  }

  @FieldResolver(() => Customer, { nullable: true, description: "null once the customer is out of your sight." })
  customer() {
    return one(Customer, "customerId");
  }

  @FieldResolver(() => Contact, { nullable: true })
  contact() {
    return one(Contact, "contactId");
  }

  @FieldResolver(() => User, { nullable: true })
  author() {
    return one(User, "authorId");
  }
}

/** A customer's timeline, newest first. */
@Resolver(() => Customer)
export class CustomerActivityResolver {
  @FieldResolver(() => ActivityConnection, { nullable: true })
  activities(@Args(() => ActivityListArgs) args: ActivityListArgs) {
    return many(Activity, "customerId", args);
  }
}
