import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";

/** What customers are grouped by to compare how long they stay. */
export enum SurvivalGrouping {
  SEGMENT = "SEGMENT",
  REGION = "REGION",
  SOURCE = "SOURCE",
  CHANNEL = "CHANNEL",
}
registerEnumType(SurvivalGrouping, { name: "SurvivalGrouping", description: "The customer's segment, region or source, or the channel of the first order." });

@ObjectType({ description: "The share of the customers that stay longer than a time (Kaplan and Meier 1958)." })
export class SurvivalPoint {
  @Field(() => Int, { description: "Days since the first purchase." })
  days!: number;

  @Field(() => Float)
  survival!: number;

  @Field(() => Float, { nullable: true, description: "The lower 95 % limit, by Greenwood's variance of ln(−ln S); null where nobody is left." })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: "The upper 95 % limit." })
  high!: number | null;

  @Field(() => Int, { description: "Customers that are followed longer than that." })
  atRisk!: number;
}

@ObjectType({ description: "How long customers stay: from the first purchase to the last one before the first silence of more than `churnAfterDays` days." })
export class SurvivalCurve {
  @Field(() => String, { nullable: true, description: "The group's segment, region, source or channel, empty where there is none; null for all customers." })
  group!: string | null;

  @Field(() => Int, { description: "Customers that are followed: those whose first purchase is more than `churnAfterDays` days ago." })
  customers!: number;

  @Field(() => Int, { description: "Of them those that were lost. The others are known to have stayed until `churnAfterDays` days before the end (right-censored)." })
  lost!: number;

  @Field(() => Int, { nullable: true, description: "Days after which half are lost; null where more than half stay to the end of what was seen." })
  medianDays!: number | null;

  @Field(() => Int, { nullable: true, description: "The lower 95 % limit of the median (Brookmeyer and Crowley 1982)." })
  medianLow!: number | null;

  @Field(() => Int, { nullable: true, description: "The upper 95 % limit of the median; null where it lies beyond what was seen." })
  medianHigh!: number | null;

  @Field(() => [SurvivalPoint], { description: "At most 121, at equal distances." })
  points!: SurvivalPoint[];
}

@ObjectType({ description: "Whether the groups stay equally long (log-rank test, Mantel 1966)." })
export class SurvivalTest {
  @Field(() => Float)
  chiSquared!: number;

  @Field(() => Int, { description: "Groups less one." })
  degrees!: number;

  @Field(() => Float, { description: "How probable so great a difference is where there is none." })
  pValue!: number;
}
