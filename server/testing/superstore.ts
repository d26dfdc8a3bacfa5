import { existsSync, readFileSync } from "node:fs";
import type { NewRow } from "../core/database/bulk";
import { groupBy } from "../sample/group-by";
import { unitPrice } from "../sample/products";
import { readSuperstore, type SuperstoreLine } from "../sample/superstore";
import type { World } from "./world";
import { write } from "./analysis";

export { groupBy, readSuperstore, type SuperstoreLine };

/** What is published of the Superstore; where the file is absent the checks against our own recomputation remain. */
const file = "../shared/data/superstore/expected.json";
interface PublishedTotals {
  readonly lines: number;
  readonly orders: number;
  readonly customers: number;
  readonly quantity: number;
  readonly sales: number;
  readonly profit: number;
  readonly margin: number;
  readonly discount_given: number;
}
type Published = Readonly<Record<"by_region" | "by_category" | "by_sub_category" | "by_segment" | "by_year" | "by_month" | "by_region_x_category", Readonly<Record<string, PublishedTotals>>>> & { readonly total: PublishedTotals };
export const publishedSuperstore = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Published) : undefined;
/** A test against what is published; skipped where that is absent. */
export const withPublishedSuperstore = publishedSuperstore ? test : test.skip;

/** Superstore's days, all of them. */
export const superstorePeriod = { from: "2014-01-01", to: "2018-01-01" };

/** Half of the customers are Amy's in the north, half Ben's in the south. */
export const ownerOfSuperstore = (world: World, customerId: string): { ownerId: string; teamId: string } =>
  customerId.charCodeAt(1) % 2 === 0 ? { ownerId: world.ids.amy, teamId: world.ids.north } : { ownerId: world.ids.ben, teamId: world.ids.south };

/** Writes the Superstore's lines as customers, products, orders and lines, without events. */
export async function writeSuperstore(world: World): Promise<SuperstoreLine[]> {
  const lines = await readSuperstore();
  const { database } = world;
  const first = (keyOf: (line: SuperstoreLine) => string): SuperstoreLine[] => [...groupBy(lines, keyOf).values()].flatMap(([line]) => line ?? []);
  await write(database, "customer", first((line) => line.customerId).map((line): NewRow => ({ id: `cus_${line.customerId}`, segment: line.segment, country: line.country, city: line.city, source: "shop", ...ownerOfSuperstore(world, line.customerId) })));
  await write(database, "category", first((line) => line.category).map((line): NewRow => ({ id: `cat_${line.category}`, name: line.category })));
  await write(database, "category", first((line) => line.subCategory).map((line): NewRow => ({ id: `cat_${line.subCategory}`, name: line.subCategory, parentId: `cat_${line.category}`, parentKey: line.category })));
  await write(database, "product", first((line) => line.productId).map((line): NewRow => ({ id: `prd_${line.productId}`, categoryId: `cat_${line.subCategory}` })));
  await write(database, "sales_order", first((line) => line.orderId).map((line): NewRow => ({
    id: `ord_${line.orderId}`, customerId: `cus_${line.customerId}`, orderedOn: line.orderedOn, shippedOn: line.shippedOn, region: line.region, shipMode: line.shipMode, ...ownerOfSuperstore(world, line.customerId),
  })));
  await write(database, "order_line", lines.map((line, index): NewRow => ({
    id: `oln_${index}`, orderId: `ord_${line.orderId}`, position: index + 1, productId: `prd_${line.productId}`, quantity: line.quantity, discount: Math.round(line.discount * 10_000),
    unitPrice: unitPrice(line).toString(), total: line.sales.toString(), cost: (line.sales - line.profit).toString(), profit: line.profit.toString(),
  })));
  return lines;
}
