import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Product } from "../../../catalog/product/product.entity";
import { DateTime } from "../../../core/graph/scalars";

export enum RuleOrder {
  LIFT = "LIFT",
  CONFIDENCE = "CONFIDENCE",
  SUPPORT = "SUPPORT",
}
registerEnumType(RuleOrder, { name: "RuleOrder", description: "Which rules come first." });

@ObjectType({ description: "Who buys all of `left` buys `right` too: so often, and so much more often than others." })
export class AssociationRule {
  @Field(() => [Product], { nullable: "items", description: "One product or several; null where you may not see one." })
  left!: string[];

  @Field(() => Product, { nullable: true })
  right!: string;

  @Field(() => Int, { description: "Orders with all of them." })
  orders!: number;

  @Field(() => Float, { description: "The share of all orders with all of them." })
  support!: number;

  @Field(() => Float, { description: "Of the orders with the left ones, the share that has the right one too." })
  confidence!: number;

  @Field(() => Float, { description: "Confidence divided by the right one's share of all orders: 1 where they have nothing to do with each other." })
  lift!: number;

  @Field(() => Float, { nullable: true, description: "How many times more often the rule would fail if they had nothing to do with each other; null where it never fails." })
  conviction!: number | null;
}

@ObjectType({ description: "What is bought together, in one order, within your scope and the filter." })
export class AssociationRules {
  @Field(() => DateTime, { description: "Everything committed until then is in the rules." })
  asOf!: Date;

  @Field(() => Int, { description: "Orders of the period in which something known was bought." })
  rowCount!: number;

  @Field(() => Int, { description: "Orders left out, because they have more than 2,000 different products." })
  leftOut!: number;

  @Field(() => Float, { description: "The support that was looked for, as a share of the orders." })
  minSupport!: number;

  @Field(() => Float)
  minConfidence!: number;

  @Field(() => Int, { description: "Products of the longest rules that were looked for: less than asked for where the support was left to us and more would have cost too much." })
  maxLength!: number;

  @Field(() => Int, { description: "All rules found." })
  totalCount!: number;

  @Field(() => [AssociationRule])
  rules!: AssociationRule[];
}
