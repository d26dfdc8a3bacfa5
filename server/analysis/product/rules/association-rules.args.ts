import { IsOptional, Max, MaxLength, Min } from "class-validator";
import { ArgsType, Field, Float, ID, Int } from "type-graphql";
import { RuleOrder } from "./association-rules.types";

/** Which rules to look for. */
@ArgsType()
export class RuleArgs {
  @Field(() => Float, { nullable: true, description: "The least share of all orders with all products of a rule, above 0 up to 1. Left out, it follows from the data: as low as a quick search allows, but two orders." })
  @IsOptional()
  @Min(1e-9)
  @Max(1)
  minSupport?: number | null;

  @Field(() => Float, { defaultValue: 0.2, description: "From 0 to 1." })
  @Min(0)
  @Max(1)
  minConfidence!: number;

  @Field(() => Int, { defaultValue: 3, description: "Products of the longest rules, both sides together: 2 to 6." })
  @Min(2)
  @Max(6)
  maxLength!: number;

  @Field(() => ID, { nullable: true, description: "Only rules with this product, on either side." })
  @IsOptional()
  @MaxLength(30)
  product?: string | null;

  @Field(() => RuleOrder, { defaultValue: RuleOrder.LIFT })
  orderBy!: RuleOrder;

  @Field(() => Int, { defaultValue: 100, description: "How many rules, 1 to 500." })
  @Min(1)
  @Max(500)
  first!: number;
}
