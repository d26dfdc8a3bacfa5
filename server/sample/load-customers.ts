import type { Transaction } from "../core/context";
import { createMany as createContacts } from "../customers/contact/contact.service";
import { createMany as createCustomers } from "../customers/customer/customer.service";
import { system } from "./load-sales";
import { idOf, inPortions, note, type Advance, type Ids } from "./loading";
import type { Story } from "./story";

/** Takes up the customers and the people there, each with an owner of the sales team that speaks their language. */
export async function loadCustomers(tx: Transaction, story: Story, people: Ids, advance: Advance): Promise<Record<"customers" | "contacts", Ids>> {
  const [customers, contacts] = [new Map<string, string>(), new Map<string, string>()];
  await inPortions(story.customers, async (some) => {
    const inputs = some.map(({ key, owner, language: _language, domain: _domain, orders, tagNames, ...facts }) => ({
      ...facts,
      tagNames: [...tagNames],
      ownerId: idOf(people, owner),
      externalIds: orders.length > 0 ? [{ system, value: key }] : [], // the Superstore knows its buyers alone
    }));
    note(customers, some, await createCustomers(tx, inputs));
    advance(some.length);
  });
  await inPortions(story.contacts, async (some) => {
    const inputs = some.map(({ key: _key, customer, ...facts }) => ({ ...facts, customerId: idOf(customers, customer) }));
    note(contacts, some, await createContacts(tx, inputs));
    advance(some.length);
  });
  return { customers, contacts };
}
