import { IsOptional, Max, Min, ValidateNested } from "class-validator";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { Day } from "../../core/graph/scalars";
import { DateRange, MoneyInput, PageArgs, sortInput } from "../../core/graph/types";
import { PurchaseSortField, PurchaseStatus } from "./purchase.enums";

@InputType()
export class CreatePurchaseInput {
  @Field(() => ID)
  productId!: string;

  @Field(() => ID, { nullable: true, description: "The product's supplier where none is given." })
  supplierId?: string | null;

  @Field(() => Int)
  @Min(1)
  @Max(1_000_000_000)
  quantity!: number;

  @Field(() => Day, { nullable: true, description: "Today where none is given." })
  orderedOn?: string | null;

  @Field(() => Day, { nullable: true, description: "When the supplier promises it." })
  expectedOn?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: "For one; the product's cost where none is given." })
  @IsOptional()
  @ValidateNested()
  unitCost?: MoneyInput | null;
}

@InputType({ description: "A list means any of; a range is half-open; all that is given must hold." })
export class PurchaseFilter {
  @Field({ nullable: true, description: "Any part of the product's name or number." })
  search?: string;

  @Field(() => [ID], { nullable: true })
  productId?: string[];

  @Field(() => [ID], { nullable: true })
  supplierId?: string[];

  @Field(() => [PurchaseStatus], { nullable: true })
  status?: PurchaseStatus[];

  @Field(() => DateRange, { nullable: true })
  orderedOn?: DateRange;

  @Field(() => DateRange, { nullable: true })
  expectedOn?: DateRange;
}

export const PurchaseSort = sortInput("PurchaseSort", PurchaseSortField);

@ArgsType()
export class PurchaseListArgs extends PageArgs {
  @Field(() => PurchaseFilter, { nullable: true })
  filter?: PurchaseFilter;

  @Field(() => PurchaseSort, { nullable: true })
  sort?: InstanceType<typeof PurchaseSort>;
}
