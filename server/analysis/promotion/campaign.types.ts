import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Money } from "../../core/graph/types";
import { Tag } from "../../customers/tag/tag.entity";
import { Campaign } from "../../marketing/campaign/campaign.entity";

/** By what of the customer the sent and the responses are divided. */
export enum ResponseDimension {
  SEGMENT = "SEGMENT",
  LEVEL = "LEVEL",
  REGION = "REGION",
  SOURCE = "SOURCE",
  INDUSTRY = "INDUSTRY",
  KIND = "KIND",
  TAG = "TAG",
}
registerEnumType(ResponseDimension, { name: "ResponseDimension", description: "By what of the customer the sent and the responses are divided. A customer with two tags stands under both." });

@ObjectType({ description: "95 of 100 such intervals hold the true value." })
export class ConfidenceInterval {
  @Field(() => Float)
  low!: number;

  @Field(() => Float)
  high!: number;
}

@ObjectType({ description: "A share of members: how many did something, with the score interval of the share (Wilson 1927)." })
export class MemberShare {
  @Field(() => Int)
  count!: number;

  @Field(() => Int)
  members!: number;

  @Field(() => Float, { nullable: true, description: "null without members." })
  rate!: number | null;

  @Field(() => ConfidenceInterval, { nullable: true })
  interval!: ConfidenceInterval | null;
}

@ObjectType({ description: "What the addressed do beyond the hold-out, as shares of members." })
export class ShareLift {
  @Field(() => Float, { description: "The rate of the addressed less that of the hold-out." })
  difference!: number;

  @Field(() => ConfidenceInterval, { description: "Of the difference (Newcombe 1998, method 10)." })
  interval!: ConfidenceInterval;

  @Field(() => Float, { description: "The probability of a difference at least as large by mere chance; two-sided." })
  pValue!: number;

  @Field({ description: "Whether it was counted exactly (Fisher), because fewer than five are to be expected in a cell; else by the pooled z test." })
  exact!: boolean;

  @Field(() => Float, { nullable: true, description: "The difference divided by the rate of the hold-out; null where that is 0." })
  relative!: number | null;

  @Field(() => Int, { nullable: true, description: "How many members in each of two equal groups would show such a difference with 80 % power (Fleiss 1981); null where chance is ruled out already, or nothing differs." })
  neededPerGroup!: number | null;
}

@ObjectType({ description: "What a member who is addressed brings beyond one of the hold-out (Welch 1947)." })
export class RevenueLift {
  @Field(() => Money, { description: "Per addressed member." })
  treated!: Money;

  @Field(() => Money, { description: "Per member of the hold-out." })
  control!: Money;

  @Field(() => Money)
  difference!: Money;

  @Field(() => Money, { nullable: true, description: "The lower end of the 95 % interval of the difference; null where nothing varies." })
  low!: Money | null;

  @Field(() => Money, { nullable: true })
  high!: Money | null;

  @Field(() => Float, { nullable: true, description: "Two-sided." })
  pValue!: number | null;

  @Field(() => Money, { description: "The difference, times the members addressed." })
  total!: Money;
}

@ObjectType({ description: "What a campaign cost and brought. Only members whose customers count for you and the filter." })
export class CampaignResult {
  @Field(() => Campaign, { nullable: true })
  campaign!: string;

  @Field({ description: "Whether every member's window is over; until then figures still grow." })
  complete!: boolean;

  @Field(() => Int, { description: "Members who were addressed." })
  reach!: number;

  @Field(() => Int, { description: "Members who were held out." })
  control!: number;

  @Field(() => Money, { nullable: true, description: "Cost per contact times reach, and of the fixed cost the part of these members among all addressed. null unless you may see it, and where nothing is known." })
  cost!: Money | null;

  @Field(() => Money, { nullable: true })
  costPerMember!: Money | null;

  @Field(() => MemberShare, { description: "Addressed members who responded." })
  responses!: MemberShare;

  @Field(() => MemberShare, { description: "Addressed members with an order in the window." })
  conversions!: MemberShare;

  @Field(() => MemberShare)
  controlResponses!: MemberShare;

  @Field(() => MemberShare)
  controlConversions!: MemberShare;

  @Field(() => Money, { description: "Of the addressed members' orders in the window." })
  revenue!: Money;

  @Field(() => Money, { nullable: true, description: "Of the same orders; null unless you may see profits." })
  profit!: Money | null;

  @Field(() => Float, { nullable: true, description: "Profit divided by revenue; null unless you may see profits." })
  margin!: number | null;

  @Field(() => Float, { nullable: true, description: "(Profit − cost) ÷ cost; null unless you may see profits and costs." })
  returnOnInvestment!: number | null;

  @Field(() => Float, { nullable: true, description: "(Value of a response × responses − cost) ÷ cost; null where the campaign does not say what a response is worth." })
  responseReturn!: number | null;

  @Field(() => Float, { nullable: true, description: "(What profit per member is beyond the hold-out's, times reach, − cost) ÷ cost; null without a hold-out." })
  incrementalReturn!: number | null;

  @Field(() => ShareLift, { nullable: true, description: "null without a hold-out." })
  responseLift!: ShareLift | null;

  @Field(() => ShareLift, { nullable: true, description: "null without a hold-out." })
  conversionLift!: ShareLift | null;

  @Field(() => RevenueLift, { nullable: true, description: "null without a hold-out." })
  revenueLift!: RevenueLift | null;

  @Field(() => Int, { description: "Orders of the period that name the campaign, by its coupon code." })
  couponOrders!: number;

  @Field(() => Money)
  couponRevenue!: Money;

  @Field(() => Money, { description: "What was given away on these orders." })
  couponDiscount!: Money;
}

@ObjectType({ description: "Addressed members, by what they are." })
export class ResponseGroup {
  @Field({ description: "The value of the dimension, of a tag its id; empty for none." })
  value!: string;

  @Field(() => Tag, { nullable: true, description: "Where divided by tags; null for members without one." })
  tag!: string | null;

  @Field(() => MemberShare)
  responses!: MemberShare;
}
