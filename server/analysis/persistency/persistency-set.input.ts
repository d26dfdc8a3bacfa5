import { IsOptional, Max, Min } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import { Day } from "../../core/graph/scalars";
import { CustomerChange } from "./change.types";
import { aliveBands } from "./alive";
import { fewestChurnDays, mostChurnDays, usualChangePercent, usualChurnDays } from "./persistency.args";
import { RhythmBand } from "./rhythm.types";

/** The marks of persistency. */
@InputType({ description: "Customers by how they come back: those of every mark named." })
export class PersistencySetInput {
  @Field(() => Day, { nullable: true, description: "First bought in the month of this day." })
  cohort?: string | null;

  @Field(() => Int, { nullable: true, description: "Of the cohort those that bought so many months after its own, 0 to 360; all of them unless told." })
  @IsOptional()
  @Min(0)
  @Max(360)
  month?: number | null;

  @Field(() => CustomerChange, { nullable: true })
  change?: CustomerChange | null;

  @Field(() => RhythmBand, { nullable: true })
  rhythm?: RhythmBand | null;

  @Field(() => Int, { nullable: true, description: "The band of P(alive), 0 (0 to 0.1) to 9 (0.9 to 1)." })
  @IsOptional()
  @Min(0)
  @Max(aliveBands - 1)
  aliveBand?: number | null;

  @Field(() => Boolean, { nullable: true, description: "Lost in the period, of those not lost when it began." })
  churned?: boolean | null;

  @Field(() => Int, { defaultValue: usualChurnDays, description: "As for the view: who has not bought for more than so many days is lost; 31 to 1,095." })
  @Min(fewestChurnDays)
  @Max(mostChurnDays)
  churnAfterDays!: number;

  @Field(() => Int, { defaultValue: usualChangePercent, description: "As for the view: revenue that grew or shrank by more than so many percent is rising or falling; 1 to 100." })
  @Min(1)
  @Max(100)
  changePercent!: number;
}
