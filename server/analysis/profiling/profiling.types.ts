import { Field, Float, Int, ObjectType } from "type-graphql";
import { Money } from "../../core/graph/types";
import { View } from "../semantic/view";

@ObjectType({ description: "Customers that are alike in something." })
export class Bucket {
  @Field({ description: "Empty where nothing is known." })
  key!: string;

  @Field()
  label!: string;

  @Field(() => Int, { description: "Customers, also those that did not order in the period." })
  count!: number;

  @Field(() => Money, { nullable: true, description: "What they bought in the period." })
  value!: Money;

  @Field(() => Float, { description: "Of all customers." })
  share!: number;
}

@ObjectType({ description: "Customers that are alike in how lately and how often they bought in the period." })
export class RfmSegment {
  @Field({ description: "CHAMPION, LOYAL, POTENTIAL_LOYALIST, NEW, PROMISING, NEED_ATTENTION, ABOUT_TO_SLEEP, CANNOT_LOSE, AT_RISK or HIBERNATING." })
  segment!: string;

  @Field(() => Int, { description: "Customers." })
  count!: number;

  @Field(() => Money, { description: "What they bought in the period." })
  value!: Money;

  @Field(() => Float, { description: "Of the customers that ordered in the period." })
  share!: number;

  @Field(() => Float, { description: "Days from the last order to the period's last day." })
  averageRecencyDays!: number;

  @Field(() => Float, { description: "Orders in the period." })
  averageFrequency!: number;
}

@ObjectType({ description: "Orders on one day of the week in one month of the year." })
export class HabitCell {
  @Field(() => Int, { description: "1 is Monday." })
  weekday!: number;

  @Field(() => Int, { description: "1 is January." })
  month!: number;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "Who the customers are and how they buy." })
export class Profiling extends View {
  @Field(() => [Bucket])
  byLevel!: Bucket[];

  @Field(() => [Bucket])
  byRegion!: Bucket[];

  @Field(() => [Bucket])
  bySegment!: Bucket[];

  @Field(() => [RfmSegment], { description: "Recency and frequency are scored from 1 to 5: one, and the whole fifths of customers that are strictly worse, so that ties always have one score." })
  rfm!: RfmSegment[];

  @Field(() => [HabitCell])
  habits!: HabitCell[];
}
