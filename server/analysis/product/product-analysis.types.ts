import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Money } from "../../core/graph/types";
import { Product } from "../../catalog/product/product.entity";
import { View } from "../semantic/view";

export enum ProductOrder {
  REVENUE = "REVENUE",
  QUANTITY = "QUANTITY",
  RETURN_RATE = "RETURN_RATE",
  COMPLAINT_RATE = "COMPLAINT_RATE",
}
registerEnumType(ProductOrder, { name: "ProductOrder", description: "Which products come first. By a rate come only those with at least five order lines, for one of two says nothing." });

@ObjectType()
export class ProductSales {
  @Field(() => Product, { nullable: true, description: "null where you may not see the product." })
  product!: string;

  @Field(() => Int, { description: "Pieces sold, returned ones taken off." })
  quantity!: number;

  @Field(() => Money)
  revenue!: Money;

  @Field(() => Float, { nullable: true, description: "null unless you may see profits." })
  margin!: number | null;

  @Field(() => Float, { description: "Pieces that came back, divided by pieces sold." })
  returnRate!: number;

  @Field(() => Int, { nullable: true, description: "Tickets of the period that are complaints about it; null unless you may see tickets." })
  complaints!: number | null;

  @Field(() => Float, { nullable: true, description: "Complaints divided by the order lines that sold it." })
  complaintRate!: number | null;

  @Field({ description: "A, B or C." })
  abc!: string;

  @Field(() => String, { nullable: true, description: "X, Y or Z; null where the period has fewer than six whole months." })
  xyz!: string | null;

  @Field(() => Float, { nullable: true, description: "The coefficient of variation of the pieces sold a month; null where the period has fewer than six whole months, or nothing was sold in them." })
  variation!: number | null;
}

@ObjectType()
export class AbcClass {
  @Field({ description: "A, B or C." })
  abc!: string;

  @Field(() => Int)
  products!: number;

  @Field(() => Money)
  revenue!: Money;

  @Field(() => Float, { description: "Of the revenue of all products." })
  share!: number;
}

@ObjectType({ description: "Products of one class by revenue and one by the evenness of their demand." })
export class AbcXyzCell {
  @Field({ description: "A, B or C." })
  abc!: string;

  @Field(() => String, { nullable: true, description: "X, Y or Z; null where the period has fewer than six whole months." })
  xyz!: string | null;

  @Field(() => Int)
  products!: number;

  @Field(() => Money)
  revenue!: Money;

  @Field(() => Float, { description: "Of the revenue of all products." })
  share!: number;

  @Field(() => Money, { nullable: true, description: "Their stock now, at list price; null unless you may see stocks and prices." })
  stockValue!: Money | null;
}

@ObjectType({ description: "What sells, how evenly, and what comes back." })
export class ProductAnalysis extends View {
  @Field(() => [ProductSales], { description: "Fifty products, those with the highest revenue unless told." })
  top!: ProductSales[];

  @Field(() => [AbcClass], { description: "Products by falling revenue: A until 80 % of it are reached, B until 95 %, C the rest." })
  abc!: AbcClass[];

  @Field(() => [AbcXyzCell], { description: "ABC by revenue, XYZ by the coefficient of variation of the pieces sold in each whole month of the period, months without sales included: X up to 0.5, Y up to 1, Z above, and where nothing was sold in them." })
  abcXyz!: AbcXyzCell[];
}
