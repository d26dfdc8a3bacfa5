import { Field, Float, Int, ObjectType } from "type-graphql";
import { Day } from "../../core/graph/scalars";
import { Money } from "../../core/graph/types";
import { View } from "../semantic/view";

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

@ObjectType({ description: "What discounts cost and bring." })
export class Promotion extends View {
  @Field(() => [DiscountBand])
  discountBands!: DiscountBand[];

  @Field(() => [DiscountMonth])
  months!: DiscountMonth[];
}
