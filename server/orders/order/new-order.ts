import type { ExternalName } from "../../core/external-id/external-ids";
import type { OrderStatus } from "./order.enums";

/** A line as an import knows it; money in ten-thousandths. A negative quantity is goods that came back. */
export interface NewOrderLine {
  productId?: string | null;
  description?: string | null;
  quantity: number;
  /** For one, before the discount; else what the total says, else the product's price. */
  unitPrice?: bigint;
  /** From 0 to 1; 0 unless said otherwise. */
  discount?: number;
  /** The exact total, where it is known better than by price, quantity and discount. */
  total?: bigint;
  /** Of the whole line; what the product costs unless said otherwise, null where nobody knows. */
  cost?: bigint | null;
  /** Of the whole line, instead of its cost. */
  profit?: bigint | null;
}

/** An order as an import knows it. */
export interface NewOrder {
  customerId?: string | null;
  /** A running number unless said otherwise. */
  number?: string | null;
  orderedOn: string;
  /** The moment of the order, on that day somewhere in the world. */
  orderedAt?: Date | null;
  dueOn?: string | null;
  shippedOn?: string | null;
  /** The last day on which payment is in time. */
  paymentDueOn?: string | null;
  /** The day on which all of it was paid. */
  paidOn?: string | null;
  /** OPEN unless said otherwise. */
  status?: OrderStatus;
  channel?: string | null;
  /** The customer's unless said otherwise. */
  region?: string | null;
  shipMode?: string | null;
  /** A shipper that is not known yet is made. */
  shipperName?: string | null;
  /** The caller's to check. */
  campaignId?: string | null;
  /** The customer's owner unless said otherwise. */
  ownerId?: string | null;
  /** The workspace's unless said otherwise. */
  currency?: string | null;
  externalIds?: readonly ExternalName[];
  lines: readonly NewOrderLine[];
}
