import { ArrayMaxSize, ArrayMinSize, IsOptional, Matches, Max, MaxLength, Min, ValidateNested } from "class-validator";
import { ArgsType, Field, Float, ID, InputType, Int } from "type-graphql";
import { DateTime, Day } from "../../core/graph/scalars";
import { DateRange, DateTimeRange, MoneyInput, MoneyRange, PageArgs, sortInput } from "../../core/graph/types";
import { Filled } from "../../core/validation";
import { OrderSortField, OrderStatus } from "./order.enums";

const mostLines = 500;
const mostPieces = 1_000_000;

@InputType()
export class OrderLineInput {
  @Field(() => ID)
  productId!: string;

  @Field(() => Int)
  @Min(1)
  @Max(mostPieces)
  quantity!: number;

  @Field(() => MoneyInput, { nullable: true, description: "For one; the product's own price where none is given." })
  @IsOptional()
  @ValidateNested()
  unitPrice?: MoneyInput | null;

  @Field(() => Float, { nullable: true, description: "From 0 to 1, four decimals." })
  @IsOptional()
  @Min(0)
  @Max(1)
  discount?: number | null;
}

@InputType()
export class CreateOrderInput {
  @Field(() => ID)
  customerId!: string;

  @Field(() => String, { nullable: true, description: "A running number where none is given." })
  @IsOptional()
  @Filled()
  @MaxLength(40)
  number?: string | null;

  @Field(() => Day, { nullable: true, description: "The day of `orderedAt` where none is given, otherwise today." })
  orderedOn?: string | null;

  @Field(() => DateTime, { nullable: true, description: "The moment of the order, on its day in your time zone; now where neither it nor a day is given." })
  orderedAt?: Date | null;

  @Field(() => Day, { nullable: true })
  dueOn?: string | null;

  @Field(() => Day, { nullable: true, description: "The last day on which payment is in time; not before the day of the order." })
  paymentDueOn?: string | null;

  @Field(() => Day, { nullable: true, description: "The day on which all of it was paid; not later than today." })
  paidOn?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  channel?: string | null;

  @Field(() => String, { nullable: true, description: "Of the campaign that the order comes of." })
  @IsOptional()
  @MaxLength(60)
  couponCode?: string | null;

  @Field(() => String, { nullable: true, description: "The customer's where none is given." })
  @IsOptional()
  @MaxLength(100)
  region?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  shipMode?: string | null;

  @Field(() => String, { nullable: true, description: "The workspace's where none is given." })
  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: "must be a currency code such as EUR", context: { code: "currency" } })
  currency?: string | null;

  @Field(() => [OrderLineInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(mostLines)
  @ValidateNested({ each: true })
  lines!: OrderLineInput[];
}

@InputType({ description: "What is left out stays, null clears." })
export class OrderPaymentInput {
  @Field(() => Day, { nullable: true, description: "The last day on which payment is in time; not before the day of the order." })
  paymentDueOn?: string | null;

  @Field(() => Day, { nullable: true, description: "The day on which all of it was paid; not later than today." })
  paidOn?: string | null;
}

@InputType()
export class ReturnLineInput {
  @Field(() => ID)
  lineId!: string;

  @Field(() => Int, { description: "Pieces that came back, above zero." })
  @Min(1)
  @Max(mostPieces)
  quantity!: number;
}

@InputType({ description: "A list means any of; a range is half-open; all that is given must hold." })
export class OrderFilter {
  @Field({ nullable: true, description: "The beginning of the number, or any part of the customer's name." })
  search?: string;

  @Field(() => [ID], { nullable: true })
  customerId?: string[];

  @Field(() => [OrderStatus], { nullable: true })
  status?: OrderStatus[];

  @Field(() => [String], { nullable: true })
  channel?: string[];

  @Field(() => [String], { nullable: true })
  region?: string[];

  @Field(() => [ID], { nullable: true })
  ownerId?: string[];

  @Field(() => [ID], { nullable: true })
  teamId?: string[];

  @Field(() => [ID], { nullable: true })
  campaignId?: string[];

  @Field(() => DateRange, { nullable: true })
  orderedOn?: DateRange;

  @Field(() => DateTimeRange, { nullable: true })
  orderedAt?: DateTimeRange;

  @Field(() => DateRange, { nullable: true })
  paymentDueOn?: DateRange;

  @Field(() => DateRange, { nullable: true })
  paidOn?: DateRange;

  @Field(() => Boolean, { nullable: true, description: "Payment was due before today, has not come, and the order is not cancelled; or the opposite." })
  overdue?: boolean;

  @Field(() => MoneyRange, { nullable: true })
  total?: MoneyRange;
}

export const OrderSort = sortInput("OrderSort", OrderSortField);

@ArgsType()
export class OrderListArgs extends PageArgs {
  @Field(() => OrderFilter, { nullable: true })
  filter?: OrderFilter;

  @Field(() => OrderSort, { nullable: true })
  sort?: InstanceType<typeof OrderSort>;
}
