import { insertEntities } from "../../core/database/bulk-entities";
import type { Database } from "../../core/database/database";
import { indexNames } from "../../core/search/index-names";
import { Contact } from "../../customers/contact/contact.entity";
import { Customer } from "../../customers/customer/customer.entity";
import { Order } from "../../orders/order/order.entity";
import { FollowUp } from "../../pipeline/follow-up/follow-up.entity";
import { Opportunity } from "../../pipeline/opportunity/opportunity.entity";
import { Ticket } from "../../service/ticket/ticket.entity";
import { nameOf, walked, type Company, type Thing, type TypeName } from "./company";

const entities: Record<TypeName, new () => { id: string }> = { Customer, Contact, Opportunity, Order, Ticket, FollowUp };
const tables = ["customer", "contact", "opportunity", "sales_order", "ticket", "follow_up", "search_term", "search_entry"];

/** What rows need that no question asks for. */
const filling: Record<TypeName, Record<string, unknown>> = {
  Customer: { currency: "USD" },
  Contact: {},
  Opportunity: { currency: "USD", pipelineId: "pip_walk", stageId: "stg_walk", probability: 0.5, stageEnteredAt: new Date(0) },
  Order: { currency: "USD" },
  Ticket: { priorityRank: 1 },
  FollowUp: {},
};

/** Makes a company the only one in the database. */
export async function settle(database: Database, company: Company): Promise<void> {
  await database.transact(async (unit) => {
    for (const table of tables) await unit.sql.run(`DELETE FROM \`${table}\``);
    for (const type of walked) {
      if (company[type].length === 0) continue;
      await insertEntities(unit, entities[type], company[type].map((thing) => entityOf(thing)) as Partial<{ id: string }>[]);
      if (type !== "Order" && type !== "FollowUp") await indexNames(unit, type, company[type].map((thing) => ({ id: thing.id, names: [nameOf(thing)] })));
    }
  });
}

/** A record as the application keeps it: times and amounts are not as JSON shows them. */
function entityOf({ type, ...columns }: Thing): Record<string, unknown> {
  const stored = Object.entries(columns).map(([name, value]) => [name, name.endsWith("At") && value !== null ? new Date(value as string) : isMoney(value) ? BigInt(value.amount.replace(".00", "")) * 10_000n : value]);
  const name = columns["name"] ?? columns["subject"];
  return { ...filling[type], ...(Object.fromEntries(stored) as object), nameKey: name, updatedAt: new Date(columns["createdAt"] as string) };
}

const isMoney = (value: unknown): value is { amount: string } => typeof value === "object" && value !== null && "amount" in value;
