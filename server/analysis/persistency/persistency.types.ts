import { Field, Float, Int, ObjectType } from "type-graphql";
import { Day } from "../../core/graph/scalars";
import { View } from "../semantic/view";

@ObjectType({ description: "Customers whose first order fell in one quarter." })
export class Cohort {
  @Field(() => Day, { description: "The first day of the quarter." })
  cohort!: string;

  @Field(() => Int, { description: "Customers." })
  size!: number;

  @Field(() => [Float], { description: "retention[k]: the share of them that ordered in the k-th quarter after the first; up to the quarter of the period's last day." })
  retention!: number[];
}

@ObjectType({ description: "How many customers came, came back and kept away in one month." })
export class ActivityMonth {
  @Field(() => Day, { description: "The first day of the month." })
  month!: string;

  @Field(() => Int, { description: "Customers whose first order fell in the month." })
  newCustomers!: number;

  @Field(() => Int, { description: "Customers that ordered in the month and before it." })
  returningCustomers!: number;

  @Field(() => Int, { description: "Customers that ordered in the twelve months before, but not in the month." })
  silentCustomers!: number;
}

@ObjectType({ description: "Whether customers come back." })
export class Persistency extends View {
  @Field(() => [Cohort], { description: "By the quarter of the first order, those of the period's quarters." })
  cohorts!: Cohort[];

  @Field(() => [ActivityMonth])
  activity!: ActivityMonth[];
}
