import { prepareWorkspace } from "../first-start";
import { readConfig } from "../config";
import type { ServedWorld } from "./served-world";
import type { PersonName } from "./world";

/** Ids of what a furnished world has, by what it is. */
export type Furniture = Readonly<Record<"customer" | "contact" | "product" | "opportunity" | "order" | "ticket" | "followUp" | "activity", string>>;

/** Fills a served world: the pipeline and the rules, and for a seller a customer with one of everything. */
export async function furnish(world: ServedWorld, seller: PersonName): Promise<Furniture> {
  await prepareWorkspace(world.app.engine, readConfig({}));
  const make = async (person: PersonName, mutation: string, type: string, input: object): Promise<string> => {
    const { data, text } = await world.ask<Record<string, { id: string }>>(person, `mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`, { input });
    const id = data?.[mutation]?.id;
    if (!id) throw new Error(`${mutation} by ${person}: ${text}`);
    return id;
  };
  const customer = await make(seller, "createCustomer", "CreateCustomerInput", { kind: "COMPANY", name: `銀行 of ${seller}`, phone: "+886 2 2345 6789", tagNames: ["vip"] });
  const product = await make("fin", "createProduct", "CreateProductInput", { sku: `SKU-${seller}`, name: "Tea", price: { amount: "12.50" }, cost: { amount: "7" } });
  const contact = await make(seller, "createContact", "CreateContactInput", { customerId: customer, name: "Carl" });
  const opportunity = await make(seller, "createOpportunity", "CreateOpportunityInput", { name: "Big deal", customerId: customer });
  const order = await make(seller, "createOrder", "CreateOrderInput", { customerId: customer, lines: [{ productId: product, quantity: 2 }] });
  const ticket = await make("sue", "openTicket", "OpenTicketInput", { customerId: customer, subject: "Broken", body: "It leaks.", channel: "EMAIL", kind: "QUESTION" });
  const followUp = await make(seller, "planFollowUp", "PlanFollowUpInput", { customerId: customer, subject: "Call", dueAt: "2026-03-03T09:00:00Z" });
  const activity = await make(seller, "logActivity", "LogActivityInput", { customerId: customer, channel: "NOTE", direction: "INTERNAL", subject: "Met", body: "Met." });
  return { customer, contact, product, opportunity, order, ticket, followUp, activity };
}
