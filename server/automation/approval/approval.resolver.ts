import { Arg, Args, createUnionType, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { anyOne, list, many, one } from "../../core/graph/relations";
import { connection } from "../../core/graph/types";
import { Customer } from "../../customers/customer/customer.entity";
import { User } from "../../identity/user/user.entity";
import { Order } from "../../orders/order/order.entity";
import { Opportunity } from "../../pipeline/opportunity/opportunity.entity";
import { Ticket } from "../../service/ticket/ticket.entity";
import { Rule } from "../rule/rule.entity";
import { Approval } from "./approval.entity";
import { ApprovalFilter, ApprovalFilterArgs, ApprovalListArgs, DecideApprovalArgs, RequestApprovalInput } from "./approval.inputs";
import { countApprovals } from "./approval.listing";
import * as approvals from "./approval.service";

export const ApprovalConnection = connection(Approval);

/** What approvals are about. */
export const ApprovalRecord = createUnionType({
  name: "ApprovalRecord",
  types: () => [Customer, Opportunity, Order, Ticket] as const,
  resolveType: (value: object) => (value as { __typename?: string }).__typename,
});

@Resolver(() => Approval)
export class ApprovalResolver {
  @Can("approval:read")
  @Query(() => ApprovalConnection, { description: "Newest first unless sorted." })
  approvals(@Args(() => ApprovalListArgs) args: ApprovalListArgs) {
    return list(Approval, args);
  }

  @Can("approval:read")
  @Query(() => Int)
  approvalCount(@Ctx() ctx: Context, @Arg("filter", () => ApprovalFilter, { nullable: true }) filter?: ApprovalFilter): Promise<number> {
    return countApprovals(ctx, filter);
  }

  @Can("approval:create")
  @Mutation(() => Approval, { description: "Asks a colleague, or whoever leads your team, to say yes or no." })
  requestApproval(@Arg("input", () => RequestApprovalInput) input: RequestApprovalInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => approvals.request(tx, input));
  }

  @Can("approval:decide")
  @Mutation(() => Approval, { description: "Says yes or no; nobody decides what they have asked for themselves." })
  decideApproval(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Args(() => DecideApprovalArgs) args: DecideApprovalArgs, @Ctx() ctx: Context) {
    return ctx.transact((tx) => approvals.decide(tx, id, version, args));
  }

  @Can("approval:withdraw")
  @Mutation(() => Approval, { description: "Takes back what you have asked for." })
  withdrawApproval(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Ctx() ctx: Context) {
    return ctx.transact((tx) => approvals.withdraw(tx, id, version));
  }

  @FieldResolver(() => ApprovalRecord, { nullable: true, description: "null if you may not see it." })
  record() {
    return anyOne("recordId");
  }

  @FieldResolver(() => Customer, { nullable: true })
  customer() {
    return one(Customer, "customerId");
  }

  @FieldResolver(() => User, { nullable: true, description: "Who is to decide." })
  approver() {
    return one(User, "approverId");
  }

  @FieldResolver(() => User, { nullable: true, description: "Who asked; null where a rule did." })
  requestedBy() {
    return one(User, "requestedById");
  }

  @FieldResolver(() => User, { nullable: true, description: "Who decided it or took it back; null where its cause went away." })
  decidedBy() {
    return one(User, "decidedById");
  }

  @FieldResolver(() => Rule, { nullable: true, description: "The rule that asked." })
  rule() {
    return one(Rule, "ruleId");
  }
}

@Resolver(() => Customer)
export class CustomerApprovalResolver {
  @FieldResolver(() => ApprovalConnection, { nullable: true })
  approvals(@Args(() => ApprovalFilterArgs) args: ApprovalFilterArgs) {
    return many(Approval, "customerId", args);
  }
}
