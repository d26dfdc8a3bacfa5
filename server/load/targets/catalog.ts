import * as categories from "../../catalog/category/category.service";
import { CreateProductInput } from "../../catalog/product/product.inputs";
import { pricesOf } from "../../catalog/product/product.prices";
import * as products from "../../catalog/product/product.service";
import * as purchases from "../../catalog/purchase/purchase.service";
import * as suppliers from "../../catalog/supplier/supplier.service";
import { checkedNames, type NamedInput } from "./named";
import { checked, moneyInput, namesOf, required, type Target } from "./target";

export const category: Target<{ name: string }> = {
  type: "Category",
  fields: { name: "text" },
  input(_ctx, facts) {
    required(facts, "name");
    return { name: facts["name"] as string };
  },
  create: async (tx, inputs) => (await categories.ensure(tx, inputs.map(({ name }) => [name]))).map((id) => ({ id })),
};

interface LoadedProduct extends products.NewProduct {
  supplierId: string | undefined;
}

export const product: Target<LoadedProduct> = {
  type: "Product",
  fields: {
    sku: "text", name: "text", categoryId: { ref: "Category" }, supplierId: { ref: "Supplier" }, price: "money", cost: "money", unit: "text",
    stockQuantity: "integer", reorderLevel: "integer", active: "flag",
  },
  input(ctx, { supplierId, active, ...facts }) {
    required(facts, "sku", "name");
    const money = { price: moneyInput(facts["price"], ctx.currency), cost: moneyInput(facts["cost"], ctx.currency) };
    const { price: _price, cost: _cost, ...input } = checked(CreateProductInput, { ...facts, ...money });
    const prices = pricesOf(ctx, { ...(money.price ? { price: money.price } : {}), ...(money.cost ? { cost: money.cost } : {}) });
    return { ...input, ...prices, currency: ctx.currency, active: active !== false, supplierId: supplierId as string | undefined };
  },
  async create(tx, inputs) {
    const names = await namesOf(tx, "supplier", inputs.map(({ supplierId }) => supplierId));
    return products.createMany(tx, inputs.map(({ supplierId, ...input }) => ({ ...input, supplierName: names.get(supplierId ?? "") ?? null })));
  },
};

export const supplier: Target<NamedInput & suppliers.NewSupplier> = {
  type: "Supplier",
  fields: { name: "text", contact: "text", country: "text", phone: "text" },
  input: (_ctx, facts) => checkedNames(facts, { contact: 200, country: 100, phone: 50 }),
  async create(tx, inputs) {
    const ids = await suppliers.ensure(tx, inputs);
    return inputs.map(({ name }) => ({ id: ids.get(name) as string }));
  },
};

/** What was ordered from a supplier; without a day of receipt it is still on the way. */
export const purchase: Target<purchases.NewPurchase> = {
  type: "Purchase",
  fields: { productId: { ref: "Product" }, supplierId: { ref: "Supplier" }, quantity: "integer", orderedOn: "day", expectedOn: "day", receivedOn: "day", unitCost: "money" },
  input(ctx, facts) {
    required(facts, "productId", "quantity");
    return { ...facts, currency: ctx.currency } as unknown as purchases.NewPurchase;
  },
  create: (tx, inputs) => purchases.createMany(tx, inputs),
};
