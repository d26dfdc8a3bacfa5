import { Arg, Args, Ctx, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { Product } from "../../catalog/product/product.entity";
import type { Context } from "../../core/context";
import { ExternalId } from "../../core/external-id/external-id.entity";
import { Can } from "../../core/graph/can";
import { all, batch, list, many, one } from "../../core/graph/relations";
import { connection } from "../../core/graph/types";
import { Activity } from "../../customers/activity/activity.entity";
import { ActivityListArgs } from "../../customers/activity/activity.inputs";
import { ActivityConnection } from "../../customers/activity/activity.resolver";
import { Contact } from "../../customers/contact/contact.entity";
import { Customer } from "../../customers/customer/customer.entity";
import { Team } from "../../identity/team/team.entity";
import { User } from "../../identity/user/user.entity";
import { FollowUp } from "../follow-up/follow-up.entity";
import { FollowUpFilterArgs } from "../follow-up/follow-up.inputs";
import { FollowUpConnection } from "../follow-up/follow-up.resolver";
import { Pipeline } from "../pipeline/pipeline.entity";
import { Stage } from "../stage/stage.entity";
import { availableMoves, nextFollowUps, rottenness } from "./opportunity.batches";
import { Opportunity } from "./opportunity.entity";
import { CreateOpportunityInput, MoveOpportunityInput, OpportunityListArgs, OpportunityProductInput, UpdateOpportunityInput } from "./opportunity.inputs";
import "./opportunity.listing";
import { OpportunityProduct } from "./opportunity-product.entity";
import * as opportunities from "./opportunity.service";
import { StageChange } from "./stage-change.entity";

export const OpportunityConnection = connection(Opportunity);

@ObjectType({ description: "A stage that a deal may go to, and what it must have before." })
export class StageMove {
  @Field(() => Stage)
  stage!: string;

  @Field(() => [String], { description: "As in the stage's requirements." })
  missing!: string[];
}

@Resolver(() => Opportunity)
export class OpportunityResolver {
  @Can("opportunity:read")
  @Query(() => Opportunity, { nullable: true })
  opportunity(@Arg("id", () => ID) id: string): string {
    return id;
  }

  @Can("opportunity:read")
  @Query(() => OpportunityConnection)
  opportunities(@Args(() => OpportunityListArgs) args: OpportunityListArgs) {
    return list(Opportunity, args);
  }

  @Can("opportunity:create")
  @Mutation(() => Opportunity)
  createOpportunity(@Arg("input", () => CreateOpportunityInput) input: CreateOpportunityInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => opportunities.create(tx, input));
  }

  @Can("opportunity:update")
  @Mutation(() => Opportunity)
  updateOpportunity(
    @Arg("id", () => ID) id: string,
    @Arg("version", () => Int) version: number,
    @Arg("input", () => UpdateOpportunityInput) input: UpdateOpportunityInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.transact((tx) => opportunities.update(tx, id, version, input));
  }

  @Can("opportunity:move")
  @Mutation(() => Opportunity, { description: "From open to open, won or lost; a closed one may be reopened." })
  moveOpportunity(
    @Arg("id", () => ID) id: string,
    @Arg("version", () => Int) version: number,
    @Arg("input", () => MoveOpportunityInput) input: MoveOpportunityInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.transact((tx) => opportunities.move(tx, id, version, input));
  }

  @Can("opportunity:assign")
  @Mutation(() => Opportunity)
  assignOpportunity(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("ownerId", () => ID) ownerId: string, @Ctx() ctx: Context) {
    return ctx.transact((tx) => opportunities.assignTo(tx, id, version, ownerId));
  }

  @Can("opportunity:update")
  @Mutation(() => Opportunity)
  setOpportunityProducts(
    @Arg("id", () => ID) id: string,
    @Arg("version", () => Int) version: number,
    @Arg("products", () => [OpportunityProductInput]) products: OpportunityProductInput[],
    @Ctx() ctx: Context,
  ) {
    return ctx.transact((tx) => opportunities.setProducts(tx, id, version, products));
  }

  @FieldResolver(() => Customer, { nullable: true, description: "Missing in deals that were imported without one." })
  customer() {
    return one(Customer, "customerId");
  }

  @FieldResolver(() => Contact, { nullable: true })
  contact() {
    return one(Contact, "contactId");
  }

  @FieldResolver(() => Pipeline)
  pipeline() {
    return one(Pipeline, "pipelineId");
  }

  @FieldResolver(() => Stage)
  stage() {
    return one(Stage, "stageId");
  }

  @FieldResolver(() => User, { nullable: true })
  owner() {
    return one(User, "ownerId");
  }

  @FieldResolver(() => Team, { nullable: true })
  team() {
    return one(Team, "teamId");
  }

  @FieldResolver(() => Boolean, { description: "Open, and in its stage for longer than the stage allows." })
  isRotten() {
    return batch(["stageId", "stageEnteredAt", "status"], rottenness);
  }

  @FieldResolver(() => [OpportunityProduct])
  products() {
    return all(OpportunityProduct, "opportunityId");
  }

  @FieldResolver(() => [ExternalId])
  externalIds() {
    return all(ExternalId, "recordId", "system");
  }

  @FieldResolver(() => [StageChange], { description: "Oldest first; the last one is where the deal is now." })
  stageHistory() {
    return all(StageChange, "opportunityId", "enteredAt");
  }

  @FieldResolver(() => FollowUp, { nullable: true, description: "The open one that is due first." })
  nextFollowUp() {
    return batch([], nextFollowUps);
  }

  @FieldResolver(() => ActivityConnection, { nullable: true })
  activities(@Args(() => ActivityListArgs) args: ActivityListArgs) {
    return many(Activity, "opportunityId", args);
  }

  @FieldResolver(() => FollowUpConnection, { nullable: true })
  followUps(@Args(() => FollowUpFilterArgs) args: FollowUpFilterArgs) {
    return many(FollowUp, "opportunityId", args);
  }

  @FieldResolver(() => [StageMove], { description: "The stages this deal may go to from where it is." })
  availableMoves() {
    return batch(["pipelineId", "stageId", "value", "expectedCloseOn", "contactId", "lostReason"], availableMoves);
  }
}

@Resolver(() => OpportunityProduct)
export class OpportunityProductResolver {
  @FieldResolver(() => Product)
  product() {
    return one(Product, "productId");
  }
}

@Resolver(() => StageChange)
export class StageChangeResolver {
  @FieldResolver(() => Stage)
  stage() {
    return one(Stage, "stageId");
  }

  @FieldResolver(() => User, { nullable: true })
  changedBy() {
    return one(User, "changedById");
  }
}
