import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime } from "../../core/graph/scalars";
import { Money } from "../../core/graph/types";

/** Why revenue changed. */
export enum BridgePartKind {
  VOLUME = "VOLUME",
  MIX = "MIX",
  PRICE = "PRICE",
  NEW = "NEW",
  GONE = "GONE",
}
registerEnumType(BridgePartKind, {
  name: "BridgePartKind",
  description: "VOLUME: more or fewer pieces at the average price of before. MIX: dearer or cheaper products among them. PRICE: other prices of the same products, discounts included. NEW, GONE: products sold in one of the periods only.",
});

@ObjectType({ description: "One reason for the change of revenue." })
export class BridgePart {
  @Field(() => BridgePartKind)
  kind!: BridgePartKind;

  @Field(() => Money, { description: "What it added; below zero what it took. All parts together are exactly the change." })
  change!: Money;

  @Field(() => Int, { description: "Products it is worked out over." })
  products!: number;
}

@ObjectType({ description: "From the revenue of the comparison period to that of the period: volume, mix and price of the products sold in both, new products, and those that are gone." })
export class RevenueBridge {
  @Field(() => DateTime, { description: "Everything committed until then is in the figures." })
  asOf!: Date;

  @Field({ description: "How the parts are worked out." })
  definition!: string;

  @Field(() => Money)
  revenue!: Money;

  @Field(() => Money, { nullable: true, description: "null where nothing is compared with." })
  previous!: Money | null;

  @Field(() => [BridgePart], { description: "None where nothing is compared with." })
  parts!: BridgePart[];
}
