import type { NewRow } from "../core/database/bulk";
import { groupBy } from "../sample/group-by";
import { unitPrice } from "../sample/products";
import { readSuperstore, type SuperstoreLine } from "../sample/superstore";
import type { World } from "./world";
import { write } from "./analysis";

export { groupBy, type SuperstoreLine };

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
  await write(database, "customer", first((line) => line.customerId).map((line): NewRow => ({ id: `cus_${line.customerId}`, segment: line.segment, source: "shop", ...ownerOfSuperstore(world, line.customerId) })));
  await write(database, "category", first((line) => line.category).map((line): NewRow => ({ id: `cat_${line.category}`, name: line.category })));
  await write(database, "category", first((line) => line.subCategory).map((line): NewRow => ({ id: `cat_${line.subCategory}`, name: line.subCategory, parentId: `cat_${line.category}`, parentKey: line.category })));
  await write(database, "product", first((line) => line.productId).map((line): NewRow => ({ id: `prd_${line.productId}`, categoryId: `cat_${line.subCategory}` })));
  await write(database, "sales_order", first((line) => line.orderId).map((line): NewRow => ({
    id: `ord_${line.orderId}`, customerId: `cus_${line.customerId}`, orderedOn: line.orderedOn, region: line.region, shipMode: line.shipMode, ...ownerOfSuperstore(world, line.customerId),
  })));
  await write(database, "order_line", lines.map((line, index): NewRow => ({
    id: `oln_${index}`, orderId: `ord_${line.orderId}`, position: index + 1, productId: `prd_${line.productId}`, quantity: line.quantity, discount: Math.round(line.discount * 10_000),
    unitPrice: unitPrice(line).toString(), total: line.sales.toString(), cost: (line.sales - line.profit).toString(), profit: line.profit.toString(),
  })));
  return lines;
}
