import { Field, Float, Int, ObjectType } from "type-graphql";
import { Bucket } from "./distributions.types";

@ObjectType({ description: "Orders in one hour of one day of the week." })
export class HourCell {
  @Field(() => Int, { description: "1 is Monday." })
  weekday!: number;

  @Field(() => Int, { description: "0 to 23." })
  hour!: number;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "Orders of which only the day is known." })
export class DayCell {
  @Field(() => Int, { description: "1 is Monday." })
  weekday!: number;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "How many have a size between two values, both included." })
export class SizeBand {
  @Field(() => Int)
  least!: number;

  @Field(() => Int, { nullable: true, description: "null where it is open." })
  most!: number | null;

  @Field(() => Int)
  count!: number;

  @Field(() => Float)
  share!: number;
}

@ObjectType({ description: "When, where, what and how much customers order; only orders in which something was bought." })
export class Habits {
  @Field({ description: "The time zone of the hours: yours." })
  zone!: string;

  @Field(() => [HourCell], { description: "Orders whose moment is known, by weekday and hour." })
  moments!: HourCell[];

  @Field(() => Int, { description: "Orders in them." })
  momentKnown!: number;

  @Field(() => [DayCell], { description: "Orders whose moment is not known, by weekday." })
  days!: DayCell[];

  @Field(() => Int, { description: "Orders in them." })
  momentUnknown!: number;

  @Field(() => [SizeBand], { description: "Orders by their lines." })
  lines!: SizeBand[];

  @Field(() => [SizeBand], { description: "Orders by their pieces." })
  pieces!: SizeBand[];

  @Field(() => [SizeBand], { description: "Customers with orders on at least two days of the period, by the median of the days from one to the next." })
  rhythm!: SizeBand[];

  @Field(() => [Bucket], { description: "Customers by the channel that most of their orders came by: of several, the one with the most revenue, then the first by name. The revenue is that by it." })
  channels!: Bucket[];

  @Field(() => [Bucket], { description: "Customers by the category that most of their order lines are of: of several, the one with the most revenue, then the first by name. The revenue is that of it." })
  categories!: Bucket[];
}
