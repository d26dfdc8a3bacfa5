import { divideRounded, scale, times } from "../../core/money";
import { transitions } from "../../core/transitions";
import { OrderStatus as Status } from "./order.enums";

/** From ordered to settled; goods that have left the house come back as returns, not as a cancellation. */
export const orderFlow = transitions<Status>([
  [Status.OPEN, Status.SHIPPED],
  [Status.SHIPPED, Status.COMPLETED],
  [Status.OPEN, Status.CANCELLED],
]);

/** The states in which goods are with the customer and may come back. */
export const isReturnable = (status: Status): boolean => status === Status.SHIPPED || status === Status.COMPLETED;

/** What is known of a line's money, ten-thousandths. What is left out is worked out. */
export interface LineFacts {
  readonly quantity: number;
  /** From 0 to 1. */
  readonly discount: number;
  /** For one, before the discount. */
  readonly unitPrice?: bigint | undefined;
  /** The exact total, where it is known better than by the price. */
  readonly total?: bigint | undefined;
  /** Of the whole line. */
  readonly cost?: bigint | null | undefined;
  /** Of the whole line. */
  readonly profit?: bigint | null | undefined;
}

/** A line's money, ten-thousandths. Always `total = cost + profit`, where the cost is known. */
export interface LineFigures {
  readonly unitPrice: bigint;
  readonly total: bigint;
  readonly cost: bigint | null;
  readonly profit: bigint | null;
}

/** Works a line's money out: total = unit price × quantity × (1 − discount), half a ten-thousandth away from zero. */
export function lineFigures({ quantity, discount, unitPrice, total, cost, profit }: LineFacts): LineFigures {
  const exact = total ?? times((unitPrice ?? 0n) * BigInt(quantity), 1 - discount);
  const price = unitPrice ?? priceBehind(exact, quantity, discount);
  if (profit !== undefined && profit !== null) return { unitPrice: price, total: exact, cost: exact - profit, profit };
  if (cost !== undefined && cost !== null) return { unitPrice: price, total: exact, cost, profit: exact - cost };
  return { unitPrice: price, total: exact, cost: null, profit: null };
}

/** The price of one before the discount, where only the line's total is known; rounded. */
function priceBehind(total: bigint, quantity: number, discount: number): bigint {
  const shares = BigInt(quantity) * (scale - BigInt(Math.round(discount * 10_000)));
  return shares === 0n ? 0n : divideRounded(total * scale, shares);
}

/** What an order's lines come to. */
export interface OrderFigures {
  readonly total: bigint;
  readonly discountTotal: bigint;
  /** null where the cost of a line is not known. */
  readonly profit: bigint | null;
  readonly lineCount: number;
}

/** A line as its order sums it up. */
export type SummedLine = Pick<LineFigures, "unitPrice" | "total"> & { readonly profit?: bigint | null; readonly quantity: number; readonly discount: number };

/** Sums up an order's lines, exactly. */
export function orderFigures(lines: readonly SummedLine[]): OrderFigures {
  let total = 0n;
  let discountTotal = 0n;
  let profit: bigint | null = 0n;
  for (const line of lines) {
    total += line.total;
    if (line.discount > 0) discountTotal += line.unitPrice * BigInt(line.quantity) - line.total;
    profit = profit === null || line.profit === null || line.profit === undefined ? null : profit + line.profit;
  }
  return { total, discountTotal, profit, lineCount: lines.length };
}

/**
 * The money of goods that come back: their share of what was paid. Shares are cut so that all pieces, returned at once
 * or one by one, come to exactly what the line came to.
 * @param before pieces returned earlier
 * @param quantity pieces returned now, above zero
 */
export function returnedFigures(sold: LineFigures & { readonly quantity: number }, before: number, quantity: number): LineFigures {
  const share = (amount: bigint): bigint => part(amount, before, sold.quantity) - part(amount, before + quantity, sold.quantity);
  const total = share(sold.total);
  const cost = sold.cost === null ? null : share(sold.cost);
  return { unitPrice: sold.unitPrice, total, cost, profit: cost === null ? null : total - cost };
}

const part = (amount: bigint, pieces: number, of: number): bigint => divideRounded(amount * BigInt(pieces), BigInt(of));
