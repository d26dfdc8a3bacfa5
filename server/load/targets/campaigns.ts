import { createMany as createMembers, type NewCampaignMember } from "../../marketing/campaign/campaign-member.service";
import { CampaignGroup } from "../../marketing/campaign/campaign.enums";
import { CreateCampaignInput } from "../../marketing/campaign/campaign.inputs";
import { assertDays, assertResponse } from "../../marketing/campaign/campaign.rules";
import * as campaigns from "../../marketing/campaign/campaign.service";
import { assertLengths } from "../../core/text-limits";
import { checked, moneyInput, required, type Target } from "./target";

/** Nobody runs a campaign unless the file says so. */
export const campaign: Target<CreateCampaignInput> = {
  type: "Campaign",
  fields: {
    name: "text", channel: "text", startsOn: "day", endsOn: "day", couponCode: "text", fixedCost: "money", contactCost: "money", responseValue: "money", notes: "text",
    ownerId: { ref: "User" },
  },
  input(ctx, facts) {
    required(facts, "name", "startsOn");
    const money = Object.fromEntries(["fixedCost", "contactCost", "responseValue"].map((field) => [field, moneyInput(facts[field], ctx.currency)]));
    const input = checked(CreateCampaignInput, { ownerId: null, ...facts, ...money });
    assertDays(input);
    return input;
  },
  create: (tx, inputs) => campaigns.createMany(tx, inputs),
};

/** A customer whom a campaign addressed, or held out. */
export const campaignMember: Target<NewCampaignMember> = {
  type: "CampaignMember",
  fields: { campaignId: { ref: "Campaign" }, customerId: { ref: "Customer" }, group: { oneOf: Object.values(CampaignGroup) }, sentAt: "time", respondedAt: "time", response: "text" },
  input(_ctx, facts) {
    required(facts, "campaignId", "customerId", "sentAt");
    assertLengths(facts, { response: 60 });
    const member = facts as unknown as NewCampaignMember;
    if (member.respondedAt) assertResponse(member.sentAt, member.respondedAt);
    return member;
  },
  create: (tx, inputs) => createMembers(tx, inputs),
};
