import type { Channel, DeskTicketsQueryVariables, TicketFilter, TicketKind, TicketPriority } from "@/generated/graphql";
import { anyOf, oneOf, sort, text, type Sort } from "@/lib/url/codecs";
import { CHANNELS, KINDS, PRIORITIES, STATUSES, WAITING } from "../choices";

/** The queues: by whose they are, by their clock, by status. */
export const VIEWS = ["open", "mine", "unassigned", "soon", "overdue", ...STATUSES] as const;

export type View = (typeof VIEWS)[number];
export type QueueOrder = Sort<"NEXT_DUE_AT" | "CREATED_AT" | "UPDATED_AT" | "PRIORITY">;

export interface QueueState {
  view: View;
  search: string;
  kind: TicketKind[];
  channel: Channel[];
  priority: TicketPriority[];
  sort: QueueOrder;
  /** The ticket that is open beside the queue. */
  ticket: string;
}

const FIRST_SORT: QueueOrder = { field: "NEXT_DUE_AT", direction: "ASC" };

/** The desk in the address bar. */
export const queueShape = {
  view: oneOf<View>(VIEWS, "open"),
  search: text(),
  kind: anyOf(KINDS),
  channel: anyOf(CHANNELS),
  priority: anyOf(PRIORITIES),
  sort: sort<QueueOrder["field"]>(["NEXT_DUE_AT", "CREATED_AT", "UPDATED_AT", "PRIORITY"], FIRST_SORT),
  ticket: text(),
};

const MINUTE = 60_000;
const SOON = 4 * 60 * MINUTE;
export const PAGE = 50;

/** From now to a few hours ahead, by the minute so that the question stays the same for that long. */
export function soonRange(now: number): { from: string; to: string } {
  const minute = Math.floor(now / MINUTE) * MINUTE;
  return { from: new Date(minute).toISOString(), to: new Date(minute + SOON).toISOString() };
}

/** What a queue lets through. */
function viewFilter(view: View, me: string, now: number): TicketFilter {
  const { from, to } = soonRange(now);
  switch (view) {
    case "open":
      return { status: WAITING };
    case "mine":
      return { status: WAITING, assigneeId: [me] };
    case "unassigned":
      return { status: WAITING, unassigned: true };
    case "soon":
      return { status: WAITING, nextDueAt: { from, to } };
    case "overdue":
      return { status: WAITING, nextDueAt: { to: from } };
    default:
      return { status: [view] };
  }
}

/** What is over has no clock: the newest of it stands first. */
const orderOf = ({ view, sort: order }: QueueState): QueueOrder =>
  (view === "RESOLVED" || view === "CLOSED") && order.field === "NEXT_DUE_AT" ? { field: "UPDATED_AT", direction: "DESC" } : order;

/** The first page of a queue. */
export function queueVariables(state: QueueState, me: string, now: number): DeskTicketsQueryVariables {
  const { search, kind, channel, priority } = state;
  return {
    first: PAGE,
    filter: {
      ...viewFilter(state.view, me, now),
      ...(search && { search }),
      ...(kind.length > 0 && { kind }),
      ...(channel.length > 0 && { channel }),
      ...(priority.length > 0 && { priority }),
    },
    sort: orderOf(state),
  };
}
