import { Field, Float, Int, ObjectType } from "type-graphql";
import { Day } from "../../core/graph/scalars";
import { Money } from "../../core/graph/types";

@ObjectType({ description: "What became of a cohort in one month." })
export class CohortMonth {
  @Field(() => Int, { description: "Months after that of the first order, which is 0." })
  month!: number;

  @Field(() => Int, { description: "Customers of the cohort that bought in the month." })
  customers!: number;

  @Field(() => Float, { description: "Of the cohort's customers." })
  retention!: number;

  @Field(() => Money, { description: "What the cohort's customers paid in the month, returned goods taken off." })
  revenue!: Money;

  @Field(() => Float, { nullable: true, description: "Divided by the cohort's revenue of month 0; null where that is not positive." })
  revenueRetention!: number | null;

  @Field({ description: "The month is not over yet: more may come." })
  partial!: boolean;
}

@ObjectType({ description: "Customers whose first order fell in one month." })
export class Cohort {
  @Field(() => Day, { description: "The first day of the month." })
  cohort!: string;

  @Field(() => Int, { description: "Customers." })
  size!: number;

  @Field(() => [CohortMonth], { description: "From month 0 on up to the month of the period's last day; months that nobody has seen yet are absent." })
  months!: CohortMonth[];
}

@ObjectType({ description: "What became of the cohorts on the average. Months that are not over yet are left out." })
export class CohortAverage {
  @Field(() => Int, { description: "Months after that of the first order." })
  month!: number;

  @Field(() => Int, { description: "Customers of all cohorts that have seen the whole of this month." })
  customers!: number;

  @Field(() => Float, { description: "The share of them that bought in the month: cohorts count by their size." })
  retention!: number;

  @Field(() => Float, { nullable: true, description: "Their revenue of the month, divided by their revenue of month 0; null where that is not positive." })
  revenueRetention!: number | null;
}
