import { OrderStatus } from "../orders/order/order.enums";
import { groupBy } from "./group-by";
import { addDays, daysBetween, type Moment } from "./moment";
import { timeOf } from "./order-times";
import { paymentOf } from "./payments";
import { unitPrice } from "./products";
import { randomFor } from "./random";
import type { SuperstoreLine } from "./superstore";

/** A line as the sample has it; money in ten-thousandths. */
export interface SampleOrderLine {
  readonly product: string;
  readonly category: string;
  readonly subCategory: string;
  /** The name it was sold under. */
  readonly description: string;
  readonly quantity: number;
  readonly unitPrice: bigint;
  readonly discount: number;
  readonly total: bigint;
  readonly profit: bigint;
}

/** An order as the sample has it. */
export interface SampleOrder {
  /** The Superstore's order id. */
  readonly key: string;
  readonly customer: string;
  readonly orderedOn: string;
  readonly orderedAt: Date;
  readonly dueOn: string;
  /** null while it has not left the house. */
  readonly shippedOn: string | null;
  readonly status: OrderStatus;
  readonly channel: string;
  readonly region: string;
  readonly shipMode: string;
  readonly paymentDueOn: string;
  /** null while money is owed. */
  readonly paidOn: string | null;
  readonly lines: readonly SampleOrderLine[];
}

/** Days that each way of shipping promises. */
const promised: Readonly<Record<string, number>> = { "Same Day": 0, "First Class": 3, "Second Class": 4, "Standard Class": 6 };

/** After so many days an order that was shipped counts as done. */
const daysUnderWay = 7;

/**
 * Moves all dates by the same whole number of weeks, so that weekdays and seasons within weeks stay and the newest
 * order is at most six days old.
 */
export function shiftToNow(lines: readonly SuperstoreLine[], today: string): SuperstoreLine[] {
  const newest = lines.reduce((last, { orderedOn }) => (orderedOn > last ? orderedOn : last), "");
  const days = Math.floor(daysBetween(newest, today) / 7) * 7;
  return lines.map((line) => ({ ...line, orderedOn: addDays(line.orderedOn, days), shippedOn: addDays(line.shippedOn, days) }));
}

/** The orders of (shifted) lines, oldest first. The one line that is in the data twice is two lines. */
export function ordersOf(lines: readonly SuperstoreLine[], moment: Moment, zone: string): SampleOrder[] {
  const { today } = moment;
  const [random, times, payments] = [randomFor("orders"), randomFor("times of orders"), randomFor("payments")];
  const orders = [...groupBy(lines, (line) => line.orderId)].map(([key, group]) => {
    const { customerId, orderedOn, shippedOn, region, shipMode, segment } = group[0] as SuperstoreLine;
    const isShipped = shippedOn <= today;
    const channel = random.weighted(segment === "Corporate" ? corporateChannels : privateChannels);
    return {
      key,
      customer: customerId,
      orderedOn,
      orderedAt: timeOf(times, channel, orderedOn, moment, zone),
      dueOn: addDays(orderedOn, promised[shipMode] ?? 0),
      shippedOn: isShipped ? shippedOn : null,
      status: statusOn(today, shippedOn),
      channel,
      region,
      shipMode,
      ...paymentOf(payments, segment, orderedOn, today),
      lines: group.map(lineOf),
    };
  });
  return orders.sort((left, right) => compare(left.orderedOn, right.orderedOn) || compare(left.key, right.key));
}

const corporateChannels = [["Sales team", 6], ["Web shop", 3], ["Phone", 2]] as const;
const privateChannels = [["Web shop", 6], ["Store", 3], ["Phone", 1]] as const;

function statusOn(today: string, shippedOn: string): OrderStatus {
  if (shippedOn > today) return OrderStatus.OPEN;
  return daysBetween(shippedOn, today) < daysUnderWay ? OrderStatus.SHIPPED : OrderStatus.COMPLETED;
}

function lineOf(line: SuperstoreLine): SampleOrderLine {
  const { productId: product, category, subCategory, productName: description, quantity, discount, sales: total, profit } = line;
  return { product, category, subCategory, description, quantity, unitPrice: unitPrice(line), discount, total, profit };
}

/** What a customer pays for an order, in ten-thousandths. */
export const totalOf = ({ lines }: SampleOrder): bigint => lines.reduce((sum, { total }) => sum + total, 0n);

/** The line that costs most: what people speak of when they speak of the order. */
export const mainLine = ({ lines }: SampleOrder): SampleOrderLine => lines.reduce((most, line) => (line.total > most.total ? line : most));

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
