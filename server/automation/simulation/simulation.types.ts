import { Field, Int, ObjectType } from "type-graphql";
import { Day } from "../../core/graph/scalars";
import { AlertRecord } from "../alert/alert.resolver";

@ObjectType({ description: "How many records a rule would newly have found on a day." })
export class SimulatedDay {
  @Field(() => Day)
  day!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "What a rule would do, without doing anything." })
export class RuleSimulation {
  @Field(() => Int, { description: "How many records meet it now." })
  count!: number;

  @Field(() => [AlertRecord], { description: "The first of them, at most 20." })
  records!: (object | string)[];

  @Field(() => [SimulatedDay], { description: "The past 90 days, looked at with the records as they are today, as far as their times allow." })
  days!: SimulatedDay[];
}
