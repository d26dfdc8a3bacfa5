import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Day } from "../../core/graph/scalars";
import { Money } from "../../core/graph/types";
import { Customer } from "../../customers/customer/customer.entity";

/** How long a customer has been silent, in the customer's own rhythm. */
export enum RhythmBand {
  IN_RHYTHM = "IN_RHYTHM",
  LATE = "LATE",
  VERY_LATE = "VERY_LATE",
  SILENT = "SILENT",
  UNKNOWN = "UNKNOWN",
}
registerEnumType(RhythmBand, {
  name: "RhythmBand",
  description: "The days since the last purchase, divided by the median of the days between the customer's own purchases. IN_RHYTHM: at most 1. LATE: at most 2. VERY_LATE: at most 3. SILENT: above 3. UNKNOWN: bought on fewer than three days, which is no rhythm yet.",
});

@ObjectType({ description: "Times between one day with a purchase and the customer's next, that are about equally long." })
export class GapBand {
  @Field(() => Int, { description: "Days." })
  from!: number;

  @Field(() => Int, { nullable: true, description: "Days, with it; null where there is no upper limit." })
  to!: number | null;

  @Field(() => Int, { description: "Times of which the later purchase falls in the period." })
  count!: number;

  @Field(() => Float, { description: "Of all such times; 0 where there are none." })
  share!: number;
}

@ObjectType({ description: "Customers that are about equally late in their own rhythm." })
export class RhythmClass {
  @Field(() => RhythmBand)
  band!: RhythmBand;

  @Field(() => Int)
  customers!: number;

  @Field(() => Float, { description: "Of all customers that ever bought; 0 where there are none." })
  share!: number;

  @Field(() => Money, { description: "What they ever paid up to the period's end, returned goods taken off." })
  revenue!: Money;
}

@ObjectType({ description: "A customer that is late in the own rhythm." })
export class OverdueCustomer {
  @Field(() => Customer, { nullable: true, description: "null where you may not see the customer." })
  customer!: string;

  @Field(() => Day)
  lastOrderOn!: string;

  @Field(() => Int, { description: "Days since then." })
  silentDays!: number;

  @Field(() => Float, { description: "The median of the days between the customer's purchases." })
  medianGapDays!: number;

  @Field(() => RhythmBand)
  band!: RhythmBand;

  @Field(() => Money, { description: "What the customer ever paid up to the period's end." })
  revenue!: Money;

  @Field(() => Money, { description: "An estimate: what the customer would have paid in the days beyond the median gap, at most a year of them, at the pace of the time before: revenue per day with a purchase, times such days per day between the first and the last." })
  missedRevenue!: Money;

  @Field(() => Float, { nullable: true, description: "The probability that the customer still buys (P(alive) of BG/NBD); null where there is no model." })
  alive!: number | null;
}
