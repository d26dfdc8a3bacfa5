import type { Transaction } from "../core/context";
import { createMany } from "../service/ticket/ticket.create";
import { idOf, idOrNull, inPortions, type Advance, type Ids } from "./loading";
import type { SampleTicket } from "./tickets";

/** What tickets speak of. */
interface Known extends Record<"people" | "customers" | "contacts" | "products", Ids> {
  /** Whose queue they are in. */
  teamId: string;
}

/** Takes up the tickets with their conversations. All are in the service team's queue, whoever has them. */
export async function loadTickets(tx: Transaction, tickets: readonly SampleTicket[], { people, customers, contacts, products, teamId }: Known, advance: Advance): Promise<void> {
  await inPortions(tickets, async (some) => {
    const inputs = some.map(({ customer, contact, product, assignee, resolvedAt, closedAt, satisfaction, messages, ...facts }) => ({
      ...facts,
      customerId: idOf(customers, customer),
      contactId: idOrNull(contacts, contact),
      productId: idOf(products, product),
      teamId,
      assigneeId: idOrNull(people, assignee),
      ...(resolvedAt && { resolvedAt }),
      ...(closedAt && { closedAt }),
      ...(satisfaction && { satisfaction }),
      messages: messages.map(({ author, ...message }) => ({ ...message, authorId: idOrNull(people, author) })),
    }));
    await createMany(tx, inputs);
    advance(some.length);
  });
}
