import type { OpportunityFilter, OpportunitySortField, OpportunityStatus, StageKind } from "@/generated/graphql";
import { addDays } from "@/lib/format/date";
import { anyOf, oneOf, range, sort, text, type Codec, type Range, type Sort } from "@/lib/url/codecs";

/** The four ways to look at a pipeline. */
export const VIEWS = ["board", "list", "funnel", "forecast"] as const;
export type View = (typeof VIEWS)[number];

const SORTS = ["NAME", "VALUE", "EXPECTED_CLOSE_ON", "CREATED_AT", "STAGE_ENTERED_AT", "LAST_ACTIVITY_AT"] as const satisfies readonly OpportunitySortField[];

export const STATUSES = ["OPEN", "WON", "LOST"] as const satisfies readonly OpportunityStatus[];

const ANY = "ANY";

/** Open deals unless said otherwise; every status is written `ANY`, so that the plain address stays the usual one. */
const statuses: Codec<OpportunityStatus[]> = {
  read: values => {
    const known = STATUSES.filter(status => values.includes(status));
    return known.length > 0 || values.includes(ANY) ? known : ["OPEN"];
  },
  write: value => (value.length === 0 ? [ANY] : value.length === 1 && value[0] === "OPEN" ? [] : value),
};

export type DealSort = Sort<OpportunitySortField>;

/** What the address says about the screen. */
export interface PipelineState {
  view: View;
  pipeline: string;
  search: string;
  owner: string[];
  team: string[];
  source: string[];
  /** Expected close, half-open days. */
  close: Range;
  /** Amount, half-open decimals. */
  value: Range;
  /** For the list: the other views have their own idea of open and closed. */
  status: OpportunityStatus[];
  sort: DealSort;
  /** The deal open beside the board or the list. */
  open: string;
}

export const shape = {
  view: oneOf<View>(VIEWS, "board"),
  pipeline: text(),
  search: text(),
  owner: anyOf(),
  team: anyOf(),
  source: anyOf(),
  close: range(),
  value: range(),
  status: statuses,
  sort: sort<OpportunitySortField>(SORTS, { field: "VALUE", direction: "DESC" }),
  open: text(),
};

const isSet = ({ from, to }: Range): boolean => Boolean(from ?? to);

/** What the address lets through, for the API. */
export function dealFilter(state: PipelineState, pipelineId: string): OpportunityFilter {
  const { search, owner, team, source, close, value, view, status } = state;
  return {
    pipelineId: [pipelineId],
    ...(search && { search }),
    ...(owner.length > 0 && { ownerId: owner }),
    ...(team.length > 0 && { teamId: team }),
    ...(source.length > 0 && { source }),
    ...(isSet(close) && { expectedCloseOn: close }),
    ...(isSet(value) && { value }),
    ...(view === "list" && status.length > 0 && { status }),
  };
}

/** Whether anything but the pipeline narrows the deals. */
export const isFiltered = ({ search, owner, team, source, close, value }: PipelineState): boolean =>
  search !== "" || owner.length + team.length + source.length > 0 || isSet(close) || isSet(value);

/** No filters. */
export const NO_FILTERS: Pick<PipelineState, "search" | "owner" | "team" | "source" | "close" | "value"> = { search: "", owner: [], team: [], source: [], close: {}, value: {} };

const RECENT_DAYS = 30;

/** Of won and lost deals the board shows those of the last 30 days. */
export const closedLately = (filter: OpportunityFilter, today: string): OpportunityFilter => ({
  ...filter,
  status: ["WON", "LOST"],
  closedAt: { from: `${addDays(today, -RECENT_DAYS)}T00:00:00.000Z` },
});

/** The deals of one column of the board. */
export function columnFilter(filter: OpportunityFilter, stage: { id: string; kind: StageKind }, today: string): OpportunityFilter {
  return { ...(stage.kind === "OPEN" ? filter : closedLately(filter, today)), stageId: [stage.id] };
}

/** The pipeline of the address, else the default one. */
export const chosenPipeline = <P extends { id: string }>(pipelines: readonly P[] | undefined, id: string): P | undefined =>
  pipelines?.find(each => each.id === id) ?? pipelines?.[0];

/** The first day of the month some months away from a day's: (`2026-01-31`, -3) → `2025-10-01`. */
export function monthStart(day: string, months = 0): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}
