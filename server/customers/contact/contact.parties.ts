import { given, reach } from "../../core/access/reach";
import type { Transaction } from "../../core/context";
import { badInput } from "../../core/errors";
import { Customer } from "../customer/customer.entity";
import { Contact } from "./contact.entity";

/** Whom a deal or a ticket is with. */
export interface Parties {
  customerId?: string | null | undefined;
  contactId?: string | null | undefined;
}

/**
 * Checks that customers and contacts are there for the viewer, and that each contact belongs to the customer given with it.
 * @throws BAD_USER_INPUT at `input.customerId` or `input.contactId`: `notFound`, `notOfCustomer`
 */
export async function assertParties(tx: Transaction, parties: readonly Parties[]): Promise<void> {
  const [customers, contacts] = await Promise.all([
    reach(tx, Customer, "read", given(parties.map(({ customerId }) => customerId)), ["id"]),
    reach<{ id: string; customerId: string }>(tx, Contact, "read", given(parties.map(({ contactId }) => contactId)), ["id", "customerId"]),
  ]);
  for (const { customerId, contactId } of parties) {
    if (customerId && !customers.has(customerId)) throw badInput({ path: "input.customerId", code: "notFound", message: "there is no such Customer" });
    if (!contactId) continue;
    const contact = contacts.get(contactId);
    if (!contact) throw badInput({ path: "input.contactId", code: "notFound", message: "there is no such Contact" });
    if (contact.customerId !== customerId) throw badInput({ path: "input.contactId", code: "notOfCustomer", message: "the contact belongs to another customer" });
  }
}
