import { ArrayMaxSize, ArrayMinSize, ValidateNested } from "class-validator";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { ExternalId } from "../../core/external-id/external-id.entity";
import { Can } from "../../core/graph/can";
import { all, list, many, one } from "../../core/graph/relations";
import { Day } from "../../core/graph/scalars";
import { connection, PageArgs } from "../../core/graph/types";
import { nameOf } from "../../core/named-records";
import { Customer } from "../../customers/customer/customer.entity";
import { Team } from "../../identity/team/team.entity";
import { User } from "../../identity/user/user.entity";
import { Campaign } from "../../marketing/campaign/campaign.entity";
import { Shipper } from "../shipper/shipper.entity";
import { Order } from "./order.entity";
import { CreateOrderInput, OrderListArgs, OrderPaymentInput, ReturnLineInput } from "./order.inputs";
import "./order.listing";
import { OrderLine } from "./order-line.entity";
import * as orders from "./order.service";

export const OrderConnection = connection(Order);
export const OrderLineConnection = connection(OrderLine);

@ArgsType()
class ReturnArgs {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => [ReturnLineInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  lines!: ReturnLineInput[];
}

@Resolver(() => Order)
export class OrderResolver {
  @Can("order:read")
  @Query(() => Order, { nullable: true })
  order(@Arg("id", () => ID) id: string): string {
    return id;
  }

  @Can("order:read")
  @Query(() => OrderConnection)
  orders(@Args(() => OrderListArgs) args: OrderListArgs) {
    return list(Order, args);
  }

  @Can("order:create")
  @Mutation(() => Order)
  createOrder(@Arg("input", () => CreateOrderInput) input: CreateOrderInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => orders.create(tx, input));
  }

  @Can("order:ship")
  @Mutation(() => Order)
  shipOrder(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("shippedOn", () => Day) shippedOn: string, @Ctx() ctx: Context) {
    return ctx.transact((tx) => orders.ship(tx, id, version, shippedOn));
  }

  @Can("order:complete")
  @Mutation(() => Order)
  completeOrder(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Ctx() ctx: Context) {
    return ctx.transact((tx) => orders.complete(tx, id, version));
  }

  @Can("order:cancel")
  @Mutation(() => Order)
  cancelOrder(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Ctx() ctx: Context) {
    return ctx.transact((tx) => orders.cancel(tx, id, version));
  }

  @Can("order:pay")
  @Mutation(() => Order, { description: "Notes until when an order is to be paid, and when it was." })
  recordOrderPayment(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("input", () => OrderPaymentInput) input: OrderPaymentInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => orders.recordPayment(tx, id, version, input));
  }

  @Can("order:return")
  @Mutation(() => Order)
  returnOrderLines(@Args(() => ReturnArgs) { id, version, lines }: ReturnArgs, @Ctx() ctx: Context) {
    return ctx.transact((tx) => orders.returnLines(tx, id, version, lines));
  }

  @FieldResolver(() => Customer, { nullable: true })
  customer() {
    return one(Customer, "customerId");
  }

  @FieldResolver(() => Campaign, { nullable: true, description: "What the order is known to come of." })
  campaign() {
    return one(Campaign, "campaignId");
  }

  @FieldResolver(() => OrderLineConnection, { nullable: true })
  lines(@Args(() => PageArgs) args: PageArgs) {
    return many(OrderLine, "orderId", args);
  }

  @FieldResolver(() => Shipper, { nullable: true })
  shipper() {
    return one(Shipper, "shipperId");
  }

  @FieldResolver(() => String, { nullable: true })
  shipperName() {
    return nameOf("shipper", "shipperId");
  }

  @FieldResolver(() => User, { nullable: true })
  owner() {
    return one(User, "ownerId");
  }

  @FieldResolver(() => Team, { nullable: true })
  team() {
    return one(Team, "teamId");
  }

  @FieldResolver(() => [ExternalId])
  externalIds() {
    return all(ExternalId, "recordId", "system");
  }
}
