import { Arg, Args, createUnionType, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { anyOne, list, many, one } from "../../core/graph/relations";
import { DateTime } from "../../core/graph/scalars";
import { connection } from "../../core/graph/types";
import { Customer } from "../../customers/customer/customer.entity";
import { User } from "../../identity/user/user.entity";
import { FollowUp } from "../../pipeline/follow-up/follow-up.entity";
import { Opportunity } from "../../pipeline/opportunity/opportunity.entity";
import { Ticket } from "../../service/ticket/ticket.entity";
import { Rule } from "../rule/rule.entity";
import { Alert } from "./alert.entity";
import { AlertFilter, AlertListArgs, AlertOutcomeArgs, CustomerAlertArgs } from "./alert.inputs";
import { countAlerts } from "./alert.listing";
import * as alerts from "./alert.service";

export const AlertConnection = connection(Alert);

/** What alerts are about. */
const AlertRecord = createUnionType({
  name: "AlertRecord",
  types: () => [Customer, Opportunity, FollowUp, Ticket] as const,
  resolveType: (value: object) => (value as { __typename?: string }).__typename,
});

@Resolver(() => Alert)
export class AlertResolver {
  @Can("alert:read")
  @Query(() => Alert, { nullable: true })
  alert(@Arg("id", () => ID) id: string): string {
    return id;
  }

  @Can("alert:read")
  @Query(() => AlertConnection, { description: "Newest first unless sorted." })
  alerts(@Args(() => AlertListArgs) args: AlertListArgs) {
    return list(Alert, args);
  }

  @Can("alert:read")
  @Query(() => Int)
  alertCount(@Ctx() ctx: Context, @Arg("filter", () => AlertFilter, { nullable: true }) filter?: AlertFilter): Promise<number> {
    return countAlerts(ctx, filter);
  }

  @Can("alert:update")
  @Mutation(() => Alert, { description: "Puts an alert off until a time within a year." })
  snoozeAlert(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("until", () => DateTime) until: Date, @Ctx() ctx: Context) {
    return ctx.transact((tx) => alerts.snooze(tx, id, version, until));
  }

  @Can("alert:update")
  @Mutation(() => Alert)
  completeAlert(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Args(() => AlertOutcomeArgs) { outcome }: AlertOutcomeArgs, @Ctx() ctx: Context) {
    return ctx.transact((tx) => alerts.complete(tx, id, version, outcome));
  }

  @Can("alert:update")
  @Mutation(() => Alert)
  reopenAlert(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Ctx() ctx: Context) {
    return ctx.transact((tx) => alerts.reopen(tx, id, version));
  }

  @FieldResolver(() => Rule)
  rule() {
    return one(Rule, "ruleId");
  }

  @FieldResolver(() => AlertRecord, { nullable: true, description: "null if you may not see it." })
  record() {
    return anyOne("recordId");
  }

  @FieldResolver(() => Customer, { nullable: true })
  customer() {
    return one(Customer, "customerId");
  }

  @FieldResolver(() => User, { nullable: true, description: "Who is to act." })
  owner() {
    return one(User, "ownerId");
  }
}

@Resolver(() => Customer)
export class CustomerAlertResolver {
  @FieldResolver(() => AlertConnection, { nullable: true })
  alerts(@Args(() => CustomerAlertArgs) args: CustomerAlertArgs) {
    return many(Alert, "customerId", args);
  }
}
