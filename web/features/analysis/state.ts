import type { AnalysisFilter, Comparison, CustomerSetInput } from "@/generated/graphql";
import { oneOf, range, text, type Codec, type Range } from "@/lib/url/codecs";
import { PERIODS, daysOf, type PeriodName } from "./period";

/** The seven P, in their order. */
export const VIEWS = ["profiling", "persistency", "profitability", "performance", "prospecting", "product", "promotion"] as const;
export type View = (typeof VIEWS)[number];

/** Whether an address names a view. */
export const isView = (name: string): name is View => VIEWS.some(view => view === name);

/** The views that this viewer may open: profits are not for every role. */
export const viewsFor = (abilities: readonly string[]): View[] => VIEWS.filter(view => view !== "profitability" || abilities.includes("analysis:profit"));

/** What the address says about the screen; empty texts narrow nothing. */
export interface AnalysisState {
  period: PeriodName;
  /** The days of the custom period, with both ends. */
  days: Range;
  team: string;
  owner: string;
  region: string;
  segment: string;
  /** A saved segment's id. */
  saved: string;
  channel: string;
  /** A category's id. */
  category: string;
  compare: Comparison;
  /** The customers that are shown beside the view; null for none. */
  of: CustomerSetInput | null;
  /** What those customers are called. */
  named: string;
}

/** What a period may be compared with. */
export const COMPARISONS = ["PREVIOUS_PERIOD", "YEAR_BEFORE", "NONE"] as const satisfies readonly Comparison[];

/** The marks whose customers are shown, as the API takes them; the API refuses what it does not know. */
const customerSet = (): Codec<CustomerSetInput | null> => ({
  read: ([text = ""]) => {
    try {
      const set: unknown = JSON.parse(text);
      return typeof set === "object" && set !== null && !Array.isArray(set) ? set : null;
    } catch {
      return null;
    }
  },
  write: set => (set ? [JSON.stringify(set)] : []),
});

export const shape = {
  period: oneOf<PeriodName>(PERIODS, "months12"),
  days: range(),
  team: text(),
  owner: text(),
  region: text(),
  segment: text(),
  saved: text(),
  channel: text(),
  category: text(),
  compare: oneOf<Comparison>(COMPARISONS, "PREVIOUS_PERIOD"),
  of: customerSet(),
  named: text(),
};

/** The parts of the state that narrow the scope. */
export const SCOPE = ["team", "owner", "region", "segment", "saved", "channel", "category"] as const;
export type Scope = (typeof SCOPE)[number];

/** What the address lets through, for the API. @param today the viewer's day */
export function analysisFilter(state: AnalysisState, today: string): AnalysisFilter & { from: string; to: string } {
  const { team, owner, region, segment, saved, channel, category, compare } = state;
  return {
    ...daysOf(state.period, state.days, today),
    ...(team && { teamId: team }),
    ...(owner && { ownerId: owner }),
    ...(region && { region }),
    ...(segment && { segment }),
    ...(saved && { segmentId: saved }),
    ...(channel && { channel }),
    ...(category && { categoryId: category }),
    ...(compare !== "PREVIOUS_PERIOD" && { compare }),
  };
}
