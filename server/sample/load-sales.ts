import { ensure } from "../catalog/category/category.service";
import { createMany as createProducts } from "../catalog/product/product.service";
import { createMany as createPurchases } from "../catalog/purchase/purchase.service";
import type { Transaction } from "../core/context";
import { createMany as createOrders } from "../orders/order/order.service";
import type { SampleOrder } from "./orders";
import { idOf, inPortions, note, type Advance, type Ids } from "./loading";
import type { SampleProduct } from "./products";
import type { SamplePurchase } from "./purchases";

/** What other systems' names for the sample's records are said to be from. */
export const system = "superstore";

/** The data is in dollars, whatever the workspace counts in. */
export const currency = "USD";

/** Takes the products into the catalog, under two levels of categories. */
export async function loadProducts(tx: Transaction, products: readonly SampleProduct[], advance: Advance): Promise<Ids> {
  const ids = new Map<string, string>();
  await inPortions(products, async (some) => {
    const categories = await ensure(tx, some.map(({ category, subCategory }) => [category, subCategory]));
    const inputs = some.map(({ key, category: _top, subCategory: _below, ...facts }, index) => ({ ...facts, sku: key, categoryId: categories[index] ?? null, currency, externalIds: [{ system, value: key }] }));
    note(ids, some, await createProducts(tx, inputs));
    advance(some.length);
  });
  return ids;
}

/** Takes down what was bought from suppliers; the stocks of the products know of it. */
export async function loadPurchases(tx: Transaction, purchases: readonly SamplePurchase[], products: Ids, advance: Advance): Promise<void> {
  await inPortions(purchases, async (some) => {
    await createPurchases(tx, some.map(({ product, ...facts }) => ({ ...facts, productId: idOf(products, product), currency })));
    advance(some.length);
  });
}

/** Takes down the orders with their lines, to the ten-thousandth. */
export async function loadOrders(tx: Transaction, orders: readonly SampleOrder[], { customers, products, campaigns }: Record<"customers" | "products" | "campaigns", Ids>, advance: Advance): Promise<void> {
  await inPortions(orders, async (some) => {
    const inputs = some.map(({ key, customer, lines, ...facts }) => ({
      ...facts,
      customerId: idOf(customers, customer),
      campaignId: campaigns.get(key) ?? null,
      currency,
      externalIds: [{ system, value: key }],
      lines: lines.map(({ product, category: _top, subCategory: _below, ...line }) => ({ ...line, productId: idOf(products, product) })),
    }));
    await createOrders(tx, inputs);
    advance(some.reduce((sum, { lines }) => sum + 1 + lines.length, 0));
  });
}
