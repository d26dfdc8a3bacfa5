import type { OpportunityProductInput } from "@/generated/graphql";
import type { ErrorTexts } from "@/lib/apollo/errors";
import { amountOf } from "@/lib/format/typedAmount";

/** One product of a deal while it is edited: quantity and price as typed. */
export interface ProductLine {
  key: string;
  product: { id: string; name: string } | null;
  quantity: string;
  /** For one; empty takes the product's own price. */
  price: string;
  /** The currency the price is in; the workspace's when left out. */
  currency?: string;
}

/** A line to fill in. */
export const emptyLine = (): ProductLine => ({ key: crypto.randomUUID(), product: null, quantity: "1", price: "" });

const isQuantity = (typed: string): boolean => /^[1-9]\d{0,6}$/.test(typed.trim());

/** What is wrong with the lines, by field (`lines.0.quantity`); at least one is needed where `needed`. */
export function lineErrors(lines: readonly ProductLine[], texts: ErrorTexts, needed = true): Record<string, string> {
  const wrong = lines.flatMap((line, index): [string, string][] => [
    ...(line.product ? [] : [[`lines.${index}.product`, texts("fields.required")] as [string, string]]),
    ...(isQuantity(line.quantity) ? [] : [[`lines.${index}.quantity`, texts("fields.invalid")] as [string, string]]),
    ...(line.price.trim() === "" || amountOf(line.price) ? [] : [[`lines.${index}.price`, texts("fields.invalid")] as [string, string]]),
  ]);
  return Object.fromEntries(needed && lines.length === 0 ? [["lines", texts("fields.required")]] : wrong);
}

/** The lines as the API takes them. */
export const linesInput = (lines: readonly ProductLine[]): OpportunityProductInput[] =>
  lines.flatMap(({ product, quantity, price, currency }) => {
    const amount = amountOf(price);
    return product ? [{ productId: product.id, quantity: Number(quantity), ...(amount && { price: { amount, ...(currency && { currency }) } }) }] : [];
  });
