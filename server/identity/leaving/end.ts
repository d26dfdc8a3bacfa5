import type { Transaction } from "../../core/context";
import { storedTime } from "../../core/database/sql";
import { holdings, type Holding } from "./holdings";

/**
 * Ends everything by which a person comes in: sessions, keys, second factors, invitations, whatever names the person by
 * a column that is `ended`. What can be revoked is revoked and stays to be looked up; the rest is deleted.
 * @param type only this type, e.g. `Session`
 */
export async function endAll(tx: Transaction, type: string | undefined, userId: string): Promise<void> {
  const ending = holdings().filter((holding) => holding.whenLeaving === "ended" && (type === undefined || holding.type === type));
  for (const holding of ending) await end(tx, holding, userId);
}

function end(tx: Transaction, { table, column, columns }: Holding, userId: string): Promise<number> {
  if (!columns.has("revokedAt")) return tx.sql.run(`DELETE FROM \`${table}\` WHERE \`${column}\` = ?`, [userId]);
  return tx.sql.run(`UPDATE \`${table}\` SET \`revokedAt\` = ? WHERE \`${column}\` = ? AND \`revokedAt\` IS NULL`, [storedTime(tx.now), userId]);
}
