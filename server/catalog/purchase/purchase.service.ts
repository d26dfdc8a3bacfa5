import { access, accessInput, assertWritable } from "../../core/access/access";
import { dayIn } from "../../core/clock";
import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { among, type SqlValue } from "../../core/database/sql";
import { badInput } from "../../core/errors";
import { addExternalIds, type ExternalName } from "../../core/external-id/external-ids";
import { readMoney } from "../../core/graph/money-input";
import { newId } from "../../core/ids";
import { Product } from "../product/product.entity";
import { changeStock } from "../product/product.stock";
import { Supplier } from "../supplier/supplier.entity";
import { Purchase } from "./purchase.entity";
import { PurchaseStatus } from "./purchase.enums";
import type { CreatePurchaseInput } from "./purchase.inputs";
import { assertDays, purchaseFlow } from "./purchase.rules";

/** A purchase as an import knows it. `supplierId` is the caller's to check. */
export interface NewPurchase {
  productId: string;
  /** The product's supplier unless said otherwise. */
  supplierId?: string | null;
  /** Pieces, above zero. */
  quantity: number;
  orderedOn?: string | null;
  expectedOn?: string | null;
  /** When it arrived; without it the purchase is open. */
  receivedOn?: string | null;
  /** For one, in ten-thousandths. */
  unitCost?: bigint | null;
  /** The workspace's unless said otherwise. */
  currency?: string;
  externalIds?: readonly ExternalName[];
}

const mostPieces = 1_000_000_000;

/** Orders so many of a product from its supplier, or from another. */
export async function create(tx: Transaction, input: CreatePurchaseInput): Promise<Purchase> {
  assertWritable(tx, "Purchase", input);
  await accessInput(tx, Product, input.productId, "input.productId");
  await accessInput(tx, Supplier, input.supplierId, "input.supplierId");
  const { unitCost, ...facts } = input;
  const given = unitCost && readMoney(tx, unitCost, "input.unitCost");
  const money = given ? { unitCost: given.amount, currency: given.currency } : await costOf(tx, input.productId);
  const [purchase] = await createMany(tx, [{ ...facts, ...money, orderedOn: input.orderedOn ?? dayIn(tx.zone, tx.now) }]);
  return purchase as Purchase;
}

async function costOf(tx: Transaction, productId: string): Promise<{ unitCost: bigint | null; currency: string }> {
  const { cost, currency } = await tx.db.findOneByOrFail(Product, { id: productId });
  return { unitCost: cost ?? null, currency };
}

/**
 * Takes down many purchases at once; all or none. Stocks stay: what is imported as received was counted long ago.
 * @throws BAD_USER_INPUT where a product is not there, a supplier is neither given nor known, or days or pieces make no sense
 */
export async function createMany(tx: Transaction, inputs: readonly NewPurchase[]): Promise<Purchase[]> {
  if (inputs.length === 0) return [];
  inputs.forEach((input) => assertPurchase(tx, input));
  const suppliers = await suppliersOf(tx, inputs.map(({ productId }) => productId));
  const purchases = inputs.map((input) => newPurchase(tx, input, suppliers));
  await insertEntities(tx, Purchase, purchases);
  await addExternalIds(tx, "Purchase", purchases.map(({ id }, index) => ({ id, externalIds: inputs[index]?.externalIds })));
  for (const { id, productId, supplierId } of purchases) tx.emit("purchase.created", { id, productId, supplierId });
  return purchases;
}

function assertPurchase(tx: Transaction, input: NewPurchase): void {
  assertWritable(tx, "Purchase", input);
  const { quantity } = input;
  if (!Number.isSafeInteger(quantity) || quantity < 1 || quantity > mostPieces) {
    throw badInput({ path: "input.quantity", code: "outOfRange", message: `must be a whole number from 1 to ${mostPieces}`, params: { min: 1, max: mostPieces } });
  }
  assertDays(input, "input.");
}

/** The suppliers of products, by the product's id. @throws BAD_USER_INPUT where a product is not there */
async function suppliersOf(tx: Transaction, productIds: readonly string[]): Promise<Map<string, string | null>> {
  const ids = [...new Set(productIds)];
  const { text, values } = among("`id`", ids);
  const rows = await tx.sql.rows<{ id: string; supplierId: SqlValue }>(`SELECT \`id\`, \`supplierId\` FROM \`product\` WHERE ${text}`, values);
  const found = new Map(rows.map(({ id, supplierId }) => [id, supplierId as string | null]));
  if (ids.some((id) => !found.has(id))) throw badInput({ path: "input.productId", code: "notFound", message: "there is no such Product" });
  return found;
}

function newPurchase(tx: Transaction, input: NewPurchase, suppliers: ReadonlyMap<string, string | null>): Purchase {
  const { externalIds: _names, ...facts } = input;
  const supplierId = input.supplierId ?? suppliers.get(input.productId);
  if (!supplierId) throw badInput({ path: "input.supplierId", code: "required", message: "the product has no supplier: give one" });
  return Object.assign(new Purchase(), {
    currency: tx.currency,
    ...facts,
    supplierId,
    status: input.receivedOn ? PurchaseStatus.RECEIVED : PurchaseStatus.OPEN,
    id: newId("pur", tx.now.getTime()),
    version: 1,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
}

/** Notes that the goods have arrived; a stock that is counted goes up. */
export async function receive(tx: Transaction, id: string, version: number, receivedOn: string): Promise<Purchase> {
  const purchase = await access(tx, Purchase, id, "receive", version);
  purchaseFlow.assert(purchase.status, PurchaseStatus.RECEIVED, "id");
  assertDays({ ...purchase, expectedOn: null, receivedOn }, "");
  Object.assign(purchase, { status: PurchaseStatus.RECEIVED, receivedOn });
  await changeStock(tx, new Map([[purchase.productId, purchase.quantity]]));
  return save(tx, purchase, "purchase.received");
}

/** Calls a purchase off before the goods have arrived. */
export async function cancel(tx: Transaction, id: string, version: number): Promise<Purchase> {
  const purchase = await access(tx, Purchase, id, "cancel", version);
  purchaseFlow.assert(purchase.status, PurchaseStatus.CANCELLED, "id");
  purchase.status = PurchaseStatus.CANCELLED;
  return save(tx, purchase, "purchase.cancelled");
}

async function save(tx: Transaction, purchase: Purchase, event: string): Promise<Purchase> {
  purchase.updatedAt = tx.now;
  await tx.db.save(purchase);
  const { id, productId, supplierId } = purchase;
  tx.emit(event, { id, productId, supplierId });
  return purchase;
}
