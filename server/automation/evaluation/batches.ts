import type { Context, Transaction } from "../../core/context";

/** Records per transaction, so that nobody waits long for its locks. */
export const batch = 1_000;

/**
 * Finds and changes records in transactions of at most a batch each, until nothing is left; opens none where there is
 * nothing to do.
 * @param find what there is to do, at most a batch
 * @param change does it and says to how many; it looks again by itself, since others may have been faster
 * @returns how many were changed
 */
export async function inBatches(ctx: Context, find: (ctx: Context) => Promise<readonly unknown[]>, change: (tx: Transaction) => Promise<number>): Promise<number> {
  let total = 0;
  for (let count = batch; count === batch && (await find(ctx)).length > 0; total += count) count = await ctx.transact(change);
  return total;
}
