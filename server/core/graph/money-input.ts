import type { Context } from "../context";
import { badInput } from "../errors";
import { parseAmount } from "../money";
import type { MoneyInput } from "./types";

/** Money as kept: ten-thousandths of the major unit, and the currency. */
export interface Amount {
  readonly amount: bigint;
  readonly currency: string;
}

/**
 * Reads money given by a caller, in the workspace's currency unless said otherwise.
 * @param path the input field, for the error
 * @throws BAD_USER_INPUT where it is no amount or below nothing
 */
export function readMoney(ctx: Pick<Context, "currency">, { amount, currency }: MoneyInput, path: string): Amount {
  const parsed = parseAmount(amount);
  if (parsed === undefined) throw badInput({ path: `${path}.amount`, code: "amount", message: "must be an amount such as 12.50" });
  if (parsed < 0n) throw badInput({ path: `${path}.amount`, code: "negative", message: "must not be negative" });
  return { amount: parsed, currency: currency ?? ctx.currency };
}
