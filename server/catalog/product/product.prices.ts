import type { Context } from "../../core/context";
import { badInput } from "../../core/errors";
import { readMoney } from "../../core/graph/money-input";
import type { MoneyInput } from "../../core/graph/types";
import type { Product } from "./product.entity";

/** The prices of a product as kept; what is left out stays as it is. */
export interface Prices {
  price?: bigint | null;
  cost?: bigint | null;
  currency?: string;
}

/**
 * Reads a product's price and cost, which share one currency.
 * @param current the product as it is, where there is one
 * @throws BAD_USER_INPUT where the currencies would differ
 */
export function pricesOf(ctx: Pick<Context, "currency">, input: { price?: MoneyInput | null; cost?: MoneyInput | null }, current?: Product): Prices {
  const given = { price: input.price && readMoney(ctx, input.price, "input.price"), cost: input.cost && readMoney(ctx, input.cost, "input.cost") };
  const currency = given.price?.currency ?? given.cost?.currency;
  const keptCurrency = keepsMoney(input, current) ? current?.currency : undefined;
  for (const field of ["price", "cost"] as const) {
    const other = given[field]?.currency;
    if (other && (other !== currency || other !== (keptCurrency ?? other))) {
      throw badInput({ path: `input.${field}.currency`, code: "currency", message: "price and cost have the same currency" });
    }
  }
  return {
    ...(given.price === undefined ? {} : { price: given.price?.amount ?? null }),
    ...(given.cost === undefined ? {} : { cost: given.cost?.amount ?? null }),
    ...(currency === undefined ? {} : { currency }),
  };
}

/** Whether one of the two stays as it was, and with it the currency. */
function keepsMoney(input: { price?: unknown; cost?: unknown }, current: Product | undefined): boolean {
  const keeps = (given: unknown, kept: bigint | null | undefined): boolean => given === undefined && kept !== undefined && kept !== null;
  return keeps(input.price, current?.price) || keeps(input.cost, current?.cost);
}
