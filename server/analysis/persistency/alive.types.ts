import { Field, Float, Int, ObjectType } from "type-graphql";
import { Day } from "../../core/graph/scalars";
import { Money } from "../../core/graph/types";

@ObjectType({ description: "Customers that still buy with about the same probability." })
export class AlivenessBand {
  @Field(() => Float, { description: "The lower limit, which belongs to the band." })
  from!: number;

  @Field(() => Float, { description: "The upper limit, which belongs to the last band only." })
  to!: number;

  @Field(() => Int)
  customers!: number;

  @Field(() => Money, { description: "What they ever paid up to the period's end." })
  revenue!: Money;
}

@ObjectType({ description: "The probability that a customer still buys, P(alive) of BG/NBD (Fader, Hardie, Lee, Marketing Science 24, 2005), from the model fitted to all customers. It is that of now, whatever the period." })
export class Aliveness {
  @Field(() => String, { nullable: true, description: "Why there is no model: NOT_SCORED_YET, TOO_FEW_REPEAT_CUSTOMERS or NO_MAXIMUM; null where there is one." })
  gap!: string | null;

  @Field(() => Day, { nullable: true, description: "The day up to which purchases are in the model." })
  observedTo!: string | null;

  @Field(() => Float, { nullable: true, description: "The mean over the customers of the bands; null without customers." })
  average!: number | null;

  @Field(() => [AlivenessBand], { description: "Ten equal bands, the lowest first; none without a model." })
  bands!: AlivenessBand[];
}
