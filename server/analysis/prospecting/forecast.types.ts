import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Day } from "../../core/graph/scalars";
import { Money } from "../../core/graph/types";

export enum ForecastMethod {
  HOLT_WINTERS_ADDITIVE = "HOLT_WINTERS_ADDITIVE",
  HOLT_WINTERS_MULTIPLICATIVE = "HOLT_WINTERS_MULTIPLICATIVE",
  THETA = "THETA",
  LEVEL = "LEVEL",
  SEASONAL_NAIVE = "SEASONAL_NAIVE",
  NAIVE = "NAIVE",
}
registerEnumType(ForecastMethod, {
  name: "ForecastMethod",
  description: "LEVEL is simple exponential smoothing, SEASONAL_NAIVE repeats the year before, NAIVE the last month.",
});

@ObjectType({ description: "Revenue of a month gone by, or what is to be expected of one to come." })
export class ForecastPoint {
  @Field(() => Day, { description: "The first day of the month." })
  month!: string;

  @Field(() => Money, { nullable: true, description: "Only of whole months." })
  actual!: Money | null;

  @Field(() => Money, { nullable: true, description: "By the method that `forecastModel` names; null with fewer than three months of sales. Never below nothing." })
  forecast!: Money | null;

  @Field(() => Money, { nullable: true, description: "With 95 % probability not less than this, if the past is a guide." })
  low!: Money | null;

  @Field(() => Money, { nullable: true, description: "With 95 % probability not more than this." })
  high!: Money | null;

  @Field(() => Money, { nullable: true, description: "Open deals expected to close in the month, each times its probability." })
  weightedPipeline!: Money | null;
}

@ObjectType({ description: "How a method would have done: forecasts of up to six months, each made from what was known at one of up to twelve month's ends." })
export class ForecastBackTest {
  @Field(() => ForecastMethod)
  method!: ForecastMethod;

  @Field(() => Int, { description: "Months foretold, counted once for every month's end they were foretold from." })
  months!: number;

  @Field(() => Float, { nullable: true, description: "Mean absolute scaled error (Hyndman and Koehler 2006): the error divided by that of repeating the year before within the known months. null where that never errs." })
  mase!: number | null;

  @Field(() => Float, { description: "The share of these months that fell between the limits; 0.95 would be right." })
  coverage!: number;
}

@ObjectType({ description: "The method of the forecast: of those that the months allow, the one with the least error in the back-test." })
export class ForecastModel {
  @Field(() => ForecastMethod)
  method!: ForecastMethod;

  @Field(() => Int, { description: "Whole months learnt from." })
  learntMonths!: number;

  @Field(() => ForecastBackTest, { nullable: true, description: "null where there are too few months to hold any back." })
  backTest!: ForecastBackTest | null;

  @Field(() => ForecastBackTest, { nullable: true, description: "The same of repeating the year before, or the last month where there are less than two years." })
  naive!: ForecastBackTest | null;
}
