import { access, assertWritable, assign } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { undoable, undoableSteps } from "../../core/history/undo";
import { indexNames } from "../../core/search/index-names";
import { Direction } from "../../customers/activity/activity.entity";
import { currentCalendar } from "../../identity/calendar/calendar.service";
import { runClocks } from "./sla.rules";
import { Ticket } from "./ticket.entity";
import type { TicketStatus } from "./ticket.enums";
import { type RateTicketInput, type TicketReplyInput, UpdateTicketInput } from "./ticket.inputs";
import { addMessages } from "./ticket.messages";
import { assertReferences, assigneeTeams, namesOf, speakerOf } from "./ticket.references";
import { assertRatable, enter, rankOf, replyChannel, takeMessage, ticketMoves } from "./ticket.rules";

export { createMany, open, type NewTicket, type PastMessage } from "./ticket.create";

/** Changes what is known of a ticket; another priority sets the clocks that still run, from the opening. What is left out stays; null clears. */
export async function update(tx: Transaction, id: string, version: number, input: UpdateTicketInput): Promise<Ticket> {
  const ticket = await access(tx, Ticket, id, "update", version);
  assertWritable(tx, "Ticket", input);
  await changeParties(tx, ticket, input);
  assign(ticket, { subject: input.subject, kind: input.kind, priority: input.priority });
  if (input.subject !== undefined) {
    ticket.subject = input.subject.trim();
    await indexNames(tx, "Ticket", [{ id, names: [ticket.subject, ticket.number] }]);
  }
  ticket.priorityRank = rankOf(ticket.priority);
  runClocks(ticket, await currentCalendar(tx));
  return save(tx, ticket, "ticket.updated");
}

/** Another customer takes the old one's contact away, unless a contact of the new one is named. Only what changes is checked. */
async function changeParties(tx: Transaction, ticket: Ticket, { customerId = ticket.customerId, contactId, productId }: UpdateTicketInput): Promise<void> {
  const moved = customerId !== ticket.customerId;
  await assertReferences(tx, [{ customerId: moved || contactId ? customerId : undefined, contactId, productId }]);
  assign(ticket, { customerId, contactId: moved && contactId === undefined ? null : contactId, productId });
}

/**
 * Gives the ticket to a person, and with it to that person's team, or back to the team's queue (null). Of two people
 * who take it at once, the second is told that it changed.
 */
export async function assignTo(tx: Transaction, id: string, version: number, assigneeId: string | null): Promise<Ticket> {
  const ticket = await access(tx, Ticket, id, "assign", version);
  const previousAssigneeId = ticket.assigneeId;
  if (assigneeId !== null) ticket.teamId = (await assigneeTeams(tx, [assigneeId], "assigneeId")).get(assigneeId) ?? null;
  ticket.assigneeId = assigneeId;
  return save(tx, ticket, "ticket.assigned", { previousAssigneeId });
}

/** Moves the ticket to another status. */
export async function move(tx: Transaction, id: string, version: number, to: TicketStatus): Promise<Ticket> {
  const ticket = await access(tx, Ticket, id, "move", version);
  ticketMoves.assert(ticket.status, to, "to");
  enter(ticket, to, tx.now, await currentCalendar(tx));
  return save(tx, ticket, "ticket.moved");
}

/** Notes how satisfied the customer is with a solved ticket; who is asked again may say something else. */
export async function rate(tx: Transaction, id: string, version: number, input: RateTicketInput): Promise<Ticket> {
  assertWritable(tx, "Ticket", input);
  const ticket = await access(tx, Ticket, id, "rate", version);
  assertRatable(ticket);
  assign(ticket, input);
  ticket.ratedAt = tx.now;
  return save(tx, ticket, "ticket.rated");
}

/**
 * Adds a message: to the customer, from the customer, or a note for colleagues. What it does to the status and the
 * clocks say `takeMessage` and, where the writer moves the ticket with it, the input.
 */
export async function reply(tx: Transaction, id: string, input: TicketReplyInput): Promise<Ticket> {
  const ticket = await access(tx, Ticket, id, "reply");
  if (input.status) await access(tx, Ticket, id, "move");
  const before = ticket.status;
  const calendar = await currentCalendar(tx);
  takeMessage(ticket, input.direction, tx.now, calendar);
  if (input.status && input.status !== ticket.status) {
    ticketMoves.assert(ticket.status, input.status, "input.status");
    enter(ticket, input.status, tx.now, calendar);
  }
  const messageId = await write(tx, ticket, input);
  await save(tx, ticket, "ticket.replied", { messageId });
  if (ticket.status !== before) emit(tx, ticket, "ticket.moved");
  return ticket;
}

async function write(tx: Transaction, ticket: Ticket, { direction, body, channel }: TicketReplyInput): Promise<string | undefined> {
  const speaker = direction === Direction.INBOUND ? speakerOf(ticket) : null;
  const names = await namesOf(tx, speaker ? [speaker] : []);
  const [messageId] = await addMessages(tx, [
    {
      ticketId: ticket.id,
      customerId: ticket.customerId,
      direction,
      channel: channel ?? replyChannel(direction, ticket),
      body,
      sentAt: tx.now,
      authorId: direction === Direction.INBOUND ? null : (tx.viewer?.userId ?? null),
      authorName: speaker ? (names.get(speaker) ?? null) : null,
    },
  ]);
  return messageId;
}

type Ids = Record<string, string | null | undefined>;

async function save(tx: Transaction, ticket: Ticket, event: string, ids: Ids = {}): Promise<Ticket> {
  ticket.updatedAt = tx.now;
  await tx.db.save(ticket);
  emit(tx, ticket, event, ids);
  return ticket;
}

function emit(tx: Transaction, { id, customerId, assigneeId }: Ticket, event: string, ids: Ids = {}): void {
  tx.emit(event, { id, customerId, assigneeId, ...ids });
}

undoable(Ticket, UpdateTicketInput, update);
undoableSteps(Ticket, {
  status: {
    verb: "move",
    allows: (from, to) => ticketMoves.allows(from as TicketStatus, to as TicketStatus),
    back: (tx, id, version, to) => move(tx, id, version, to as TicketStatus),
  },
  assigneeId: { verb: "assign", back: assignTo },
});
