import { Field, Int, ObjectType } from "type-graphql";
import { DateTime } from "../../core/graph/scalars";
import { Figure } from "./figure";

/** What every view says of itself. */
@ObjectType()
export abstract class View {
  @Field(() => DateTime, { description: "Everything committed until then is in the figures." })
  asOf!: Date;

  @Field(() => Int, { description: "Order lines of the period that the figures are made of." })
  rowCount!: number;

  @Field(() => [Figure])
  figures!: Figure[];
}

/** A view works through all sales of a period: it costs the caller's budget as much as a page of a thousand records. */
export const viewCost = { cost: 1_000 };
