import { Channel, Direction } from "../../customers/activity/activity.entity";
import { badInput } from "../../core/errors";
import { createMany, type NewTicket, type PastMessage } from "../../service/ticket/ticket.create";
import { TicketKind, TicketPriority, TicketStatus } from "../../service/ticket/ticket.enums";
import { OpenTicketInput } from "../../service/ticket/ticket.inputs";
import { checked, required, type Facts, type Target } from "./target";

/** A ticket with its past: each line is a message of the conversation, a note among ourselves unless the file says otherwise. */
export const ticket: Target<NewTicket> = {
  type: "Ticket",
  fields: {
    subject: "text", channel: { oneOf: Object.values(Channel) }, kind: { oneOf: Object.values(TicketKind) }, priority: { oneOf: Object.values(TicketPriority) },
    status: { oneOf: Object.values(TicketStatus) }, customerId: { ref: "Customer" }, contactId: { ref: "Contact" }, productId: { ref: "Product" },
    assigneeId: { ref: "User" }, createdAt: "time", firstRespondedAt: "time", resolvedAt: "time", closedAt: "time",
  },
  lines: { body: "text", sentAt: "time", direction: { oneOf: Object.values(Direction) }, channel: { oneOf: Object.values(Channel) }, authorId: { ref: "User" }, authorName: "text" },
  input(_ctx, { status, createdAt, firstRespondedAt, resolvedAt, closedAt, ...facts }, lines) {
    required(facts, "subject", "channel", "kind");
    const messages = lines.map(message);
    const { body: _body, ...form } = checked(OpenTicketInput, { ...facts, body: messages[0]?.body ?? "" });
    const past = { status, createdAt, firstRespondedAt, resolvedAt, closedAt };
    return Object.assign(form, { messages }, Object.fromEntries(Object.entries(past).filter(([, each]) => each !== undefined)));
  },
  create: (tx, inputs) => createMany(tx, inputs),
};

function message(line: Facts, index: number): PastMessage {
  for (const field of ["body", "sentAt"]) {
    if (line[field] === undefined) throw badInput({ path: `input.lines.${index}.${field}`, code: "required", message: "must not be missing" });
  }
  return { direction: Direction.INTERNAL, ...line } as unknown as PastMessage;
}
