import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Product } from "../../catalog/product/product.entity";
import { DateTime, Day } from "../../core/graph/scalars";
import { Money } from "../../core/graph/types";
import { Customer } from "../../customers/customer/customer.entity";
import { Order } from "../../orders/order/order.entity";
import { FigureUnit } from "../semantic/figure";
import { View } from "../semantic/view";

/** What sales can be laid out by. */
export enum PerformanceDimension {
  CATEGORY = "CATEGORY",
  SUBCATEGORY = "SUBCATEGORY",
  PRODUCT = "PRODUCT",
  CHANNEL = "CHANNEL",
  REGION = "REGION",
  COUNTRY = "COUNTRY",
  PLACE = "PLACE",
  OWNER = "OWNER",
  TEAM = "TEAM",
  SEGMENT = "SEGMENT",
  MONTH = "MONTH",
  QUARTER = "QUARTER",
  YEAR = "YEAR",
}
registerEnumType(PerformanceDimension, {
  name: "PerformanceDimension",
  description: "What sales can be laid out by. COUNTRY and PLACE are the customer's (PLACE its city with the country), REGION the order's, or the customer's where the order names none.",
});

/** What a pivot can show. */
export enum PerformanceMeasure {
  REVENUE = "REVENUE",
  ORDERS = "ORDERS",
  CUSTOMERS = "CUSTOMERS",
  QUANTITY = "QUANTITY",
  AVERAGE_ORDER = "AVERAGE_ORDER",
  DISCOUNT = "DISCOUNT",
  PROFIT = "PROFIT",
  COST = "COST",
  MARGIN = "MARGIN",
}
registerEnumType(PerformanceMeasure, { name: "PerformanceMeasure", description: "What is measured, as the figure of the same name; PROFIT, COST and MARGIN only for who may see profits." });

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

/** What was measured in the period and in the one it is compared with. */
@ObjectType()
export abstract class Measured {
  @Field(() => Float, { nullable: true, description: "In the measure's unit, money in major units; null where there is nothing to work it out from." })
  value!: number | null;

  @Field(() => Money, { nullable: true, description: "The same exactly; null of what is not money." })
  amount!: Money | null;

  @Field(() => Float, { nullable: true, description: "The same of the comparison period; of a month, quarter or year that which stands in its place there." })
  previous!: number | null;

  @Field(() => Money, { nullable: true })
  previousAmount!: Money | null;

  @Field(() => Float, { nullable: true, description: "Against the comparison period, 0.1 is 10 % more; null where that had nothing, and of shares." })
  growth!: number | null;
}

@ObjectType({ description: "A row or a column: all its cells together, counted by itself, so that nothing counts twice." })
export class PivotLine extends Measured {
  @Field({ description: "Empty where nothing is known, and of the others." })
  name!: string;

  @Field(() => String, { nullable: true, description: "What a filter takes: an id of a person, team or product, 2026, 2026-Q3, 2026-07, otherwise the name. null of the others together." })
  key!: string | null;

  @Field(() => Int, { description: "How many values it stands for: 1, or the number of the others." })
  values!: number;

  @Field(() => Float, { nullable: true, description: "Of the whole. Shares of counted orders or customers may come to more than 1 together; null of averages and shares." })
  share!: number | null;
}

@ObjectType({ description: "Sales of one value of the rows' dimension and one of the columns'." })
export class PivotCell extends Measured {
  @Field({ description: "Empty where nothing is known, and of the others." })
  row!: string;

  @Field({ description: "Empty where nothing is known, and of the others." })
  column!: string;

  @Field(() => String, { nullable: true, description: "The row's key; null of the others together." })
  rowKey!: string | null;

  @Field(() => String, { nullable: true, description: "The column's key; null of the others together." })
  columnKey!: string | null;

  @Field(() => Float, { nullable: true, description: "Of the whole." })
  share!: number | null;

  @Field(() => Float, { nullable: true, description: "Of its row." })
  shareOfRow!: number | null;

  @Field(() => Float, { nullable: true, description: "Of its column." })
  shareOfColumn!: number | null;
}

@ObjectType({ description: "All rows and columns together." })
export class PivotTotal extends Measured {}

/** What a part of the change is. */
export enum ChangePartKind {
  VALUE = "VALUE",
  OTHERS = "OTHERS",
  OVERLAP = "OVERLAP",
}
registerEnumType(ChangePartKind, {
  name: "ChangePartKind",
  description: "VALUE: of one value of the rows' dimension. OTHERS: of the rest together. OVERLAP: what is counted in several rows, e.g. a customer of two categories, taken off again.",
});

