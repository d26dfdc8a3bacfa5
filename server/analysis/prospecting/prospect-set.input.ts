import { IsOptional, Max, MaxLength, Min } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import { Day } from "../../core/graph/scalars";

@InputType({ description: "The customers behind a mark of prospecting. What is named holds together." })
export class ProspectSetInput {
  @Field(() => String, { nullable: true, description: "Where the customer came from; empty for customers of whom it is not known." })
  @IsOptional()
  @MaxLength(100)
  source?: string | null;

  @Field(() => Day, { nullable: true, description: "New in the month of this day: the first order ever fell in it." })
  newIn?: string | null;

  @Field(() => Boolean, { nullable: true, description: "true: leads of the period, that is, first known in it and without an order before." })
  leads?: boolean | null;

  @Field(() => Day, { nullable: true, description: "Leads first known in the month of this day." })
  leadIn?: string | null;

  @Field(() => Int, { nullable: true, description: "The band of P(alive): 0 for below 0.1, to 9 for 0.9 and above." })
  @IsOptional()
  @Min(0)
  @Max(9)
  aliveBand?: number | null;

  @Field(() => Int, { nullable: true, description: "The tenth by lifetime value, 1 the most valuable." })
  @IsOptional()
  @Min(1)
  @Max(10)
  valueTenth?: number | null;
}
