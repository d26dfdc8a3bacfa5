import { badInput } from "../../core/errors";
import { readMoney } from "../../core/graph/money-input";
import type { MoneyInput } from "../../core/graph/types";

/**
 * Reads a customer's credit limit; left out it stays as it is, null takes it away.
 * @param currency the customer's: what is owed is added up in it
 * @throws BAD_USER_INPUT where the limit is in another currency, or no amount
 */
export function creditLimitOf(given: MoneyInput | null | undefined, currency: string): { creditLimit?: bigint | null } {
  if (given === undefined) return {};
  const money = given && readMoney({ currency }, given, "input.creditLimit");
  if (money && money.currency !== currency) throw badInput({ path: "input.creditLimit.currency", code: "currency", message: `must be ${currency}` });
  return { creditLimit: money?.amount ?? null };
}
