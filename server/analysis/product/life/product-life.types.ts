import { Field, Float, Int, ObjectType } from "type-graphql";
import { Product } from "../../../catalog/product/product.entity";
import { DateTime, Day } from "../../../core/graph/scalars";
import { Money } from "../../../core/graph/types";
import { AssociationRule } from "../rules/association-rules.types";
import { LifePhase } from "./phase";

@ObjectType()
export class LifeMonth {
  @Field({ description: "2026-01." })
  month!: string;

  @Field(() => Int, { description: "Pieces sold, returned ones taken off." })
  quantity!: number;

  @Field(() => Money)
  revenue!: Money;

  @Field(() => Float, { nullable: true, description: "null unless you may see profits, and where no cost is known." })
  margin!: number | null;
}

@ObjectType({ description: "A product's life: what it sold since its first sale up to the period's end, within your scope and the filter." })
export class ProductLife {
  @Field(() => DateTime, { description: "Everything committed until then is in the figures." })
  asOf!: Date;

  @Field(() => Int, { description: "Order lines that the months are made of." })
  rowCount!: number;

  @Field(() => Product, { nullable: true })
  product!: string;

  @Field(() => Day, { nullable: true })
  firstSoldOn!: string | null;

  @Field(() => Day, { nullable: true })
  lastSoldOn!: string | null;

  @Field(() => Int, { description: "Whole months from the first sale to the period's end." })
  ageMonths!: number;

  @Field(() => LifePhase, { nullable: true, description: "null where it was never sold." })
  phase!: LifePhase | null;

  @Field(() => Float, { nullable: true, description: "The change that the phase follows from; null where there is nothing to compare with." })
  change!: number | null;

  @Field(() => [LifeMonth], { description: "The last 120 at most, those without sales included." })
  months!: LifeMonth[];

  @Field(() => [AssociationRule], { description: "What is bought with it in one order of the period, at least twice and more often than by chance: the ten highest by lift." })
  boughtTogether!: AssociationRule[];
}
