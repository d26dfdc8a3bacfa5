import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { DateTime } from "luxon";
import type { Replica } from "../analysis/warehouse/replica";
import { isEmbedded } from "../core/database/engine";
import { parseAmount } from "../core/money";
import { groupBy } from "../sample/group-by";
import { filledReplica } from "./filled-replica";
import type { SoldLine } from "./persistency-reference";

/** Online Retail (UCI Machine Learning Repository 352): a British wholesaler's invoices, December 2010 to December 2011. */
const file = "../shared/data/online_retail/online_retail.csv.gz";

/** Skipped where the file is absent, and on a server: the replica is the same over either database, once is enough. */
export const describeOnlineRetail = existsSync(file) && isEmbedded ? describe : describe.skip;

/** A line of an invoice of a known customer with a price; of a cancelled invoice the pieces are below zero. */
export interface RetailLine extends SoldLine {
  readonly product: string;
  /** In London, as in the file, e.g. 2010-12-01 08:26:00. */
  readonly at: string;
  /** Ten-thousandths. */
  readonly price: bigint;
}

/** Where the invoices were written. */
export const retailZone = "Europe/London";
/** The days of the file; the last one is its last. */
export const retailPeriod = { from: "2010-12-01", to: "2011-12-10" };

/** InvoiceNo, StockCode, Description (the one that may have commas), Quantity, InvoiceDate, UnitPrice, CustomerID, Country. */
const row = /^([^,]*),([^,]*),.*,(-?\d+),(\d{4}-\d\d-\d\d [\d:]{8}),([^,]*),(\d*),[^,]*$/;

/** The lines in the file's order. A general reader of CSV takes ten times as long for these half a million. */
export function readOnlineRetail(): RetailLine[] {
  return gunzipSync(readFileSync(file)).toString("utf8").split(/\r?\n/).flatMap((text) => {
    const [, order = "", product = "", pieces = "", at = "", unitPrice = "", customer = ""] = row.exec(text) ?? [];
    const [quantity, price] = [Number(pieces), parseAmount(unitPrice) ?? 0n];
    return customer !== "" && price > 0n ? [{ order, product, quantity, at, day: at.slice(0, 10), price, customer, revenue: price * BigInt(pieces) }] : [];
  });
}

export const isCancellation = ({ order }: RetailLine): boolean => order.startsWith("C");

/** The lines in a replica, in which those of cancelled invoices came by the channel `cancellation` and all others by `sale`. */
export function replicaOfRetail(lines: readonly RetailLine[], currency: string): Promise<Replica> {
  const orders = [...groupBy(lines, ({ order }) => order).values()].flatMap(([line]) => line ?? []);
  return filledReplica({
    customer: [...new Set(lines.map(({ customer }) => customer))].map((customer) => ({ id: `cus_${customer}` })),
    sales_order: orders.map((line) => ({
      id: `ord_${line.order}`, customerId: `cus_${line.customer}`, orderedOn: line.day, orderedAt: storedMoment(line.at), channel: isCancellation(line) ? "cancellation" : "sale", status: "OPEN", currency,
    })),
    order_line: lines.map((line) => ({ orderId: `ord_${line.order}`, productId: `prd_${line.product}`, quantity: line.quantity, discount: 0, unitPrice: line.price, total: line.revenue })),
  });
}

const storedMoment = (at: string): string => DateTime.fromSQL(at, { zone: retailZone }).toUTC().toFormat("yyyy-MM-dd HH:mm:ss.SSS");
