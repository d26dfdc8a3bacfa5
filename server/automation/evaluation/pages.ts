import type { Context, Transaction } from "../../core/context";
import { among, type Condition } from "../../core/database/sql";
import { faultPoint } from "../../core/fault";
import { pieces } from "../../core/lists";

/** Records per transaction, so that nobody waits long for its locks. */
export const batch = 1_000;

/** Records found by one statement. A statement goes through a whole table, so it is to find all there is at one go. */
const atOnce = 100_000;

/** Where something stands in the order in which it is walked. */
export interface Placed {
  readonly place: string;
}

/** What is to be found: as much as there is after a place, or what is left of places found before. */
export type Page = { readonly after: string } | { readonly places: readonly string[] };

/** What was done on a page, of how many that were still to be found. */
export interface PageDone {
  readonly count: number;
  readonly found: number;
}

/** A page as a condition on the column of places. The first one says nothing, which would only tempt databases to walk in that order. */
export function onPage(column: string, page: Page): Condition {
  if ("places" in page) return among(column, page.places);
  return page.after === "" ? { text: "1 = 1", values: [] } : { text: `${column} > ?`, values: [page.after] };
}

/** The order and the limit of a page. */
export const inOrder = (column: string, most = atOnce): string => `ORDER BY ${column} LIMIT ${most}`;

/** Does something about each page of what there is to do; it looks again by itself, since others may have been faster. */
export type Change = (tx: Transaction, page: Page) => Promise<PageDone>;

/**
 * Walks through what there is to do in transactions of at most a batch each, from first to last, so that what has to
 * wait does not stop the rest; opens none where there is nothing to do.
 * @param find what there is to do on a page, in order (`inOrder`)
 */
export async function inPages(ctx: Context, find: (ctx: Context, page: Page) => Promise<readonly Placed[]>, change: Change): Promise<PageDone> {
  const total = { count: 0, found: 0 };
  let after: string | undefined = "";
  while (after !== undefined) {
    const places: string[] = (await find(ctx, { after })).map(({ place }) => place);
    add(total, await inBatches(ctx, places, change));
    after = places[atOnce - 1];
  }
  return total;
}

/** Does what there is to do at these places in transactions of at most a batch each. */
export async function inBatches(ctx: Context, places: readonly string[], change: Change): Promise<PageDone> {
  const total = { count: 0, found: 0 };
  for (const piece of pieces(places, batch)) {
    add(total, await ctx.transact((tx) => change(tx, { places: piece })));
    faultPoint("rule.pageDone");
  }
  return total;
}

function add(total: { count: number; found: number }, { count, found }: PageDone): void {
  total.count += count;
  total.found += found;
}
