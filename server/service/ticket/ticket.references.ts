import type { Viewer } from "../../core/access/policy";
import type { Transaction } from "../../core/context";
import { badInput } from "../../core/errors";
import type { EntityClass } from "../../core/graph/records";
import { Product } from "../../catalog/product/product.entity";
import { Contact } from "../../customers/contact/contact.entity";
import { Customer } from "../../customers/customer/customer.entity";
import { User } from "../../identity/user/user.entity";
import { given, reach } from "../../core/access/reach";
import { assertParties } from "../../customers/contact/contact.parties";

/** What a ticket names. */
export interface TicketReferences {
  customerId?: string | null | undefined;
  contactId?: string | null | undefined;
  productId?: string | null | undefined;
}

/**
 * Checks that customers, contacts and products are there for the viewer, and that contacts belong to the customers.
 * @throws BAD_USER_INPUT at `input.customerId`, `input.contactId` (`notOfCustomer` too) or `input.productId`: `notFound`
 */
export async function assertReferences(tx: Transaction, tickets: readonly TicketReferences[]): Promise<void> {
  await assertParties(tx, tickets);
  const products = await reach(tx, Product, "read", given(tickets.map(({ productId }) => productId)), ["id"]);
  if (tickets.some(({ productId }) => productId && !products.has(productId))) throw badInput({ path: "input.productId", code: "notFound", message: "there is no such Product" });
}

interface Colleague {
  id: string;
  name: string;
  role: string;
  teamId: string | null;
  active: number;
}

/**
 * The teams of people who are to have tickets: person → team. Each must work here and may read tickets.
 * @throws BAD_USER_INPUT at `path`: `notFound`, `notAllowed`
 */
export async function assigneeTeams(tx: Transaction, ids: readonly string[], path: string): Promise<Map<string, string | null>> {
  const people = await reach<Colleague>(tx, User, "read", ids, ["id", "name", "role", "teamId", "active"]);
  for (const id of ids) {
    const person = people.get(id);
    if (!person?.active) throw badInput({ path, code: "notFound", message: "there is no such person" });
    if (!tx.policy.can(asViewer(tx, person), "Ticket", "read")) throw badInput({ path, code: "notAllowed", message: "this person's role has nothing to do with tickets" });
  }
  return new Map([...people.values()].map(({ id, teamId }) => [id, teamId]));
}

const asViewer = (tx: Transaction, { id, name, role, teamId }: Colleague): Viewer => ({ userId: id, name, role, teamId, teamIds: given([teamId]), locale: "EN", zone: tx.zone });

/** Who speaks for a ticket's customer: the contact where there is one, else the customer. */
export const speakerOf = ({ contactId, customerId }: TicketReferences): string | null => contactId ?? customerId ?? null;

/** The names of those who speak for customers, by id. */
export async function namesOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const named = (entity: EntityClass<{ id: string }>): Promise<Map<string, { id: string; name: string }>> => reach(tx, entity, "read", ids, ["id", "name"]);
  return new Map([...(await named(Customer)).values(), ...(await named(Contact)).values()].map(({ id, name }) => [id, name]));
}
