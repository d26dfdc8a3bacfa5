import { day, hour } from "../../core/clock";
import type { Transaction } from "../../core/context";
import { among } from "../../core/database/sql";
import { badInput } from "../../core/errors";
import { firstTwice, pieces } from "../../core/lists";
import { assertLengths } from "../../core/text-limits";
import type { NewOrder, NewOrderLine } from "./new-order";
import type { OrderFigures } from "./order.rules";

const lengths = { number: 40, channel: 100, region: 100, shipMode: 100, shipperName: 200 };
const lineLengths = { description: 300 };
const mostPieces = 1_000_000_000;
/** A million millions: what sums of orders must stay far below, for a column holds 19 digits. */
const mostMoney = 10n ** 16n;

/** Checks the shape of an order that did not come through the API. @throws BAD_USER_INPUT */
export function assertOrder(order: NewOrder): void {
  assertLengths(order, lengths);
  if (order.lines.length === 0) throw badInput({ path: "input.lines", code: "required", message: "an order has at least one line" });
  for (const field of ["orderedOn", "dueOn", "shippedOn", "paymentDueOn", "paidOn"] as const) {
    const value = order[field];
    if (value != null && !isDay(value)) throw badInput({ path: `input.${field}`, code: "date", message: "must be a day, such as 2026-01-31" });
  }
  if (order.orderedAt && !isMomentOf(order.orderedAt, order.orderedOn)) {
    throw badInput({ path: "input.orderedAt", code: "disagrees", message: "is not on the day of the order, wherever in the world that is", params: { day: order.orderedOn } });
  }
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
  for (const field of ["unitPrice", "total", "cost", "profit"] as const) if (isTooMuch(line[field])) throw tooMuch(`${path}.${field}`);
  assertLengths(line, lineLengths, path);
}

/** Checks what an order comes to, once it is worked out. @throws BAD_USER_INPUT */
export function assertFigures({ total, discountTotal, profit }: OrderFigures, lines: readonly { readonly total: bigint; readonly cost: bigint | null }[]): void {
  const index = lines.findIndex((line) => isTooMuch(line.total) || isTooMuch(line.cost));
  if (index >= 0) throw tooMuch(`input.lines.${index}.quantity`);
  if ([total, discountTotal, profit].some(isTooMuch)) throw tooMuch("input.lines");
}

const isTooMuch = (amount: bigint | null | undefined): boolean => amount != null && (amount > mostMoney || amount < -mostMoney);

const tooMuch = (path: string): Error => badInput({ path, code: "outOfRange", message: "is more money than there is" });

/** Clocks are at most 14 hours ahead of UTC (Kiribati) and 12 behind. */
const [mostAhead, mostBehind] = [14 * hour, 12 * hour];

/** Whether a moment is on a day in some zone of the world: where an imported order was taken down is not known. */
const isMomentOf = (moment: Date, on: string): boolean => {
  const since = moment.getTime() - Date.parse(`${on}T00:00:00Z`);
  return since >= -mostAhead && since < day + mostBehind;
};

const isDay = (text: string): boolean => {
  const time = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-/.test(text) && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${text}T`);
};

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
