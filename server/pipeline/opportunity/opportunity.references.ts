import type { Transaction } from "../../core/context";
import { allOf, among } from "../../core/database/sql";
import { badInput } from "../../core/errors";
import type { EntityClass } from "../../core/graph/records";
import { Contact } from "../../customers/contact/contact.entity";
import { Customer } from "../../customers/customer/customer.entity";

const atOnce = 500;

/** The rows of a type with these ids that the viewer may use a verb on, with the columns asked for as stored; one statement per 500. */
export async function reach<Row extends { id: string }>(tx: Transaction, entity: EntityClass<{ id: string }>, verb: string, ids: readonly string[], columns: readonly (keyof Row & string)[]): Promise<Map<string, Row>> {
  const found = new Map<string, Row>();
  const { tableName, name } = tx.db.getRepository(entity).metadata;
  const scope = tx.policy.rows(tx.viewer, name, verb, "t");
  const selected = columns.map((column) => `\`t\`.\`${column}\``).join(", ");
  const distinct = [...new Set(ids)];
  for (let at = 0; at < distinct.length; at += atOnce) {
    const where = allOf([among("`t`.`id`", distinct.slice(at, at + atOnce)), ...(scope ? [scope] : [])]);
    for (const row of await tx.sql.rows<Row>(`SELECT ${selected} FROM \`${tableName}\` t WHERE ${where.text}`, where.values)) found.set(row.id, row);
  }
  return found;
}

/** Whom a deal is with. */
export interface Parties {
  customerId?: string | null | undefined;
  contactId?: string | null | undefined;
}

/**
 * Checks that customers and contacts are there for the viewer, and that each contact belongs to the deal's customer.
 * @throws BAD_USER_INPUT at `input.customerId` or `input.contactId`: `notFound`, `notOfCustomer`
 */
export async function assertParties(tx: Transaction, deals: readonly Parties[]): Promise<void> {
  const [customers, contacts] = await Promise.all([
    reach(tx, Customer, "read", given(deals.map(({ customerId }) => customerId)), ["id"]),
    reach<{ id: string; customerId: string }>(tx, Contact, "read", given(deals.map(({ contactId }) => contactId)), ["id", "customerId"]),
  ]);
  for (const { customerId, contactId } of deals) {
    if (customerId && !customers.has(customerId)) throw badInput({ path: "input.customerId", code: "notFound", message: "there is no such Customer" });
    if (!contactId) continue;
    const contact = contacts.get(contactId);
    if (!contact) throw badInput({ path: "input.contactId", code: "notFound", message: "there is no such Contact" });
    if (contact.customerId !== customerId) throw badInput({ path: "input.contactId", code: "notOfCustomer", message: "the contact belongs to another customer" });
  }
}

/** The ids among values that may be missing. */
export const given = (ids: readonly (string | null | undefined)[]): string[] => ids.filter((id): id is string => typeof id === "string");
