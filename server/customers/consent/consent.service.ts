import { accessInput } from "../../core/access/access";
import type { Context, Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { among } from "../../core/database/sql";
import { badInput } from "../../core/errors";
import { newId } from "../../core/ids";
import { Contact } from "../contact/contact.entity";
import { Customer } from "../customer/customer.entity";
import { Consent, type ConsentPurpose } from "./consent.entity";
import type { RecordConsentInput } from "./consent.inputs";

/** Notes what a customer or a contact said. Withdrawing is saying no: what was said before stays as proof. */
export async function record(tx: Transaction, input: RecordConsentInput): Promise<Consent> {
  const { customerId, contactId, at } = input;
  if (!customerId === !contactId) throw badInput({ path: "input.customerId", code: "oneOf", message: "name a customer or a contact, one of the two" });
  await accessInput(tx, Customer, customerId, "input.customerId");
  await accessInput(tx, Contact, contactId, "input.contactId");
  if (at && at > tx.now) throw badInput({ path: "input.at", code: "tooLate", message: "must not be in the future" });
  return note(tx, input);
}

/** Notes what somebody said whom the caller has made sure of, e.g. by a link that only they have. */
export async function note(tx: Transaction, { customerId, contactId, at, evidence, ...said }: RecordConsentInput): Promise<Consent> {
  const consent = Object.assign(new Consent(), {
    ...said,
    id: newId("cns", tx.now.getTime()),
    customerId: customerId ?? null,
    contactId: contactId ?? null,
    at: at ?? tx.now,
    source: said.source.trim(),
    evidence: evidence?.trim() || null,
    recordedById: tx.viewer?.userId ?? null,
  });
  await insertEntities(tx, Consent, [consent]);
  tx.emit(said.given ? "consent.given" : "consent.withdrawn", { id: consent.id, customerId: consent.customerId, contactId: consent.contactId });
  return consent;
}

/** What people let us do now: for each person the purposes whose newest word is yes. */
export async function consentedTo(ctx: Context, column: "customerId" | "contactId", ids: readonly string[]): Promise<ConsentPurpose[][]> {
  const { text, values } = among(`\`${column}\``, ids);
  const rows = await ctx.sql.rows<{ person: string; purpose: ConsentPurpose; given: number }>(
    `SELECT \`${column}\` AS \`person\`, \`purpose\`, \`given\` FROM \`consent\` WHERE ${text} ORDER BY \`at\`, \`id\``,
    values,
  );
  const latest = new Map(ids.map((id) => [id, new Map<ConsentPurpose, boolean>()]));
  for (const { person, purpose, given } of rows) latest.get(person)?.set(purpose, given === 1);
  return ids.map((id) => [...(latest.get(id) ?? [])].flatMap(([purpose, given]) => (given ? [purpose] : [])));
}
