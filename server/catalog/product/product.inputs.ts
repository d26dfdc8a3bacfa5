import { IsOptional, Max, MaxLength, Min, ValidateNested } from "class-validator";
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { MoneyInput, PageArgs, sortInput } from "../../core/graph/types";
import { Filled, NotCleared } from "../../core/validation";

/** Everything about a product that people fill in; `name` is added below, as required or not. */
@InputType()
abstract class ProductFacts {
  @Field(() => ID, { nullable: true })
  categoryId?: string | null;

  @Field(() => MoneyInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  price?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: "In the same currency as the price." })
  @IsOptional()
  @ValidateNested()
  cost?: MoneyInput | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(60)
  unit?: string | null;

  @Field(() => Int, { nullable: true, description: "null: nobody counts." })
  @IsOptional()
  @Min(0)
  @Max(1_000_000_000)
  stockQuantity?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(0)
  @Max(1_000_000_000)
  reorderLevel?: number | null;

  @Field(() => String, { nullable: true, description: "A supplier that is not known yet is made." })
  @IsOptional()
  @Filled()
  @MaxLength(200)
  supplierName?: string | null;
}

@InputType()
export class CreateProductInput extends ProductFacts {
  @Field()
  @Filled()
  @MaxLength(60)
  sku!: string;

  @Field()
  @Filled()
  @MaxLength(300)
  name!: string;
}

@InputType()
export class UpdateProductInput extends ProductFacts {
  @Field({ nullable: true })
  @NotCleared()
  @Filled()
  @MaxLength(300)
  name?: string;

  @Field({ nullable: true })
  @NotCleared()
  active?: boolean;
}

@InputType({ description: "A list means any of; all that is given must hold." })
export class ProductFilter {
  @Field({ nullable: true, description: "Any part of the name or number, in either Chinese script, pinyin or initials." })
  search?: string;

  @Field(() => [ID], { nullable: true, description: "These categories and those below them." })
  categoryId?: string[];

  @Field({ nullable: true })
  active?: boolean;
}

export enum ProductSortField {
  NAME = "NAME",
  SKU = "SKU",
  PRICE = "PRICE",
}
registerEnumType(ProductSortField, { name: "ProductSortField" });

export const ProductSort = sortInput("ProductSort", ProductSortField);

@ArgsType()
export class ProductListArgs extends PageArgs {
  @Field(() => ProductFilter, { nullable: true })
  filter?: ProductFilter;

  @Field(() => ProductSort, { nullable: true })
  sort?: InstanceType<typeof ProductSort>;
}
