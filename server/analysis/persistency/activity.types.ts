import { Field, Float, Int, ObjectType } from "type-graphql";
import { Day } from "../../core/graph/scalars";

@ObjectType({ description: "How many customers came, came back, kept away and were lost in one month." })
export class ActivityMonth {
  @Field(() => Day, { description: "The first day of the month." })
  month!: string;

  @Field(() => Int, { description: "Customers whose first order fell in the month." })
  newCustomers!: number;

  @Field(() => Int, { description: "Customers that ordered in the month and before it." })
  returningCustomers!: number;

  @Field(() => Int, { description: "Customers that ordered in the twelve months before, but not in the month." })
  silentCustomers!: number;

  @Field(() => Int, { description: "Customers that were not lost yet when the month began: their last purchase was at most `churnAfterDays` days ago." })
  atRisk!: number;

  @Field(() => Int, { description: "Those of them that were lost in the month: the last of `churnAfterDays` days without a purchase fell in it." })
  churned!: number;

  @Field(() => Float, { nullable: true, description: "Lost customers divided by those at risk; null where nobody was." })
  churnRate!: number | null;

  @Field({ description: "The month is not over yet: more may come." })
  partial!: boolean;
}
