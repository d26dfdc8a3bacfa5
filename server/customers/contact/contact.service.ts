import { access, accessInput, assertWritable, assign } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { among } from "../../core/database/sql";
import { undoable } from "../../core/history/undo";
import { newId } from "../../core/ids";
import { pieces } from "../../core/lists";
import { indexNames } from "../../core/search/index-names";
import { nameKey } from "../../core/search/name-key";
import { Customer } from "../customer/customer.entity";
import { Contact } from "./contact.entity";
import { type CreateContactInput, UpdateContactInput } from "./contact.inputs";

/** Customers per statement. */
const contactsAtOnce = 500;

/** A contact to be added, possibly known for long (imports, sample). */
export type NewContact = CreateContactInput & {
  /** Now unless said otherwise. */
  createdAt?: Date;
};

/** Adds a person to a customer. */
export async function create(tx: Transaction, input: CreateContactInput): Promise<Contact> {
  await accessInput(tx, Customer, input.customerId, "input.customerId");
  const [contact] = await createMany(tx, [input]);
  return contact as Contact;
}

/** Adds many people at once to customers that the caller has checked; all or none. */
export async function createMany(tx: Transaction, inputs: readonly NewContact[]): Promise<Contact[]> {
  for (const input of inputs) assertWritable(tx, "Contact", input);
  const contacts = inputs.map((input) => newContact(tx, input));
  await onlyPrimary(tx, contacts.filter((contact) => contact.isPrimary));
  await insertEntities(tx, Contact, contacts);
  await indexNames(tx, "Contact", contacts.map(({ id, name }) => ({ id, names: [name] })));
  for (const { id, customerId } of contacts) tx.emit("contact.created", { id, customerId });
  return contacts;
}

function newContact(tx: Transaction, input: NewContact): Contact {
  return Object.assign(new Contact(), {
    ...input,
    id: newId("con", tx.now.getTime()),
    version: 1,
    name: input.name.trim(),
    nameKey: nameKey(input.name),
    isPrimary: input.isPrimary ?? false,
    createdAt: input.createdAt ?? tx.now,
    updatedAt: tx.now,
  });
}

/** Changes what is known of a contact. What is left out stays; null clears. */
export async function update(tx: Transaction, id: string, version: number, input: UpdateContactInput): Promise<Contact> {
  const contact = await access(tx, Contact, id, "update", version);
  assertWritable(tx, "Contact", input);
  assign(contact, input);
  if (input.name !== undefined) {
    contact.name = contact.name.trim();
    contact.nameKey = nameKey(contact.name);
    await indexNames(tx, "Contact", [{ id, names: [contact.name] }]);
  }
  if (input.isPrimary) await onlyPrimary(tx, [contact]);
  contact.updatedAt = tx.now;
  await tx.db.save(contact);
  tx.emit("contact.updated", { id, customerId: contact.customerId });
  return contact;
}

/** A customer has one primary contact: the newest to be named so. Those before it step back. */
async function onlyPrimary(tx: Transaction, contacts: readonly Contact[]): Promise<void> {
  const newest = new Map(contacts.map((contact) => [contact.customerId, contact]));
  for (const contact of contacts) contact.isPrimary = newest.get(contact.customerId) === contact;
  for (const chosen of pieces([...newest.values()], contactsAtOnce)) {
    const before = among("`customerId`", chosen.map(({ customerId }) => customerId));
    const now = among("`id`", chosen.map(({ id }) => id));
    const lock = tx.sql.dialect === "mysql" ? " FOR UPDATE" : "";
    const stepping = await tx.sql.rows<{ id: string; customerId: string }>(`SELECT \`id\`, \`customerId\` FROM \`contact\` WHERE \`isPrimary\` = 1 AND ${before.text} AND NOT (${now.text})${lock}`, [...before.values, ...now.values]);
    if (stepping.length > 0) await stepBack(tx, stepping);
  }
}

async function stepBack(tx: Transaction, contacts: readonly Pick<Contact, "id" | "customerId">[]): Promise<void> {
  const { text, values } = among("`id`", contacts.map(({ id }) => id));
  await tx.sql.run(`UPDATE \`contact\` SET \`isPrimary\` = 0, \`version\` = \`version\` + 1 WHERE ${text}`, values);
  for (const { id, customerId } of contacts) tx.emit("contact.updated", { id, customerId }, { isPrimary: [true, false] });
}

undoable(Contact, UpdateContactInput, update);
