import { Field, Float, ObjectType } from "type-graphql";
import { Money } from "../../core/graph/types";
import { Customer } from "../../customers/customer/customer.entity";
import { View } from "../semantic/view";

@ObjectType({ description: "A point of the whale curve: what share of the profit the best customers bring together." })
export class WhalePoint {
  @Field(() => Float, { description: "Of the customers, the most profitable first." })
  customerShare!: number;

  @Field(() => Float, { description: "Of the whole profit; above 1 where the rest loses money." })
  profitShare!: number;
}

@ObjectType()
export class CustomerProfit {
  @Field(() => Customer, { nullable: true, description: "null where you may not see the customer." })
  customer!: string;

  @Field(() => Money)
  revenue!: Money;

  @Field(() => Money)
  profit!: Money;

  @Field(() => Float, { nullable: true })
  margin!: number | null;
}

@ObjectType({ description: "A category at the top (without a parent), or one below it." })
export class CategoryProfit {
  @Field({ description: "Empty for products without a category." })
  category!: string;

  @Field(() => String, { nullable: true, description: "The category at the top." })
  parent!: string | null;

  @Field(() => Money)
  revenue!: Money;

  @Field(() => Money)
  profit!: Money;

  @Field(() => Float, { nullable: true })
  margin!: number | null;

  @Field(() => Float, { description: "Discounts divided by what all lines would have cost without them." })
  discount!: number;
}

@ObjectType({ description: "Who and what we earn from. Profits are those of lines whose cost is known." })
export class Profitability extends View {
  @Field(() => [WhalePoint], { description: "At most a hundred points; empty where there is no profit on the whole." })
  whale!: WhalePoint[];

  @Field(() => [CustomerProfit], { description: "The ten customers with the highest profit." })
  best!: CustomerProfit[];

  @Field(() => [CustomerProfit], { description: "The ten customers with the lowest profit." })
  worst!: CustomerProfit[];

  @Field(() => [CategoryProfit])
  byCategory!: CategoryProfit[];
}
