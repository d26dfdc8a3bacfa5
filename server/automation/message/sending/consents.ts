import type { Context } from "../../../core/context";
import { among } from "../../../core/database/sql";
import { pieces } from "../../../core/lists";
import type { ConsentPurpose } from "../../../customers/consent/consent.entity";
import type { SuppressionReason } from "../message.enums";
import { withheld } from "../message.rules";

/** Somebody outside: a contact of a customer, or the customer itself. */
export interface Person {
  readonly customerId: string | null;
  readonly contactId: string | null;
}

/** People per statement. */
const atOnce = 500;

/** Says of people why they are not to be written to for a purpose; undefined for those who agreed. Two statements for each 500. */
export async function consentsOf(ctx: Context, purpose: ConsentPurpose, people: readonly Person[]): Promise<(person: Person) => SuppressionReason | undefined> {
  const [byContact, byCustomer] = [await newest(ctx, purpose, "contactId", people), await newest(ctx, purpose, "customerId", people)];
  return ({ contactId, customerId }) => {
    const customer = byCustomer.get(customerId ?? "");
    return withheld({ person: contactId ? byContact.get(contactId) : customer, customer });
  };
}

async function newest(ctx: Context, purpose: ConsentPurpose, column: "contactId" | "customerId", people: readonly Person[]): Promise<Map<string, boolean>> {
  const said = new Map<string, boolean>();
  for (const ids of pieces([...new Set(people.flatMap((person) => person[column] ?? []))], atOnce)) {
    const { text, values } = among(`c.\`${column}\``, ids);
    const rows = await ctx.sql.rows<{ id: string; given: number }>(
      `SELECT c.\`${column}\` AS \`id\`, c.\`given\` FROM \`consent\` c WHERE ${text} AND c.\`purpose\` = ? ORDER BY c.\`at\`, c.\`id\``,
      [...values, purpose],
    );
    for (const { id, given } of rows) said.set(id, given === 1);
  }
  return said;
}
