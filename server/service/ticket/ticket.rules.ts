import { badInput } from "../../core/errors";
import { transitions } from "../../core/transitions";
import { Channel, Direction } from "../../customers/activity/activity.entity";
import type { VersionedCalendar } from "../../identity/calendar/calendar.service";
import { runClocks, type Clocks } from "./sla.rules";
import type { Ticket } from "./ticket.entity";
import { TicketPriority, TicketStatus as Status } from "./ticket.enums";

/** From new to closed; what is resolved or closed may be reopened. */
export const ticketMoves = transitions<Status>([
  [Status.NEW, Status.OPEN],
  [Status.NEW, Status.PENDING],
  [Status.NEW, Status.RESOLVED],
  [Status.OPEN, Status.PENDING],
  [Status.OPEN, Status.RESOLVED],
  [Status.PENDING, Status.OPEN],
  [Status.PENDING, Status.RESOLVED],
  [Status.RESOLVED, Status.OPEN],
  [Status.RESOLVED, Status.CLOSED],
  [Status.CLOSED, Status.OPEN],
]);

/** What of a ticket its course changes. */
export type Course = Clocks & Pick<Ticket, "resolvedAt" | "closedAt">;

/** Puts a ticket into a status: its times and clocks follow, and reopening clears what was resolved and closed. */
export function enter(ticket: Course, status: Status, now: Date, calendar: VersionedCalendar): void {
  ticket.status = status;
  if (status === Status.RESOLVED) ticket.resolvedAt = now;
  else if (status !== Status.CLOSED) ticket.resolvedAt = null;
  ticket.closedAt = status === Status.CLOSED ? now : null;
  runClocks(ticket, calendar);
}

/** Where the next word is the customer's: an answer brings the ticket back to work. */
const waitingForCustomer: readonly Status[] = [Status.PENDING, Status.RESOLVED, Status.CLOSED];

/** What a new message does: our first one to the customer is the first response, the customer's brings a ticket back to work. */
export function takeMessage(ticket: Course, direction: Direction, now: Date, calendar: VersionedCalendar): void {
  if (direction === Direction.OUTBOUND) {
    ticket.firstRespondedAt ??= now;
    if (ticket.status === Status.NEW) enter(ticket, Status.OPEN, now, calendar);
  }
  if (direction === Direction.INBOUND && waitingForCustomer.includes(ticket.status)) enter(ticket, Status.OPEN, now, calendar);
  runClocks(ticket, calendar);
}

/** Who speaks in the words a ticket is opened with: the customer, unless it is a note among ourselves. */
export const openingDirection = (channel: Channel): Direction => (channel === Channel.NOTE ? Direction.INTERNAL : Direction.INBOUND);

/** By which way an answer goes where nobody says so: the way the ticket came in; a note is a note. */
export const replyChannel = (direction: Direction, ticket: Pick<Ticket, "channel">): Channel => (direction === Direction.INTERNAL ? Channel.NOTE : ticket.channel);

const ranks: Readonly<Record<TicketPriority, number>> = { [TicketPriority.LOW]: 1, [TicketPriority.NORMAL]: 2, [TicketPriority.HIGH]: 3, [TicketPriority.URGENT]: 4 };

/** The priority as it sorts, the more urgent the higher. */
export const rankOf = (priority: TicketPriority): number => ranks[priority];

/** In these the customer can say how it went. */
const over: readonly Status[] = [Status.RESOLVED, Status.CLOSED];

/** @throws BAD_USER_INPUT at `id`, code `notSolved`, for a ticket that is still at work: nobody is asked before it is over */
export function assertRatable({ status }: Pick<Ticket, "status">): void {
  if (!over.includes(status)) throw badInput({ path: "id", code: "notSolved", message: "the ticket must be solved first" });
}