@ObjectType({ description: "What one value of the rows' dimension added to the change from the comparison period to this one." })
export class ChangePart {
  @Field(() => ChangePartKind)
  kind!: ChangePartKind;

  @Field({ description: "Empty where nothing is known, and where it is not of one value." })
  name!: string;

  @Field(() => String, { nullable: true })
  key!: string | null;

  @Field(() => Int, { description: "How many values it stands for." })
  values!: number;

  @Field(() => Float, { description: "In the measure's unit, less than nothing where there was more before. All parts together are exactly the change of the whole." })
  change!: number;

  @Field(() => Money, { nullable: true, description: "The same exactly; null of what is not money." })
  changeAmount!: Money | null;

  @Field(() => Float, { nullable: true, description: "In points of the whole's growth: 0.05 moved the whole by 5 %. null where the comparison period had nothing." })
  growthPoints!: number | null;
}

@ObjectType({ description: "How much is sold, where and by whom." })
export class Performance extends View {
  @Field(() => [MonthSales])
  months!: MonthSales[];

  @Field(() => FigureUnit, { description: "Of the pivot's values." })
  unit!: FigureUnit;

  @Field({ description: "How the pivot's values are worked out." })
  definition!: string;

  @Field(() => [PivotLine], { description: "By falling size, of time in its order; the others last." })
  rows!: PivotLine[];

  @Field(() => [PivotLine], { description: "As rows; none where no columns were asked for." })
  columns!: PivotLine[];

  @Field(() => [PivotCell], { description: "The cells with sales in the period or in the one it is compared with; none where no columns were asked for." })
  pivot!: PivotCell[];

  @Field(() => PivotTotal)
  total!: PivotTotal;

  @Field(() => [ChangePart], { description: "What moved the whole, by the rows' dimension: from the largest gain to the largest loss, the rest and the overlap last. None where there is no period to compare with, and of averages and shares." })
  changes!: ChangePart[];
}

@ObjectType({ description: "Sales of one value within another, such as of a city within its region." })
export class NestedSales extends Measured {
  @Field({ description: "Empty where nothing is known, and of the others." })
  within!: string;

  @Field(() => String, { nullable: true, description: "null of the others together." })
  withinKey!: string | null;

  @Field({ description: "Empty where nothing is known, and of the others." })
  name!: string;

  @Field(() => String, { nullable: true, description: "null of the others together." })
  key!: string | null;

  @Field(() => Float, { nullable: true, description: "Of the whole." })
  share!: number | null;
}

@ObjectType({ description: "Sales by one dimension within another, to be drawn as areas." })
export class SalesMap {
  @Field(() => DateTime, { description: "Everything committed until then is in the figures." })
  asOf!: Date;

  @Field(() => FigureUnit)
  unit!: FigureUnit;

  @Field({ description: "How the values are worked out." })
  definition!: string;

  @Field(() => [NestedSales], { description: "By falling size; what is smaller stands as the others of what it is within." })
  areas!: NestedSales[];
}

@ObjectType({ description: "A sold line behind a figure." })
export class AnalysedLine {
  @Field(() => Day)
  orderedOn!: string;

  @Field(() => Order, { nullable: true, description: "null where you may not see the order." })
  order!: string;

  @Field(() => Customer, { nullable: true, description: "null where you may not see the customer, and where the order names none." })
  customer!: string | null;

  @Field(() => Product, { nullable: true, description: "null where you may not see the product, and where the line names none." })
  product!: string | null;

  @Field(() => Int, { description: "Negative where goods came back." })
  quantity!: number;

  @Field(() => Float, { description: "From 0 to 1." })
  discount!: number;

  @Field(() => Money)
  revenue!: Money;

  @Field(() => Money, { nullable: true, description: "null where the cost is not known, and for who may not see profits." })
  profit!: Money | null;
}

@ObjectType({ description: "The sold lines behind a figure, the latest first." })
export class AnalysedLines {
  @Field(() => DateTime, { description: "Everything committed until then is in the figures." })
  asOf!: Date;

  @Field(() => Int, { description: "All lines behind the figure." })
  totalCount!: number;

  @Field(() => Money, { description: "What all of them come to." })
  revenue!: Money;

  @Field(() => [AnalysedLine])
  lines!: AnalysedLine[];
}
