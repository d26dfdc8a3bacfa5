import { Field, ObjectType } from "type-graphql";
import { Figure } from "../semantic/figure";
import { View } from "../semantic/view";
import { Distribution } from "./distributions.types";
import { Habits } from "./habits.types";
import { Payments } from "./payments.types";
import { Rfm } from "./rfm.types";

@ObjectType({ description: "Who the customers are and how they buy." })
export class Profiling extends View {
  @Field(() => [Distribution])
  distributions!: Distribution[];

  @Field(() => Rfm)
  rfm!: Rfm;

  @Field(() => [Figure], { description: "How unevenly revenue is spread over customers." })
  concentration!: Figure[];

  @Field(() => Habits)
  habits!: Habits;

  @Field(() => Payments, { nullable: true, description: "null where you may not see when orders are paid." })
  payments!: Payments | null;
}
