import { Arg, Args, createUnionType, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { anyOne, list, many, one } from "../../core/graph/relations";
import { DateTime } from "../../core/graph/scalars";
import { connection } from "../../core/graph/types";
import { Product } from "../../catalog/product/product.entity";
import { Customer } from "../../customers/customer/customer.entity";
import { User } from "../../identity/user/user.entity";
import { Order } from "../../orders/order/order.entity";
import { Contract } from "../../orders/contract/contract.entity";
import { FollowUp } from "../../pipeline/follow-up/follow-up.entity";
import { Opportunity } from "../../pipeline/opportunity/opportunity.entity";
import { Ticket } from "../../service/ticket/ticket.entity";
import { Approval } from "../approval/approval.entity";
import { Rule } from "../rule/rule.entity";
import { Alert } from "./alert.entity";
import * as bulk from "./alert.bulk";
import { AlertFilter, AlertListArgs, AlertOutcomeArgs, CustomerAlertArgs, ManyAlertsArgs, ManyOutcomeArgs } from "./alert.inputs";
import { countAlerts } from "./alert.listing";
import * as alerts from "./alert.service";
import { AlertBatch, AlertWorkload } from "./alert.types";
import { workload } from "./alert.workload";

export const AlertConnection = connection(Alert);

/** What alerts are about. */
export const AlertRecord = createUnionType({
  name: "AlertRecord",
  types: () => [Customer, Opportunity, FollowUp, Ticket, Order, Contract, Product, Approval] as const,
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

  @Can("alert:read")
  @Query(() => [AlertWorkload], { description: "Who has how many alerts, of those that you may see; whoever has the most open ones first." })
  alertWorkload(@Ctx() ctx: Context, @Arg("teamId", () => [ID], { nullable: true }) teamId?: string[]): Promise<AlertWorkload[]> {
    return workload(ctx, teamId);
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

  @Can("alert:update")
  @Mutation(() => Alert, { description: "Says that an alert does not matter; the same cause does not raise it again." })
  dismissAlert(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Args(() => AlertOutcomeArgs) { outcome }: AlertOutcomeArgs, @Ctx() ctx: Context) {
    return ctx.transact((tx) => alerts.dismiss(tx, id, version, outcome));
  }

  @Can("alert:assign")
  @Mutation(() => Alert, { description: "Gives an alert to a colleague." })
  assignAlert(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("ownerId", () => ID) ownerId: string, @Ctx() ctx: Context) {
    return ctx.transact((tx) => alerts.assignTo(tx, id, version, ownerId));
  }

  @Can("alert:update")
  @Mutation(() => AlertBatch, { description: "Puts many alerts off until a time within a year. Each is looked at by itself; those that cannot be are left as they are and named." })
  snoozeAlerts(@Args(() => ManyAlertsArgs) args: ManyAlertsArgs, @Arg("until", () => DateTime) until: Date, @Ctx() ctx: Context): Promise<AlertBatch> {
    return ctx.transact((tx) => bulk.snoozeMany(tx, args.alerts, until));
  }

  @Can("alert:update")
  @Mutation(() => AlertBatch)
  completeAlerts(@Args(() => ManyOutcomeArgs) args: ManyOutcomeArgs, @Ctx() ctx: Context): Promise<AlertBatch> {
    return ctx.transact((tx) => bulk.completeMany(tx, args.alerts, args.outcome));
  }

  @Can("alert:update")
  @Mutation(() => AlertBatch)
  dismissAlerts(@Args(() => ManyOutcomeArgs) args: ManyOutcomeArgs, @Ctx() ctx: Context): Promise<AlertBatch> {
    return ctx.transact((tx) => bulk.dismissMany(tx, args.alerts, args.outcome));
  }

  @Can("alert:update")
  @Mutation(() => AlertBatch)
  reopenAlerts(@Args(() => ManyAlertsArgs) args: ManyAlertsArgs, @Ctx() ctx: Context): Promise<AlertBatch> {
    return ctx.transact((tx) => bulk.reopenMany(tx, args.alerts));
  }

  @Can("alert:assign")
  @Mutation(() => AlertBatch, { description: "Gives many alerts to a colleague." })
  assignAlerts(@Args(() => ManyAlertsArgs) args: ManyAlertsArgs, @Arg("ownerId", () => ID) ownerId: string, @Ctx() ctx: Context): Promise<AlertBatch> {
    return ctx.transact((tx) => bulk.assignMany(tx, args.alerts, ownerId));
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

  @FieldResolver(() => User, { nullable: true, description: "Who brought it into its status; null where the system did." })
  statusBy() {
    return one(User, "statusById");
  }

  @FieldResolver(() => User, { nullable: true, description: "Who looks after it since it was escalated." })
  escalatedTo() {
    return one(User, "escalatedToId");
  }
}

@Resolver(() => Customer)
export class CustomerAlertResolver {
  @FieldResolver(() => AlertConnection, { nullable: true })
  alerts(@Args(() => CustomerAlertArgs) args: CustomerAlertArgs) {
    return many(Alert, "customerId", args);
  }
}
