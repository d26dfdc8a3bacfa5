import type { AnalysisFilter, ProfilingQueryVariables } from "@/generated/graphql";
import { addDays } from "@/lib/format/date";
import { readState, type Codec } from "@/lib/url/codecs";

/** What the address says of this view besides period and scope. */
export interface ProfilingState {
  /** The last day of the earlier period of the migration; empty for the period compared with. */
  earlier: string;
}

/** Before this nobody asks; a year that is still being typed lies there. */
const FIRST = "1970-01-01";

/** Whether a text is a day that one may mean. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= FIRST && !Number.isNaN(Date.parse(text));

const day = (): Codec<string> => ({ read: ([text = ""]) => (isDay(text) ? text : ""), write: text => (text ? [text] : []) });

export const shape = { earlier: day() };

/** The last day on which an earlier period may end. */
export const latestEarlier = ({ to }: { to: string }): string => addDays(to, -2);

/** What the API is asked for this view; an earlier day that is none is left out. */
export function profilingAsked(filter: AnalysisFilter & { to: string }, { earlier }: ProfilingState): ProfilingQueryVariables {
  return earlier && earlier <= latestEarlier(filter) ? { filter, before: addDays(earlier, 1) } : { filter };
}

/** The same, read from an address. */
export const profilingVariables = (filter: AnalysisFilter & { to: string }, address: URLSearchParams): ProfilingQueryVariables => profilingAsked(filter, readState<ProfilingState>(shape, address));
