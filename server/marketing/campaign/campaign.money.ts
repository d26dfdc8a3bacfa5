import type { Context } from "../../core/context";
import { badInput } from "../../core/errors";
import { readMoney } from "../../core/graph/money-input";
import type { MoneyInput } from "../../core/graph/types";

/** The amounts of a campaign, all in one currency. */
export const amounts = ["fixedCost", "contactCost", "responseValue"] as const;

type Amounts<T> = { [K in (typeof amounts)[number]]?: T | null };

/**
 * Reads a campaign's amounts; what is left out stays as it is, null clears.
 * @param currency the campaign's, or the workspace's where it is new
 * @throws BAD_USER_INPUT where an amount is in another currency: costs are compared with sales, and there are no rates
 */
export function amountsOf(ctx: Pick<Context, "currency">, input: Amounts<MoneyInput>, currency: string): Amounts<bigint> {
  const read: Amounts<bigint> = {};
  for (const field of amounts) {
    const given = input[field];
    if (given === undefined) continue;
    const money = given && readMoney({ ...ctx, currency }, given, `input.${field}`);
    if (money && money.currency !== currency) throw badInput({ path: `input.${field}.currency`, code: "currency", message: `must be ${currency}` });
    read[field] = money?.amount ?? null;
  }
  return read;
}
