import { IsOptional, Max, Min } from "class-validator";
import { ArgsType, Field, Int } from "type-graphql";
import { SurvivalGrouping } from "./survival.types";

/** No shorter than a month, so that nobody can be lost twice in one. */
export const fewestChurnDays = 31;
export const mostChurnDays = 1_095;

/** Without a word, who has not bought for more than so many days is lost. */
export const usualChurnDays = 365;
/** Without a word, revenue that grew or shrank by more than so many percent is rising or falling. */
export const usualChangePercent = 25;

@ArgsType()
export class PersistencyArgs {
  @Field(() => Int, { defaultValue: usualChurnDays, description: "Who has not bought for more than so many days is lost; 31 to 1,095." })
  @Min(fewestChurnDays)
  @Max(mostChurnDays)
  churnAfterDays!: number;

  @Field(() => Int, { defaultValue: usualChangePercent, description: "Revenue that grew or shrank by more than so many percent is rising or falling; 1 to 100." })
  @Min(1)
  @Max(100)
  changePercent!: number;

  @Field(() => SurvivalGrouping, { nullable: true, description: "Compares the survival of groups of customers besides." })
  @IsOptional()
  survivalBy?: SurvivalGrouping | null;
}
