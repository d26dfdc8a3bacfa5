import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { list, many, one } from "../../core/graph/relations";
import { connection } from "../../core/graph/types";
import { Customer } from "../../customers/customer/customer.entity";
import { Team } from "../../identity/team/team.entity";
import { User } from "../../identity/user/user.entity";
import { Contract } from "./contract.entity";
import { ContractStatus } from "./contract.enums";
import { ContractListArgs, CreateContractInput, UpdateContractInput } from "./contract.inputs";
import "./contract.listing";
import * as contracts from "./contract.service";

export const ContractConnection = connection(Contract);

@Resolver(() => Contract)
export class ContractResolver {
  @Can("contract:read")
  @Query(() => Contract, { nullable: true })
  contract(@Arg("id", () => ID) id: string): string {
    return id;
  }

  @Can("contract:read")
  @Query(() => ContractConnection)
  contracts(@Args(() => ContractListArgs) args: ContractListArgs) {
    return list(Contract, args);
  }

  @Can("contract:create")
  @Mutation(() => Contract)
  createContract(@Arg("input", () => CreateContractInput) input: CreateContractInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => contracts.create(tx, input));
  }

  @Can("contract:update")
  @Mutation(() => Contract)
  updateContract(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("input", () => UpdateContractInput) input: UpdateContractInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => contracts.update(tx, id, version, input));
  }

  @Can("contract:move")
  @Mutation(() => Contract, { description: "Signs it, ends it, or breaks it off. What ends holds until today at most." })
  moveContract(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("to", () => ContractStatus) to: ContractStatus, @Ctx() ctx: Context) {
    return ctx.transact((tx) => contracts.move(tx, id, version, to));
  }

  @Can("contract:renew")
  @Mutation(() => Contract, { description: "Drafts the contract that takes the place of this one: the same terms for as long again, from the day after. Answers with the new one." })
  renewContract(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Ctx() ctx: Context) {
    return ctx.transact((tx) => contracts.renew(tx, id, version));
  }

  @FieldResolver(() => Customer, { nullable: true })
  customer() {
    return one(Customer, "customerId");
  }

  @FieldResolver(() => User, { nullable: true })
  owner() {
    return one(User, "ownerId");
  }

  @FieldResolver(() => Team, { nullable: true })
  team() {
    return one(Team, "teamId");
  }

  @FieldResolver(() => Contract, { nullable: true, description: "The contract that takes its place." })
  renewedBy() {
    return one(Contract, "renewedById");
  }
}

/** What was agreed with a customer. */
@Resolver(() => Customer)
export class CustomerContractResolver {
  @FieldResolver(() => ContractConnection, { nullable: true, description: "null where your role may not see contracts." })
  contracts(@Args(() => ContractListArgs) args: ContractListArgs) {
    return many(Contract, "customerId", args);
  }
}
