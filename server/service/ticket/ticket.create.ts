import { assertWritable } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { badInput } from "../../core/errors";
import { addExternalIds, type ExternalName } from "../../core/external-id/external-ids";
import { newId } from "../../core/ids";
import { nextNumbers } from "../../core/numbers";
import { indexNames } from "../../core/search/index-names";
import { assertLengths } from "../../core/text-limits";
import { Direction, type Channel } from "../../customers/activity/activity.entity";
import { given, reach } from "../../core/access/reach";
import { currentCalendar, type VersionedCalendar } from "../../identity/calendar/calendar.service";
import { dueTimes, runClocks } from "./sla.rules";
import { Ticket } from "./ticket.entity";
import { TicketPriority, TicketStatus } from "./ticket.enums";
import type { OpenTicketInput } from "./ticket.inputs";
import { addMessages, type NewMessage } from "./ticket.messages";
import { assertReferences, assigneeTeams, namesOf, speakerOf } from "./ticket.references";
import { openingDirection, rankOf, replyChannel } from "./ticket.rules";

/** A message of a ticket's past. */
export interface PastMessage {
  direction: Direction;
  body: string;
  sentAt: Date;
  /** The ticket's unless said otherwise; a note's is NOTE. */
  channel?: Channel;
  /** Which of us wrote it. */
  authorId?: string | null;
  /** Who wrote it, where it is none of us. */
  authorName?: string | null;
}

/** A ticket to be taken up, possibly with its past (imports, sample). */
export type NewTicket = Omit<OpenTicketInput, "body"> & {
  /** What it was opened with; left out where `messages` tell. */
  body?: string;
  /** NEW unless said otherwise. */
  status?: TicketStatus;
  createdAt?: Date;
  /** The first message to the customer among `messages` unless said otherwise. */
  firstRespondedAt?: Date | null;
  /** Of resolved and closed ones; the last thing known of it unless said otherwise. */
  resolvedAt?: Date;
  closedAt?: Date;
  /** Of resolved and closed ones: how satisfied the customer was, from 1 to 5, said when all was over. */
  satisfaction?: number;
  satisfactionComment?: string | null;
  /** Whose queue it is in; the assignee's team unless said otherwise. */
  teamId?: string | null;
  externalIds?: readonly ExternalName[];
  /** The conversation so far, in any order. */
  messages?: readonly PastMessage[];
};

/** Opens a ticket, with what the customer said as its first message. */
export async function open(tx: Transaction, input: OpenTicketInput): Promise<Ticket> {
  if (input.assigneeId && !tx.policy.can(tx.viewer, "Ticket", "assign")) throw badInput({ path: "input.assigneeId", code: "notAllowed", message: "you may not assign tickets" });
  const [ticket] = await createMany(tx, [input]);
  return ticket as Ticket;
}

/**
 * Takes up many tickets at once, with their past where it is known; all or none. About the moves between statuses
 * nothing is asked, because what happened elsewhere happened.
 */
export async function createMany(tx: Transaction, inputs: readonly NewTicket[]): Promise<Ticket[]> {
  for (const input of inputs) assertSound(tx, input);
  await assertReferences(tx, inputs);
  const teams = await assigneeTeams(tx, given(inputs.map(({ assigneeId }) => assigneeId)), "input.assigneeId");
  const numbers = await nextNumbers(tx, "T", inputs.length);
  const calendar = await currentCalendar(tx);
  const tickets = inputs.map((input, index) => newTicket(tx, input, numbers[index] as string, teams, calendar));
  await insertEntities(tx, Ticket, tickets);
  await assertReachable(tx, tickets);
  await addMessages(tx, await messagesOf(tx, tickets, inputs));
  await addExternalIds(tx, "Ticket", tickets.map(({ id }, index) => ({ id, externalIds: inputs[index]?.externalIds })));
  await indexNames(tx, "Ticket", tickets.map(({ id, subject, number }) => ({ id, names: [subject, number] })));
  for (const { id, customerId, assigneeId } of tickets) tx.emit("ticket.opened", { id, customerId, assigneeId });
  return tickets;
}

function assertSound(tx: Transaction, input: NewTicket): void {
  assertWritable(tx, "Ticket", input);
  assertLengths(input, { subject: 200 });
  for (const message of input.messages ?? []) assertLengths(message, { authorName: 200 }, "input.messages");
}

