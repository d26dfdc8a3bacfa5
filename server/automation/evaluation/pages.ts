import type { Context, Transaction } from "../../core/context";

/** Records per transaction, so that nobody waits long for its locks. */
export const batch = 1_000;

/** Where something stands in the order in which it is walked. */
export interface Placed {
  readonly place: string;
}

/** What was done on a page, and where the next one begins. */
export interface PageDone {
  readonly count: number;
  readonly found: readonly Placed[];
}

/**
 * Walks through what there is to do in transactions of at most a batch each, from first to last, so that what has to
 * wait does not stop the rest; opens none where there is nothing to do.
 * @param find what there is to do after a place, at most a batch
 * @param change looks again by itself, since others may have been faster, and does it
 * @returns how many were changed
 */
export async function inPages(ctx: Context, find: (ctx: Context, after: string) => Promise<readonly Placed[]>, change: (tx: Transaction, after: string) => Promise<PageDone>): Promise<number> {
  let total = 0;
  let after = "";
  while ((await find(ctx, after)).length > 0) {
    const from = after;
    const { count, found } = await ctx.transact((tx) => change(tx, from));
    total += count;
    const last = found[batch - 1];
    if (!last) break;
    after = last.place;
  }
  return total;
}
