import { Field, Float, Int, ObjectType } from "type-graphql";
import { Day } from "../../core/graph/scalars";
import { Money } from "../../core/graph/types";
import { View } from "../semantic/view";

@ObjectType({ description: "Customers whose first order fell in a month, by where they came from." })
export class NewCustomerMonth {
  @Field(() => Day, { description: "The first day of the month." })
  month!: string;

  @Field({ description: "Empty where it is not known." })
  source!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "A stage of the pipeline with the most deals created in the period, and how these deals went on from it." })
export class FunnelStep {
  @Field()
  stage!: string;

  @Field(() => Int, { description: "Deals that reached this stage or a later one." })
  entered!: number;

  @Field(() => Float, { nullable: true, description: "The share of them that reached the next step; null for the last step, and where none entered." })
  conversion!: number | null;

  @Field(() => Float, { nullable: true, description: "The lower limit of the conversion's 95 % interval (Wilson)." })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: "The upper limit." })
  high!: number | null;

  @Field(() => Float, { nullable: true, description: "The median of the days from entering the stage to leaving it, over the stays that ended." })
  medianDays!: number | null;
}

@ObjectType({ description: "Revenue of a month gone by, or what is to be expected of one to come." })
export class ForecastPoint {
  @Field(() => Day, { description: "The first day of the month." })
  month!: string;

  @Field(() => Money, { nullable: true, description: "Only of whole months." })
  actual!: Money | null;

  @Field(() => Money, { nullable: true, description: "Holt-Winters' additive method from 24 months of sales on, exponential smoothing below; null with fewer than three. Never below nothing." })
  forecast!: Money | null;

  @Field(() => Money, { nullable: true, description: "With 95 % probability not less than this, if the past is a guide." })
  low!: Money | null;

  @Field(() => Money, { nullable: true, description: "With 95 % probability not more than this." })
  high!: Money | null;

  @Field(() => Money, { nullable: true, description: "Open deals expected to close in the month, each times its probability." })
  weightedPipeline!: Money | null;
}

@ObjectType({ description: "Whom we win, and what is to come." })
export class Prospecting extends View {
  @Field(() => [NewCustomerMonth])
  newCustomers!: NewCustomerMonth[];

  @Field(() => [FunnelStep])
  funnel!: FunnelStep[];

  @Field(() => [ForecastPoint], { description: "Up to 24 whole months before the period's end, and six months on." })
  forecast!: ForecastPoint[];
}
