import type { AnalysisFilter, PersistencyQueryVariables, SurvivalGrouping } from "@/generated/graphql";
import { oneOf, readState } from "@/lib/url/codecs";

/** After how many days of silence a customer may count as lost. */
export const CHURN_DAYS = ["90", "180", "365", "730"] as const;
type ChurnDays = (typeof CHURN_DAYS)[number];

/** What the survival of customers may be compared by. */
export const STAY_BY = ["NONE", "SEGMENT", "REGION", "SOURCE", "CHANNEL"] as const satisfies readonly (SurvivalGrouping | "NONE")[];
export type StayBy = (typeof STAY_BY)[number];

/** What retention is measured by. */
export const COHORT_MEASURES = ["customers", "revenue"] as const;
export type CohortMeasure = (typeof COHORT_MEASURES)[number];

/** What the address says of this view besides period and scope. */
export interface PersistencyState {
  churn: ChurnDays;
  stayBy: StayBy;
  cohortsBy: CohortMeasure;
}

export const shape = {
  churn: oneOf<ChurnDays>(CHURN_DAYS, "365"),
  stayBy: oneOf<StayBy>(STAY_BY, "NONE"),
  cohortsBy: oneOf<CohortMeasure>(COHORT_MEASURES, "customers"),
};

/** What the API is asked for this view. */
export const persistencyAsked = (filter: AnalysisFilter, { churn, stayBy }: PersistencyState): PersistencyQueryVariables => ({ filter, churnAfterDays: Number(churn), survivalBy: stayBy === "NONE" ? null : stayBy });

/** The same, read from an address. */
export const persistencyVariables = (filter: AnalysisFilter, address: URLSearchParams): PersistencyQueryVariables => persistencyAsked(filter, readState<PersistencyState>(shape, address));