function newTicket(tx: Transaction, input: NewTicket, number: string, teams: ReadonlyMap<string, string | null>, calendar: VersionedCalendar): Ticket {
  const { createdAt = tx.now, assigneeId = null } = input;
  const priority = input.priority ?? TicketPriority.NORMAL;
  const ticket = Object.assign(new Ticket(), {
    id: newId("tic", createdAt.getTime()),
    version: 1,
    number,
    subject: input.subject.trim(),
    channel: input.channel,
    kind: input.kind,
    priority,
    priorityRank: rankOf(priority),
    customerId: input.customerId ?? null,
    contactId: input.contactId ?? null,
    productId: input.productId ?? null,
    assigneeId,
    teamId: input.teamId ?? (assigneeId ? (teams.get(assigneeId) ?? null) : null),
    createdAt,
    ...dueTimes(calendar.calendar, priority, createdAt),
    ...pastOf(input, createdAt),
  });
  runClocks(ticket, calendar);
  return ticket;
}

/** What is known of a ticket's course: times that its status does not have are left out. */
function pastOf(input: NewTicket, createdAt: Date): Pick<Ticket, "status" | "firstRespondedAt" | "resolvedAt" | "closedAt" | "satisfaction" | "satisfactionComment" | "ratedAt" | "updatedAt"> {
  const { status = TicketStatus.NEW, messages = [] } = input;
  const isClosed = status === TicketStatus.CLOSED;
  const isResolved = isClosed || status === TicketStatus.RESOLVED;
  const sent = messages.map(({ sentAt }) => sentAt);
  const lastKnown = latest([createdAt, ...sent, ...(isResolved && input.resolvedAt ? [input.resolvedAt] : []), ...(isClosed && input.closedAt ? [input.closedAt] : [])]);
  const answers = messages.filter(({ direction }) => direction === Direction.OUTBOUND).map(({ sentAt }) => sentAt);
  return {
    status,
    firstRespondedAt: input.firstRespondedAt ?? earliest(answers),
    resolvedAt: isResolved ? (input.resolvedAt ?? lastKnown) : null,
    closedAt: isClosed ? (input.closedAt ?? lastKnown) : null,
    ...(isResolved && input.satisfaction !== undefined ? { satisfaction: input.satisfaction, satisfactionComment: input.satisfactionComment ?? null, ratedAt: lastKnown } : {}),
    updatedAt: lastKnown,
  };
}

const latest = (times: readonly Date[]): Date => new Date(Math.max(...times.map((time) => time.getTime())));

const earliest = (times: readonly Date[]): Date | null => (times.length > 0 ? new Date(Math.min(...times.map((time) => time.getTime()))) : null);

/** The conversations of new tickets: what each was opened with, then what is known besides. */
async function messagesOf(tx: Transaction, tickets: readonly Ticket[], inputs: readonly NewTicket[]): Promise<NewMessage[]> {
  const names = await namesOf(tx, given(tickets.flatMap((ticket, index) => (inputs[index]?.body === undefined ? [] : [speakerOf(ticket)]))));
  return tickets.flatMap((ticket, index) => {
    const { body, messages = [] } = inputs[index] as NewTicket;
    const first = body === undefined ? [] : [openingOf(tx, ticket, body, names)];
    return [...first, ...messages].map((message) => ({
      ticketId: ticket.id,
      customerId: ticket.customerId,
      direction: message.direction,
      channel: message.channel ?? replyChannel(message.direction, ticket),
      body: message.body,
      sentAt: message.sentAt,
      authorId: message.authorId ?? null,
      authorName: message.authorName ?? null,
    }));
  });
}

function openingOf(tx: Transaction, ticket: Ticket, body: string, names: ReadonlyMap<string, string>): PastMessage {
  const direction = openingDirection(ticket.channel);
  const author = direction === Direction.INTERNAL ? { authorId: tx.viewer?.userId ?? null } : { authorName: names.get(speakerOf(ticket) ?? "") ?? null };
  return { direction, body, sentAt: ticket.createdAt, ...author };
}

/** Nobody opens a ticket that is out of sight the next moment. */
async function assertReachable(tx: Transaction, tickets: readonly Ticket[]): Promise<void> {
  const reached = await reach(tx, Ticket, "create", tickets.map(({ id }) => id), ["id"]);
  if (reached.size < tickets.length) throw badInput({ path: "input.customerId", code: "notAllowed", message: "you may open tickets for your own customers only" });
}
