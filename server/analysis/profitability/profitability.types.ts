import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Product } from "../../catalog/product/product.entity";
import { Money } from "../../core/graph/types";
import { Customer } from "../../customers/customer/customer.entity";
import { View } from "../semantic/view";
import { CostToServe, ServeCost } from "./cost-to-serve/cost-to-serve.types";

@ObjectType({ description: "A point of the whale curve: what share of the net profit the best customers bring together." })
export class WhalePoint {
  @Field(() => Float, { description: "Of the customers, the most profitable first." })
  customerShare!: number;

  @Field(() => Float, { description: "Of the whole net profit; above 1 where the rest loses money." })
  profitShare!: number;

  @Field(() => Money, { description: "The net profit of these customers together." })
  profit!: Money;
}

/** From the list price to the gross profit. */
@ObjectType()
export abstract class GrossProfit {
  @Field(() => Money, { description: "What the lines would have cost the customers without their discounts." })
  listValue!: Money;

  @Field(() => Money)
  discount!: Money;

  @Field(() => Money)
  revenue!: Money;

  @Field(() => Money, { description: "Of the lines whose cost is known." })
  cost!: Money;

  @Field(() => Money, { description: "Gross profit, over the lines whose cost is known." })
  profit!: Money;

  @Field(() => Float, { nullable: true, description: "Gross profit divided by the revenue of the lines whose cost is known." })
  margin!: number | null;

  @Field(() => Int, { description: "Order lines whose cost is not known: they are in the revenue, not in cost and profit." })
  linesOfUnknownCost!: number;
}

@ObjectType({ description: "What one customer brings in the period." })
export class CustomerProfit extends GrossProfit {
  @Field(() => Int, { description: "By net profit, 1 the best." })
  rank!: number;

  @Field(() => Customer, { nullable: true, description: "null where you may not see the customer." })
  customer!: string;

  @Field(() => [ServeCost], { description: "By what causes it; all zero where no rate is set." })
  serve!: ServeCost[];

  @Field(() => Money)
  costToServe!: Money;

  @Field(() => Money, { description: "Gross profit less cost to serve." })
  netProfit!: Money;
}

@ObjectType({ description: "What one product brings in the period. Serving costs are caused by customers, so a product has none." })
export class ProductProfit extends GrossProfit {
  @Field(() => Product, { nullable: true, description: "null where you may not see the product." })
  product!: string;

  @Field(() => Int, { description: "Pieces sold, returned ones taken off." })
  quantity!: number;
}

@ObjectType({ description: "A tenth of the customers by net profit." })
export class CustomerDecile {
  @Field(() => Int, { description: "1 the best, 10 the worst." })
  decile!: number;

  @Field(() => Int)
  customers!: number;

  @Field(() => Money)
  revenue!: Money;

  @Field(() => Money, { description: "Gross profit." })
  profit!: Money;

  @Field(() => Money)
  costToServe!: Money;

  @Field(() => Money)
  netProfit!: Money;

  @Field(() => Float, { nullable: true, description: "Of the net profit of all; null where that is not above nothing." })
  share!: number | null;
}

@ObjectType({ description: "Where the whale curve is highest: the best customers, who are all that earn anything." })
export class WhalePeak {
  @Field(() => Float)
  customerShare!: number;

  @Field(() => Float, { description: "Of the whole net profit: so much is there before the rest loses a part of it again." })
  profitShare!: number;
}

/** A step of the way from list price to net profit. */
export enum ProfitStepKind {
  LIST_VALUE = "LIST_VALUE",
  DISCOUNT = "DISCOUNT",
  REVENUE = "REVENUE",
  UNKNOWN_COST = "UNKNOWN_COST",
  COST = "COST",
  GROSS_PROFIT = "GROSS_PROFIT",
  ORDER = "ORDER",
  TICKET = "TICKET",
  VISIT = "VISIT",
  SHIPMENT = "SHIPMENT",
  NET_PROFIT = "NET_PROFIT",
}
registerEnumType(ProfitStepKind, {
  name: "ProfitStepKind",
  description: "A step of the way from list price to net profit. UNKNOWN_COST: revenue of lines whose cost is not known, of which no profit can be said. ORDER to SHIPMENT: cost to serve by what causes it.",
});

@ObjectType()
export class ProfitStep {
  @Field(() => ProfitStepKind)
  kind!: ProfitStepKind;

  @Field(() => Money, { description: "Of a sum the sum; otherwise what is added, below nothing what is taken off. They add up exactly." })
  amount!: Money;

  @Field({ description: "Whether it is the sum of all steps before." })
  isSum!: boolean;
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

@ObjectType({ description: "Who and what we earn from. Profits are those of lines whose cost is known; net profits are less the cost to serve." })
export class Profitability extends View {
  @Field(() => Int, { description: "Order lines of the period whose cost is not known." })
  linesOfUnknownCost!: number;

  @Field(() => CostToServe, { description: "The rates that the figures are worked out with." })
  costToServe!: CostToServe;

  @Field(() => [ProfitStep], { description: "From list price to net profit, all lines and all serving together." })
  waterfall!: ProfitStep[];

  @Field(() => Int, { description: "Customers that are ranked: those with lines of known cost, or who were served without buying." })
  rankedCustomers!: number;

  @Field(() => [WhalePoint], { description: "At most a hundred points; empty where there is no net profit on the whole." })
  whale!: WhalePoint[];

  @Field(() => WhalePeak, { nullable: true, description: "null where there is no net profit on the whole." })
  whalePeak!: WhalePeak | null;

  @Field(() => [CustomerDecile], { description: "Fewer than ten where there are fewer customers." })
  deciles!: CustomerDecile[];

  @Field(() => [CustomerProfit], { description: "The customers with the highest net profit." })
  best!: CustomerProfit[];

  @Field(() => [CustomerProfit], { description: "The customers with the lowest net profit, the lowest first." })
  worst!: CustomerProfit[];

  @Field(() => [ProductProfit], { description: "The products with the highest gross profit." })
  bestProducts!: ProductProfit[];

  @Field(() => [ProductProfit], { description: "The products with the lowest gross profit, the lowest first." })
  worstProducts!: ProductProfit[];

  @Field(() => [CategoryProfit])
  byCategory!: CategoryProfit[];
}
