import { Field, Float, Int, ObjectType } from "type-graphql";
import { Day } from "../../core/graph/scalars";
import { Money } from "../../core/graph/types";
import { View } from "../semantic/view";
import { CampaignResult, ResponseGroup } from "./campaign.types";

@ObjectType({ description: "Order lines by the depth of their discount: more than `from`, up to and with `to`; both 0 for lines without one." })
export class DiscountBand {
  @Field(() => Float)
  from!: number;

  @Field(() => Float)
  to!: number;

  @Field(() => Int)
  lines!: number;

  @Field(() => Money)
  revenue!: Money;

  @Field(() => Money, { description: "What was given away." })
  discount!: Money;

  @Field(() => Money, { nullable: true, description: "null unless you may see profits." })
  profit!: Money | null;

  @Field(() => Float, { nullable: true, description: "null unless you may see profits." })
  margin!: number | null;
}

@ObjectType()
export class DiscountMonth {
  @Field(() => Day, { description: "The first day of the month." })
  month!: string;

  @Field(() => Money)
  revenue!: Money;

  @Field(() => Money, { description: "What was given away." })
  discount!: Money;

  @Field(() => Float, { description: "Discounts divided by what all lines would have cost without them." })
  share!: number;
}

@ObjectType({ description: "What discounts come to in a category." })
export class DiscountCategory {
  @Field({ description: "The category at the top; empty for none." })
  category!: string;

  @Field(() => Int)
  lines!: number;

  @Field(() => Money)
  revenue!: Money;

  @Field(() => Money, { description: "What was given away." })
  discount!: Money;

  @Field(() => Float, { description: "Discounts divided by what all lines would have cost without them." })
  share!: number;

  @Field(() => Money, { nullable: true, description: "null unless you may see profits." })
  profit!: Money | null;

  @Field(() => Float, { nullable: true, description: "null unless you may see profits." })
  margin!: number | null;
}

@ObjectType({ description: "What campaigns and discounts cost and bring." })
export class Promotion extends View {
  @Field(() => [CampaignResult], { description: "The campaigns that ran in the period, at most 50, the newest first; none unless you have to do with campaigns." })
  campaigns!: CampaignResult[];

  @Field(() => [ResponseGroup], { description: "Sent and responded by the dimension asked for, at most 100 values, those with the most members first." })
  responses!: ResponseGroup[];

  @Field(() => [DiscountCategory], { description: "At most 50, those with the most given away first." })
  categories!: DiscountCategory[];

  @Field(() => [DiscountBand])
  discountBands!: DiscountBand[];

  @Field(() => [DiscountMonth])
  months!: DiscountMonth[];
}
