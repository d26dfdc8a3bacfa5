import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { ExternalId } from "../../core/external-id/external-id.entity";
import { Can } from "../../core/graph/can";
import { all, list, one } from "../../core/graph/relations";
import { connection } from "../../core/graph/types";
import { Team } from "../../identity/team/team.entity";
import { User } from "../../identity/user/user.entity";
import { Customer } from "./customer.entity";
import { LifeCycleStage } from "./customer.enums";
import { CreateCustomerInput, CustomerListArgs, UpdateCustomerInput } from "./customer.inputs";
import "./customer.listing";
import * as customers from "./customer.service";

export const CustomerConnection = connection(Customer);

@Resolver(() => Customer)
export class CustomerResolver {
  @Can("customer:read")
  @Query(() => Customer, { nullable: true })
  customer(@Arg("id", () => ID) id: string): string {
    return id;
  }

  @Can("customer:read")
  @Query(() => CustomerConnection)
  customers(@Args(() => CustomerListArgs) args: CustomerListArgs) {
    return list(Customer, args);
  }

  @Can("customer:create")
  @Mutation(() => Customer)
  createCustomer(@Arg("input", () => CreateCustomerInput) input: CreateCustomerInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => customers.create(tx, input));
  }

  @Can("customer:update")
  @Mutation(() => Customer)
  updateCustomer(
    @Arg("id", () => ID) id: string,
    @Arg("version", () => Int) version: number,
    @Arg("input", () => UpdateCustomerInput) input: UpdateCustomerInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.transact((tx) => customers.update(tx, id, version, input));
  }

  @Can("customer:assign")
  @Mutation(() => Customer)
  assignCustomer(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("ownerId", () => ID) ownerId: string, @Ctx() ctx: Context) {
    return ctx.transact((tx) => customers.assignTo(tx, id, version, ownerId));
  }

  @Can("customer:move")
  @Mutation(() => Customer)
  moveLifeCycle(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("to", () => LifeCycleStage) to: LifeCycleStage, @Ctx() ctx: Context) {
    return ctx.transact((tx) => customers.move(tx, id, version, to));
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
