import { IsIn, IsOptional, Max, Min } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import { Day } from "../../core/graph/scalars";
import { rfmSegmentNames } from "./rfm-segments";

const segmentsAndNone = [...rfmSegmentNames, "NONE"];

@InputType({ description: "Customers by scores and segments; all that is given must hold." })
export class RfmSetInput {
  @Field(() => String, { nullable: true, description: "The segment in the period; NONE for who did not buy in it, but before." })
  @IsOptional()
  @IsIn(segmentsAndNone)
  segment?: string | null;

  @Field(() => Int, { nullable: true, description: "1 to 5." })
  @IsOptional()
  @Min(1)
  @Max(5)
  recency?: number | null;

  @Field(() => Int, { nullable: true, description: "1 to 5." })
  @IsOptional()
  @Min(1)
  @Max(5)
  frequency?: number | null;

  @Field(() => Int, { nullable: true, description: "1 to 5." })
  @IsOptional()
  @Min(1)
  @Max(5)
  monetary?: number | null;

  @Field(() => String, { nullable: true, description: "The segment in the earlier period; NONE for who did not buy in it, but in the period." })
  @IsOptional()
  @IsIn(segmentsAndNone)
  previously?: string | null;

  @Field(() => Day, { nullable: true, description: "The day after the earlier period, as `rfmBefore` of the view." })
  before?: string | null;
}

@InputType({ description: "Customers by when they ordered in the period." })
export class OrderedSetInput {
  @Field(() => Int, { description: "1 is Monday." })
  @Min(1)
  @Max(7)
  weekday!: number;

  @Field(() => Int, { nullable: true, description: "0 to 23 in your time zone; without it, by orders of which only the day is known." })
  @IsOptional()
  @Min(0)
  @Max(23)
  hour?: number | null;
}
