import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Day } from "../../core/graph/scalars";
import { Money } from "../../core/graph/types";
import { View } from "../semantic/view";

/** What sales can be laid out by. */
export enum PerformanceDimension {
  CATEGORY = "CATEGORY",
  SUBCATEGORY = "SUBCATEGORY",
  CHANNEL = "CHANNEL",
  REGION = "REGION",
  OWNER = "OWNER",
  TEAM = "TEAM",
  SEGMENT = "SEGMENT",
}
registerEnumType(PerformanceDimension, { name: "PerformanceDimension", description: "What sales can be laid out by." });

@ObjectType()
export class MonthSales {
  @Field(() => Day, { description: "The first day of the month; of the period's first and last month only its days count." })
  month!: string;

  @Field(() => Money)
  revenue!: Money;

  @Field(() => Int)
  orders!: number;

  @Field(() => Int)
  customers!: number;

  @Field(() => Money, { nullable: true, description: "Revenue of the same days a year before; null where nothing was sold." })
  previousYear!: Money | null;
}

@ObjectType({ description: "Sales of one value of the rows' dimension and one of the columns'." })
export class PivotCell {
  @Field({ description: "Empty where nothing is known." })
  row!: string;

  @Field({ description: "Empty where nothing is known." })
  column!: string;

  @Field({ description: "What a filter takes for the row: a person's or a team's id, otherwise the row itself." })
  rowKey!: string;

  @Field()
  columnKey!: string;

  @Field(() => Money)
  revenue!: Money;

  @Field(() => Float, { description: "Of the revenue of all cells." })
  share!: number;

  @Field(() => Float, { nullable: true, description: "Against the equal period before, 0.1 is 10 % more; null where nothing was sold then." })
  growth!: number | null;
}

@ObjectType({ description: "How much is sold, where and by whom." })
export class Performance extends View {
  @Field(() => [MonthSales])
  months!: MonthSales[];

  @Field(() => [PivotCell], { description: "The cells with sales in the period or in the one before, at most 5,000, the largest." })
  pivot!: PivotCell[];
}
