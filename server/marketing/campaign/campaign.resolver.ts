import { ArrayMaxSize, ArrayMinSize } from "class-validator";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { ExternalId } from "../../core/external-id/external-id.entity";
import { Can } from "../../core/graph/can";
import { all, batch, list, many, one } from "../../core/graph/relations";
import { connection } from "../../core/graph/types";
import { Customer } from "../../customers/customer/customer.entity";
import { Team } from "../../identity/team/team.entity";
import { User } from "../../identity/user/user.entity";
import * as audiences from "./campaign.audience";
import { CampaignMember } from "./campaign-member.entity";
import * as members from "./campaign-member.service";
import { Campaign } from "./campaign.entity";
import { CampaignCounts, countsOf } from "./campaign.figures";
import { AddCampaignAudienceInput, AddCampaignMembersInput, CampaignListArgs, CampaignMemberListArgs, CreateCampaignInput, RecordCampaignResponsesInput, UpdateCampaignInput } from "./campaign.inputs";
import "./campaign.listing";
import * as campaigns from "./campaign.service";

export const CampaignConnection = connection(Campaign);
export const CampaignMemberConnection = connection(CampaignMember);

/** Members of a campaign, by their customers. */
@ArgsType()
class NamedMembersArgs {
  @Field(() => ID)
  id!: string;

  @Field(() => [ID])
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  customerIds!: string[];
}

@Resolver(() => Campaign)
export class CampaignResolver {
  @Can("campaign:read")
  @Query(() => Campaign, { nullable: true })
  campaign(@Arg("id", () => ID) id: string): string {
    return id;
  }

  @Can("campaign:read")
  @Query(() => CampaignConnection)
  campaigns(@Args(() => CampaignListArgs) args: CampaignListArgs) {
    return list(Campaign, args);
  }

  @Can("campaign:create")
  @Mutation(() => Campaign)
  createCampaign(@Arg("input", () => CreateCampaignInput) input: CreateCampaignInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => campaigns.create(tx, input));
  }

  @Can("campaign:update")
  @Mutation(() => Campaign)
  updateCampaign(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("input", () => UpdateCampaignInput) input: UpdateCampaignInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => campaigns.update(tx, id, version, input));
  }

  @Can("campaign:delete")
  @Mutation(() => ID, { description: "Takes a campaign away for good, with its members and their responses. One that orders came of stays." })
  deleteCampaign(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Ctx() ctx: Context) {
    return ctx.transact((tx) => campaigns.remove(tx, id, version));
  }

  @Can("campaign:address")
  @Mutation(() => Campaign)
  addCampaignMembers(@Arg("id", () => ID) id: string, @Arg("input", () => AddCampaignMembersInput) input: AddCampaignMembersInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => members.addMembers(tx, id, input));
  }

  @Can("campaign:address")
  @Mutation(() => Campaign)
  addCampaignAudience(@Arg("id", () => ID) id: string, @Arg("input", () => AddCampaignAudienceInput) input: AddCampaignAudienceInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => audiences.addAudience(tx, id, input));
  }

  @Can("campaignMember:update")
  @Mutation(() => Campaign)
  recordCampaignResponses(@Arg("id", () => ID) id: string, @Arg("input", () => RecordCampaignResponsesInput) input: RecordCampaignResponsesInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => members.recordResponses(tx, id, input));
  }

  @Can("campaignMember:update")
  @Mutation(() => Campaign, { description: "Takes responses back that were noted by mistake." })
  withdrawCampaignResponses(@Args(() => NamedMembersArgs) { id, customerIds }: NamedMembersArgs, @Ctx() ctx: Context) {
    return ctx.transact((tx) => members.withdrawResponses(tx, id, customerIds));
  }

  @Can("campaignMember:delete")
  @Mutation(() => Campaign)
  removeCampaignMembers(@Args(() => NamedMembersArgs) { id, customerIds }: NamedMembersArgs, @Ctx() ctx: Context) {
    return ctx.transact((tx) => members.removeMembers(tx, id, customerIds));
  }

  @FieldResolver(() => CampaignMemberConnection, { nullable: true })
  members(@Args(() => CampaignMemberListArgs) args: CampaignMemberListArgs) {
    return many(CampaignMember, "campaignId", args);
  }

  @FieldResolver(() => CampaignCounts, { nullable: true })
  counts() {
    return batch([], countsOf);
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

@Resolver(() => CampaignMember)
export class CampaignMemberResolver {
  @FieldResolver(() => Campaign, { nullable: true })
  campaign() {
    return one(Campaign, "campaignId");
  }

  @FieldResolver(() => Customer, { nullable: true })
  customer() {
    return one(Customer, "customerId");
  }
}

/** The campaigns that a customer was chosen for. */
@Resolver(() => Customer)
export class CustomerCampaignResolver {
  @FieldResolver(() => CampaignMemberConnection, { nullable: true })
  campaignMemberships(@Args(() => CampaignMemberListArgs) args: CampaignMemberListArgs) {
    return many(CampaignMember, "customerId", args);
  }
}
