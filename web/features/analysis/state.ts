import type { AnalysisFilter, PerformanceDimension } from "@/generated/graphql";
import { oneOf, range, text, type Range } from "@/lib/url/codecs";
import { PERIODS, daysOf, type PeriodName } from "./period";

/** The seven P, in their order. */
export const VIEWS = ["profiling", "persistency", "profitability", "performance", "prospecting", "product", "promotion"] as const;
export type View = (typeof VIEWS)[number];

/** Whether an address names a view. */
export const isView = (name: string): name is View => VIEWS.some(view => view === name);

/** The views that this viewer may open: profits are not for every role. */
export const viewsFor = (abilities: readonly string[]): View[] => VIEWS.filter(view => view !== "profitability" || abilities.includes("analysis:profit"));

/** What sales can be laid out by. */
export const DIMENSIONS = ["CATEGORY", "SUBCATEGORY", "CHANNEL", "REGION", "OWNER", "TEAM", "SEGMENT"] as const satisfies readonly PerformanceDimension[];

/** What the address says about the screen; empty texts narrow nothing. */
export interface AnalysisState {
  period: PeriodName;
  /** The days of the custom period, with both ends. */
  days: Range;
  team: string;
  owner: string;
  region: string;
  segment: string;
  /** A category's id. */
  category: string;
  rows: PerformanceDimension;
  columns: PerformanceDimension;
}

export const shape = {
  period: oneOf<PeriodName>(PERIODS, "months12"),
  days: range(),
  team: text(),
  owner: text(),
  region: text(),
  segment: text(),
  category: text(),
  rows: oneOf<PerformanceDimension>(DIMENSIONS, "CATEGORY"),
  columns: oneOf<PerformanceDimension>(DIMENSIONS, "REGION"),
};

/** The parts of the state that narrow the scope. */
export const SCOPE = ["team", "owner", "region", "segment", "category"] as const;
export type Scope = (typeof SCOPE)[number];

/** What the address lets through, for the API. @param today the viewer's day */
export function analysisFilter(state: AnalysisState, today: string): AnalysisFilter & { from: string; to: string } {
  const { team, owner, region, segment, category } = state;
  return {
    ...daysOf(state.period, state.days, today),
    ...(team && { teamId: team }),
    ...(owner && { ownerId: owner }),
    ...(region && { region }),
    ...(segment && { segment }),
    ...(category && { categoryId: category }),
  };
}
