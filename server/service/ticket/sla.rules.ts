import type { Calendar } from "../../core/calendar/calendar.types";
import { addWorkingMinutes } from "../../core/calendar/working-time";
import type { VersionedCalendar } from "../../identity/calendar/calendar.service";
import type { Ticket } from "./ticket.entity";
import { TicketPriority, TicketStatus } from "./ticket.enums";

/** What we promise, in minutes of the company's working time from the opening. */
export interface ServiceLevel {
  readonly firstResponse: number;
  readonly resolution: number;
}

const hours = (count: number): number => count * 60;

/** The promise for each priority. */
export const serviceLevels: Readonly<Record<TicketPriority, ServiceLevel>> = {
  [TicketPriority.URGENT]: { firstResponse: hours(1), resolution: hours(8) },
  [TicketPriority.HIGH]: { firstResponse: hours(4), resolution: hours(24) },
  [TicketPriority.NORMAL]: { firstResponse: hours(24), resolution: hours(72) },
  [TicketPriority.LOW]: { firstResponse: hours(48), resolution: hours(120) },
};

export interface DueTimes {
  readonly firstResponseDueAt: Date;
  readonly resolutionDueAt: Date;
}

/**
 * When a ticket must be answered and solved. The one place that knows how time is counted: in working hours where the
 * company has set them, else by the clock, nights and holidays too.
 */
export function dueTimes(calendar: Calendar, priority: TicketPriority, openedAt: Date): DueTimes {
  const { firstResponse, resolution } = serviceLevels[priority];
  return { firstResponseDueAt: addWorkingMinutes(calendar, openedAt, firstResponse), resolutionDueAt: addWorkingMinutes(calendar, openedAt, resolution) };
}

/** The statuses in which somebody still waits for us, so that clocks run. */
export const activeStatuses: readonly TicketStatus[] = [TicketStatus.NEW, TicketStatus.OPEN, TicketStatus.PENDING];

export const isActive = (status: TicketStatus): boolean => activeStatuses.includes(status);

/** What of a ticket the clocks depend on, and what they say. */
export type Clocks = Pick<Ticket, "priority" | "status" | "createdAt" | "firstRespondedAt" | "firstResponseDueAt" | "resolutionDueAt" | "nextDueAt" | "calendarVersion">;

/**
 * Sets the due times of the clocks that run, always counted from the opening, and the nearest of them; a clock that
 * has stopped keeps what it showed. To be called after every change of status, priority, first response or calendar.
 * The first response runs until we write to the customer, the resolution until the ticket is resolved: PENDING pauses
 * neither, and a reopened ticket runs on as if it had never stopped.
 */
export function runClocks(ticket: Clocks, { calendar, version }: VersionedCalendar): void {
  ticket.nextDueAt = null;
  ticket.calendarVersion = version;
  if (!isActive(ticket.status)) return;
  const { firstResponseDueAt, resolutionDueAt } = dueTimes(calendar, ticket.priority, ticket.createdAt);
  ticket.resolutionDueAt = ticket.nextDueAt = resolutionDueAt;
  if (ticket.firstRespondedAt) return;
  ticket.firstResponseDueAt = firstResponseDueAt;
  if (firstResponseDueAt < resolutionDueAt) ticket.nextDueAt = firstResponseDueAt;
}
