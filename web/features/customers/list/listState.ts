import type { CustomerFilter, CustomerKind, CustomerLevel, CustomerSort, CustomerSortField, CustomersQueryVariables, LifeCycleStage } from "@/generated/graphql";
import { addDays } from "@/lib/format/date";
import { instantOf } from "@/lib/format/zone";
import { anyOf, range, sort, text, type Range } from "@/lib/url/codecs";

export const LEVELS: readonly CustomerLevel[] = ["A", "B", "C", "D"];
export const STAGES: readonly LifeCycleStage[] = ["POTENTIAL", "NURTURING", "MAINTAINED", "AT_RISK", "LOST", "WON_BACK"];
export const KINDS: readonly CustomerKind[] = ["COMPANY", "PERSON"];
const SORTS: readonly CustomerSortField[] = ["NAME", "CREATED_AT", "LAST_ORDER_ON", "LAST_ACTIVITY_AT", "ORDER_TOTAL", "LEVEL"];
const BY_NAME: CustomerSort & { field: CustomerSortField } = { field: "NAME", direction: "ASC" };

export const PAGE = 50;

/** What the address of the list says; days include both ends. */
export const listShape = {
  search: text(),
  level: anyOf(LEVELS),
  stage: anyOf(STAGES),
  kind: anyOf(KINDS),
  owner: anyOf(),
  team: anyOf(),
  tag: anyOf(),
  region: anyOf(),
  source: anyOf(),
  segment: anyOf(),
  saved: anyOf(),
  created: range(),
  ordered: range(),
  amount: range(),
  sort: sort<CustomerSortField>(SORTS, BY_NAME),
  open: text(),
};

export type ListState = { [K in keyof typeof listShape]: ReturnType<(typeof listShape)[K]["read"]> };

/** No filter at all; the sort and the open record stay. */
export const NO_FILTERS = {
  search: "", level: [], stage: [], kind: [], owner: [], team: [], tag: [], region: [], source: [], segment: [], saved: [], created: {}, ordered: {}, amount: {},
} satisfies Partial<ListState>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const AMOUNT = /^\d{1,12}(\.\d{1,4})?$/;

/** Only ends that mean something; what somebody typed into the address by hand may not. */
function ends({ from, to }: Range, pattern: RegExp): Range | undefined {
  const known = { ...(from && pattern.test(from) && { from }), ...(to && pattern.test(to) && { to }) };
  return known.from || known.to ? known : undefined;
}

/** Days as people mean them, the last one included, as the API's half-open range. */
const halfOpen = ({ from, to }: Range): Range => ({ ...(from && { from }), ...(to && { to: addDays(to, 1) }) });

function instants({ from, to }: Range, timeZone: string): Range {
  return { ...(from && { from: instantOf(`${from}T00:00`, timeZone) }), ...(to && { to: instantOf(`${to}T00:00`, timeZone) }) };
}

/** The list's filter as the API takes it; a day begins when it begins for the viewer. */
export function customerFilter(state: ListState, timeZone: string): CustomerFilter {
  const created = ends(state.created, DAY);
  const ordered = ends(state.ordered, DAY);
  const amount = ends(state.amount, AMOUNT);
  return {
    ...(state.search && { search: state.search }),
    ...(state.level.length && { level: state.level }),
    ...(state.stage.length && { lifeCycleStage: state.stage }),
    ...(state.kind.length && { kind: state.kind }),
    ...(state.owner.length && { ownerId: state.owner }),
    ...(state.team.length && { teamId: state.team }),
    ...(state.tag.length && { tagId: state.tag }),
    ...(state.region.length && { region: state.region }),
    ...(state.source.length && { source: state.source }),
    ...(state.segment.length && { segment: state.segment }),
    ...(state.saved[0] && { segmentId: state.saved[0] }),
    ...(created && { createdAt: instants(halfOpen(created), timeZone) }),
    ...(ordered && { lastOrderOn: halfOpen(ordered) }),
    ...(amount && { orderTotal: amount }),
  };
}

/** The variables of the list's first page, the same on the server and in the browser. */
export const customersVariables = (state: ListState, timeZone: string): CustomersQueryVariables => ({
  first: PAGE,
  filter: customerFilter(state, timeZone),
  sort: state.sort,
});
