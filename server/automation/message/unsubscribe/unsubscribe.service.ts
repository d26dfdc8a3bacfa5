import type { Context } from "../../../core/context";
import { note } from "../../../customers/consent/consent.service";
import { ConsentPurpose, LegalBasis } from "../../../customers/consent/consent.entity";
import type { Unsubscribing } from "./unsubscribe-token";

/** Writes down that somebody wants no more marketing by mail. Asked again it writes nothing; who is no more is left in peace. */
export async function unsubscribe(ctx: Context, { personId }: Unsubscribing): Promise<void> {
  const [table, column] = personId.startsWith("con_") ? (["contact", "contactId"] as const) : (["customer", "customerId"] as const);
  await ctx.transact(async (tx) => {
    const lock = tx.sql.dialect === "mysql" ? " FOR UPDATE" : "";
    const [person] = await tx.sql.rows(`SELECT \`id\` FROM \`${table}\` WHERE \`id\` = ?${lock}`, [personId]);
    const [last] = await tx.sql.rows<{ given: number }>(`SELECT \`given\` FROM \`consent\` WHERE \`${column}\` = ? AND \`purpose\` = ? ORDER BY \`at\` DESC, \`id\` DESC LIMIT 1`, [personId, ConsentPurpose.MARKETING_EMAIL]);
    if (!person || last?.given === 0) return;
    await note(tx, { [column]: personId, purpose: ConsentPurpose.MARKETING_EMAIL, given: false, basis: LegalBasis.CONSENT, source: "Unsubscribe link" });
  });
}
