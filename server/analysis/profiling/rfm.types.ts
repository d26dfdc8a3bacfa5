import { Field, Float, Int, ObjectType } from "type-graphql";
import { Day } from "../../core/graph/scalars";
import { Money } from "../../core/graph/types";

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

  @Field(() => Float, { description: "Of the scores by revenue, 1 to 5." })
  averageMonetaryScore!: number;
}

@ObjectType({ description: "Customers with the same scores of recency and frequency." })
export class RfmCell {
  @Field(() => Int, { description: "1 to 5, 5 the latest." })
  recency!: number;

  @Field(() => Int, { description: "1 to 5, 5 the most often." })
  frequency!: number;

  @Field({ description: "The segment of these scores." })
  segment!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => Money)
  value!: Money;

  @Field(() => Float)
  averageMonetaryScore!: number;

  @Field(() => [Int], { description: "How many of them have the scores 1, 2, 3, 4 and 5 by revenue." })
  byMonetary!: number[];
}

@ObjectType({ description: "Customers that were in one segment and are in another, or the same." })
export class RfmFlow {
  @Field(() => String, { nullable: true, description: "The segment in the earlier period; null where the customer did not buy in it." })
  from!: string | null;

  @Field(() => String, { nullable: true, description: "The segment in the period; null where the customer did not buy in it." })
  to!: string | null;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "From which segments of an earlier period customers came to those of the period. Each customer that bought in either is in one flow." })
export class RfmMigration {
  @Field(() => Day, { description: "The first day of the earlier period." })
  from!: string;

  @Field(() => Day, { description: "The day after its last one: its reference day for recency is the day before." })
  to!: string;

  @Field(() => [RfmFlow])
  flows!: RfmFlow[];
}

@ObjectType({
  description:
    "Recency, frequency and monetary value of the customers that bought in the period, as of its last day. Each is scored from 1 to 5: one, and the whole fifths of these customers that are strictly worse, so that ties always have one score.",
})
export class Rfm {
  @Field(() => Day)
  from!: string;

  @Field(() => Day, { description: "The day after the reference day." })
  to!: string;

  @Field(() => [RfmSegment])
  segments!: RfmSegment[];

  @Field(() => [RfmCell], { description: "The pairs of scores that customers have." })
  grid!: RfmCell[];

  @Field(() => RfmMigration, { nullable: true, description: "null where nothing is compared." })
  migration!: RfmMigration | null;
}
