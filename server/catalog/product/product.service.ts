import { access, accessInput, assertWritable, assign } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { among } from "../../core/database/sql";
import { badInput } from "../../core/errors";
import { addExternalIds, type ExternalName } from "../../core/external-id/external-ids";
import { undoable } from "../../core/history/undo";
import { newId } from "../../core/ids";
import { firstTwice } from "../../core/lists";
import { indexNames } from "../../core/search/index-names";
import { nameKey } from "../../core/search/name-key";
import { assertLengths } from "../../core/text-limits";
import { Category } from "../category/category.entity";
import * as suppliers from "../supplier/supplier.service";
import { Product } from "./product.entity";
import { type CreateProductInput, UpdateProductInput } from "./product.inputs";
import { pricesOf } from "./product.prices";

/** A product as an import knows it. `categoryId` is the caller's to check; see `categories.ensure`. */
export interface NewProduct {
  sku: string;
  name: string;
  categoryId?: string | null;
  /** For one, in ten-thousandths. */
  price?: bigint | null;
  /** For one, in ten-thousandths. */
  cost?: bigint | null;
  /** The workspace's unless said otherwise. */
  currency?: string;
  active?: boolean;
  unit?: string | null;
  stockQuantity?: number | null;
  reorderLevel?: number | null;
  /** A supplier that is not known yet is made. */
  supplierName?: string | null;
  externalIds?: readonly ExternalName[];
}

/** Takes one product into the catalog. */
export async function create(tx: Transaction, input: CreateProductInput): Promise<Product> {
  assertWritable(tx, "Product", input);
  await accessInput(tx, Category, input.categoryId, "input.categoryId");
  const { price: _price, cost: _cost, ...facts } = input;
  const [product] = await createMany(tx, [{ ...facts, ...pricesOf(tx, input) }]);
  return product as Product;
}

/** Takes many products into the catalog at once; all or none. */
export async function createMany(tx: Transaction, inputs: readonly NewProduct[]): Promise<Product[]> {
  for (const input of inputs) {
    assertWritable(tx, "Product", input);
    assertLengths(input, { sku: 60, name: 300, unit: 60 });
  }
  await assertNewSkus(tx, inputs.map(({ sku }) => sku.trim()));
  const supplierIds = await suppliers.ensure(tx, inputs.flatMap(({ supplierName }) => (supplierName ? [{ name: supplierName }] : [])));
  const products = inputs.map((input) => newProduct(tx, input, supplierIds));
  await insertEntities(tx, Product, products);
  await addExternalIds(tx, "Product", products.map(({ id }, index) => ({ id, externalIds: inputs[index]?.externalIds })));
  await indexNames(tx, "Product", products.map(({ id, name, sku }) => ({ id, names: [name, sku] })));
  for (const { id } of products) tx.emit("product.created", { id });
  return products;
}

function newProduct(tx: Transaction, input: NewProduct, supplierIds: ReadonlyMap<string, string>): Product {
  const { supplierName, externalIds: _names, ...facts } = input;
  return Object.assign(new Product(), {
    currency: tx.currency,
    active: true,
    ...facts,
    sku: input.sku.trim(),
    name: input.name.trim(),
    nameKey: nameKey(input.name),
    supplierId: supplierName ? (supplierIds.get(supplierName.trim()) ?? null) : null,
    id: newId("prd", tx.now.getTime()),
    version: 1,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
}

async function assertNewSkus(tx: Transaction, skus: readonly string[]): Promise<void> {
  const { text, values } = among("`sku`", skus);
  const [taken] = await tx.sql.rows<{ sku: string }>(`SELECT \`sku\` FROM \`product\` WHERE ${text} LIMIT 1`, values);
  const sku = taken?.sku ?? firstTwice(skus);
  if (sku !== undefined) throw badInput({ path: "input.sku", code: "taken", message: `another product has the number ${sku}`, params: { value: sku } });
}

/** Changes what is known of a product. What is left out stays; null clears. */
export async function update(tx: Transaction, id: string, version: number, input: UpdateProductInput): Promise<Product> {
  const product = await access(tx, Product, id, "update", version);
  assertWritable(tx, "Product", input);
  await accessInput(tx, Category, input.categoryId, "input.categoryId");
  const { price: _price, cost: _cost, supplierName, ...facts } = input;
  assign(product, { ...facts, ...pricesOf(tx, input, product) });
  if (supplierName) product.supplierId = (await suppliers.ensure(tx, [{ name: supplierName }])).get(supplierName.trim()) ?? null;
  if (supplierName === null) product.supplierId = null;
  if (input.name !== undefined) await rename(tx, product, input.name.trim());
  product.updatedAt = tx.now;
  await tx.db.save(product);
  tx.emit("product.updated", { id });
  return product;
}

async function rename(tx: Transaction, product: Product, name: string): Promise<void> {
  Object.assign(product, { name, nameKey: nameKey(name) });
  await indexNames(tx, "Product", [{ id: product.id, names: [name, product.sku] }]);
}

undoable(Product, UpdateProductInput, update);
