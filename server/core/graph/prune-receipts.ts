import type { Context } from "../context";
import { storedTime } from "../database/sql";

/** Rows per transaction. */
const most = 1_000;

/**
 * Forgets the receipts of idempotent requests from before a time: nobody repeats a request that long.
 * @returns how many
 */
export async function pruneReceipts(ctx: Context, before: Date): Promise<number> {
  const oldest = `SELECT \`id\` FROM \`idempotency_receipt\` WHERE \`createdAt\` < ? ORDER BY \`createdAt\` LIMIT ${most}`;
  let total = 0;
  for (let count = most; count === most; total += count) {
    count = await ctx.transact(({ sql }) => sql.run(`DELETE FROM \`idempotency_receipt\` WHERE \`id\` IN (SELECT \`id\` FROM (${oldest}) old)`, [storedTime(before)]));
  }
  return total;
}
