import { Field, Float, Int, ObjectType } from "type-graphql";
import { Money } from "../../core/graph/types";
import { Product } from "../../catalog/product/product.entity";
import { View } from "../semantic/view";

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

  @Field({ description: "A, B or C." })
  abc!: string;
}

@ObjectType({ description: "Two products bought in one order." })
export class ProductPair {
  @Field(() => Product, { nullable: true, description: "The rarer of the two." })
  left!: string;

  @Field(() => Product, { nullable: true })
  right!: string;

  @Field(() => Float, { description: "The share of the orders with both." })
  support!: number;

  @Field(() => Float, { description: "Of the orders with the left one, the share that has the right one too." })
  confidence!: number;

  @Field(() => Float, { description: "How many times more often together than if they had nothing to do with each other." })
  lift!: number;

  @Field(() => Int, { description: "Orders with both, at least three." })
  count!: number;
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

@ObjectType({ description: "What sells, and what sells together." })
export class ProductAnalysis extends View {
  @Field(() => [ProductSales], { description: "The fifty products with the highest revenue." })
  top!: ProductSales[];

  @Field(() => [ProductPair], { description: "The fifty pairs most often bought together, of those more often together than by chance. Orders of more than 300 products are left out." })
  pairs!: ProductPair[];

  @Field(() => [AbcClass], { description: "Products by falling revenue: A until 80 % of it are reached, B until 95 %, C the rest." })
  abc!: AbcClass[];
}
