import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { newId } from "../../core/ids";
import { Direction, type Channel } from "../../customers/activity/activity.entity";
import { touchCustomers } from "../../customers/activity/activity.service";
import { TicketMessage } from "./ticket-message.entity";

/** A message to be written down. */
export interface NewMessage {
  ticketId: string;
  direction: Direction;
  channel: Channel;
  body: string;
  sentAt: Date;
  authorId: string | null;
  authorName: string | null;
  /** The ticket's customer, whose last contact it may be. */
  customerId: string | null | undefined;
}

/**
 * Writes messages down. What was said with a customer counts as the customer's last activity, but is no entry of the
 * timeline: there tickets are seen as tickets.
 */
export async function addMessages(tx: Transaction, messages: readonly NewMessage[]): Promise<string[]> {
  const rows = messages.map(({ customerId: _, ...message }) => ({ id: newId("tim", message.sentAt.getTime()), ...message }));
  await insertEntities(tx, TicketMessage, rows);
  await touchCustomers(tx, messages.flatMap(({ direction, customerId, sentAt }) => (direction !== Direction.INTERNAL && customerId ? [{ customerId, occurredAt: sentAt }] : [])));
  return rows.map(({ id }) => id);
}
