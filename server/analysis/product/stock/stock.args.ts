import { Max, Min } from "class-validator";
import { ArgsType, Field, Int } from "type-graphql";

/** What counts as dead, and how many products to name. */
@ArgsType()
export class StockArgs {
  @Field(() => Int, { defaultValue: 180, description: "Stock is dead that was not sold for so many days before the period's end, 1 to 3,650." })
  @Min(1)
  @Max(3_650)
  deadAfterDays!: number;

  @Field(() => Int, { defaultValue: 50, description: "Products of each list, 1 to 200." })
  @Min(1)
  @Max(200)
  first!: number;
}
