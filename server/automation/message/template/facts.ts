import type { Context } from "../../../core/context";
import { among, type Condition, type Row } from "../../../core/database/sql";
import { unsealed } from "../../../core/encryption/sealed-columns";
import { Contact } from "../../../customers/contact/contact.entity";
import { Customer } from "../../../customers/customer/customer.entity";
import { Locale } from "../../../identity/role";
import { User } from "../../../identity/user/user.entity";
import { workspaceZone } from "../../../identity/workspace/workspace.service";
import { subjects } from "../../rule/subjects";
import { MessageSubject } from "../message.enums";
import { variablesOf } from "./variables";

/** Somebody outside who can be written to. */
export interface Outsider {
  readonly email: string | null;
  readonly mobile: string | null;
}

/** What a message about one record can tell, and to whom it can go. */
export interface MessageFacts {
  readonly recordId: string;
  /** Stored values in the order of `variablesOf`. */
  readonly values: readonly (string | null)[];
  readonly customerId: string | null;
  readonly contactId: string | null;
  readonly outsider: Outsider;
  readonly owner: { readonly id: string; readonly email: string; readonly locale: Locale } | null;
}

/** What is the same for all messages of a moment. */
export interface Setting {
  readonly locale: Locale;
  readonly zone: string;
}

/** The workspace's language and zone: messages go outside, so the viewer's do not matter. */
export async function settingOf(ctx: Context): Promise<Setting> {
  const [row] = await ctx.sql.rows<{ locale: Locale }>("SELECT `locale` FROM `workspace`");
  return { locale: row?.locale ?? Locale.EN, zone: await workspaceZone(ctx) };
}

interface StoredFacts extends Row {
  recordId: string;
  customerId: string | null;
  contactId: string | null;
  contactEmail: string | null;
  contactMobile: string | null;
  customerEmail: string | null;
  customerPhone: string | null;
  ownerId: string | null;
  ownerEmail: string | null;
  ownerLocale: Locale | null;
}

/**
 * Reads what messages about these records can tell: one statement, whatever the viewer may see. Callers decide who asks.
 * @param contactId the customer's person to write to in place of the primary contact
 */
export async function factsOf(ctx: Context, subject: MessageSubject, recordIds: readonly string[], contactId?: string | null): Promise<Map<string, MessageFacts>> {
  const variables = variablesOf(subject);
  const { from, ownerId, customerId } = subjects[subject];
  const contact = contactOf(subject, contactId);
  const { text, values } = among("r.`id`", recordIds);
  const rows = await ctx.sql.rows<StoredFacts>(
    `SELECT r.\`id\` AS \`recordId\`, mc.\`id\` AS \`customerId\`, mp.\`id\` AS \`contactId\`, mp.\`email\` AS \`contactEmail\`, mp.\`mobile\` AS \`contactMobile\`,
       mc.\`email\` AS \`customerEmail\`, mc.\`phone\` AS \`customerPhone\`, mo.\`id\` AS \`ownerId\`, mo.\`email\` AS \`ownerEmail\`, mo.\`locale\` AS \`ownerLocale\`,
       ${variables.map(({ sql }, index) => `${sql} AS \`v${index}\``).join(", ")}
     FROM ${from} LEFT JOIN \`customer\` mc ON mc.\`id\` = ${customerId} LEFT JOIN \`contact\` mp ON ${contact.text}
     LEFT JOIN \`user\` mo ON mo.\`id\` = ${ownerId} AND mo.\`active\` = 1 LEFT JOIN \`workspace\` mw ON 1 = 1
     WHERE ${text} ORDER BY r.\`id\`, mp.\`id\``,
    [...contact.values, ...values],
  );
  const facts = new Map<string, MessageFacts>();
  for (const row of rows) if (!facts.has(row.recordId)) facts.set(row.recordId, { ...partiesOf(row), values: variables.map((_, index) => (row[`v${index}`] ?? null) as string | null) });
  return facts;
}

/** Who is written to, as a condition over the record as `r` and its customer as `mc`. */
function contactOf(subject: MessageSubject, contactId: string | null | undefined): Condition {
  if (subject === MessageSubject.Contact) return { text: "mp.`id` = r.`id`", values: [] };
  const customers = "mp.`customerId` = mc.`id` AND ";
  return contactId ? { text: `${customers}mp.\`id\` = ?`, values: [contactId] } : { text: `${customers}mp.\`isPrimary\` = 1`, values: [] };
}

function partiesOf(row: StoredFacts): Omit<MessageFacts, "values"> {
  const { recordId, customerId, contactId, ownerId, ownerEmail, ownerLocale } = row;
  const read = (entity: typeof Contact | typeof Customer, property: string, stored: string | null): string | null => (stored === null ? null : unsealed(entity, property, stored));
  const outsider = contactId
    ? { email: read(Contact, "email", row.contactEmail), mobile: read(Contact, "mobile", row.contactMobile) }
    : { email: read(Customer, "email", row.customerEmail), mobile: read(Customer, "phone", row.customerPhone) };
  const owner = ownerId && ownerEmail ? { id: ownerId, email: unsealed(User, "email", ownerEmail), locale: ownerLocale ?? Locale.EN } : null;
  return { recordId, customerId, contactId, outsider, owner };
}
