import type { Transaction } from "../../core/context";
import { among } from "../../core/database/sql";
import { badInput } from "../../core/errors";
import { firstTwice, pieces } from "../../core/lists";
import { assertLengths } from "../../core/text-limits";
import type { NewOrder, NewOrderLine } from "./new-order";

const lengths = { number: 40, channel: 100, region: 100, shipMode: 100, shipperName: 200 };
const lineLengths = { description: 300 };
const mostPieces = 1_000_000_000;
const mostMoney = 10n ** 18n;

/** Checks the shape of an order that did not come through the API. @throws BAD_USER_INPUT */
export function assertOrder(order: NewOrder): void {
  assertLengths(order, lengths);
  if (order.lines.length === 0) throw badInput({ path: "input.lines", code: "required", message: "an order has at least one line" });
  if (order.currency && !/^[A-Z]{3}$/.test(order.currency)) throw badInput({ path: "input.currency", code: "currency", message: "must be a currency code such as EUR" });
}

/** Checks the figures of a line: quantity and price may be below zero (returns, bad debts), a discount may not. @throws BAD_USER_INPUT */
export function assertLine(line: NewOrderLine, index: number): void {
  const path = `input.lines.${index}`;
  const { quantity, discount = 0 } = line;
  if (!Number.isSafeInteger(quantity) || quantity === 0 || Math.abs(quantity) > mostPieces) {
    throw badInput({ path: `${path}.quantity`, code: "outOfRange", message: "must be a whole number other than zero" });
  }
  if (!(discount >= 0 && discount <= 1)) throw badInput({ path: `${path}.discount`, code: "outOfRange", message: "must be from 0 to 1", params: { min: 0, max: 1 } });
  if (isTooMuch(line.total) || isTooMuch(line.unitPrice)) throw badInput({ path: `${path}.unitPrice`, code: "outOfRange", message: "is more money than there is" });
  assertLengths(line, lineLengths, path);
}

const isTooMuch = (amount: bigint | undefined): boolean => amount !== undefined && (amount > mostMoney || amount < -mostMoney);

/** Refuses numbers that another order has, or that are given twice. @throws BAD_USER_INPUT */
export async function assertNewNumbers(tx: Transaction, numbers: readonly string[]): Promise<void> {
  let taken = firstTwice(numbers);
  for (const some of pieces(numbers, 4096)) {
    const { text, values } = among("`number`", some);
    const [row] = await tx.sql.rows<{ number: string }>(`SELECT \`number\` FROM \`sales_order\` WHERE ${text} LIMIT 1`, values);
    taken ??= row?.number;
  }
  if (taken !== undefined) throw badInput({ path: "input.number", code: "taken", message: `another order has the number ${taken}`, params: { value: taken } });
}
