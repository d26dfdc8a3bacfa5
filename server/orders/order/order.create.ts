import { assertWritable } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { addExternalIds } from "../../core/external-id/external-ids";
import { newId } from "../../core/ids";
import { nextNumbers } from "../../core/numbers";
import * as shippers from "../shipper/shipper.service";
import type { NewOrder, NewOrderLine } from "./new-order";
import { assertFigures, assertLine, assertNewNumbers, assertOrder } from "./order.checks";
import { Order } from "./order.entity";
import { OrderStatus } from "./order.enums";
import { OrderLine } from "./order-line.entity";
import { customersOf, ownersOf, productsOf, type Buyer, type SoldProduct } from "./order.references";
import { lineFigures, orderFigures } from "./order.rules";
import { recountCustomers } from "./order.totals";

/** What orders refer to, fetched for all of them at once. */
interface References {
  buyers: ReadonlyMap<string, Buyer>;
  products: ReadonlyMap<string, SoldProduct>;
  teams: ReadonlyMap<string, string | null>;
  shippers: ReadonlyMap<string, string>;
}

/**
 * Takes down many orders with their lines at once; all or none. Stocks stay: what is imported was shipped before
 * they were counted. Customers' totals are counted once for all.
 */
export async function createMany(tx: Transaction, inputs: readonly NewOrder[]): Promise<Order[]> {
  if (inputs.length === 0) return [];
  assertAll(tx, inputs);
  const references: References = {
    buyers: await customersOf(tx, inputs),
    products: await productsOf(tx, inputs),
    teams: await ownersOf(tx, inputs),
    shippers: await shippers.ensure(tx, inputs.flatMap(({ shipperName }) => (shipperName ? [{ name: shipperName }] : []))),
  };
  const numbers = await numbersOf(tx, inputs);
  const lines: Partial<OrderLine>[] = [];
  const orders = inputs.map((input, index) => newOrder(tx, input, numbers[index] as string, references, lines));
  await insertEntities(tx, Order, orders);
  await insertEntities(tx, OrderLine, lines);
  await addExternalIds(tx, "Order", orders.map(({ id }, index) => ({ id, externalIds: inputs[index]?.externalIds })));
  await recountCustomers(tx, orders.map(({ customerId }) => customerId));
  for (const { id, customerId, ownerId } of orders) tx.emit("order.created", { id, customerId, ownerId });
  return orders;
}

function assertAll(tx: Transaction, inputs: readonly NewOrder[]): void {
  for (const input of inputs) {
    assertWritable(tx, "Order", input);
    assertOrder(input);
    input.lines.forEach(assertLine);
  }
  const withCosts = inputs.flatMap(({ lines }) => lines.find(({ cost, profit }) => cost !== undefined || profit !== undefined) ?? []);
  for (const line of withCosts) assertWritable(tx, "OrderLine", line);
}

/** Numbers as given, running ones for the rest. */
async function numbersOf(tx: Transaction, inputs: readonly NewOrder[]): Promise<string[]> {
  const given = inputs.map(({ number }) => number?.trim() ?? "");
  await assertNewNumbers(tx, given.filter((number) => number !== ""));
  const running = await nextNumbers(tx, "S", given.filter((number) => number === "").length);
  return given.map((number) => (number === "" ? (running.shift() as string) : number));
}

/** The order; its lines are added to `lines`. */
function newOrder(tx: Transaction, input: NewOrder, number: string, references: References, lines: Partial<OrderLine>[]): Order {
  const { lines: given, externalIds: _names, shipperName, customerId = null, ...facts } = input;
  const buyer = references.buyers.get(customerId ?? "");
  const ownerId = input.ownerId === undefined ? (buyer?.ownerId ?? null) : input.ownerId;
  const currency = input.currency ?? tx.currency;
  const id = newId("ord", tx.now.getTime());
  const own = given.map((line, index) => newLine(tx, line, { orderId: id, position: index + 1, currency }, references.products));
  const figures = orderFigures(own);
  assertFigures(figures, own);
  lines.push(...own);
  return Object.assign(new Order(), {
    ...facts,
    id,
    version: 1,
    number,
    customerId,
    status: input.status ?? OrderStatus.OPEN,
    region: input.region ?? buyer?.region ?? null,
    shipperId: shipperName ? (references.shippers.get(shipperName.trim()) ?? null) : null,
    currency,
    ...figures,
    ownerId,
    teamId: input.ownerId === undefined ? (buyer?.teamId ?? null) : (references.teams.get(ownerId ?? "") ?? null),
    createdAt: tx.now,
    updatedAt: tx.now,
  });
}

type LinePlace = Pick<OrderLine, "orderId" | "position" | "currency">;

/** A line as a plain object of `OrderLine`'s columns: there are millions of them. */
function newLine(tx: Transaction, line: NewOrderLine, place: LinePlace, products: ReadonlyMap<string, SoldProduct>) {
  const { quantity, productId = null, description = null, discount = 0, total, profit } = line;
  const product = productId === null ? undefined : products.get(productId);
  const known = product?.currency === place.currency ? product : undefined;
  const unitPrice = line.unitPrice ?? (total === undefined ? (known?.price ?? undefined) : undefined);
  const cost = line.cost === undefined && profit === undefined ? costOf(known, quantity) : line.cost;
  return {
    id: newId("oln", tx.now.getTime()),
    ...place,
    productId,
    description,
    quantity,
    discount,
    ...lineFigures({ quantity, discount, unitPrice, total, cost, profit }),
  };
}

const costOf = (product: SoldProduct | undefined, quantity: number): bigint | null =>
  product?.cost === undefined || product.cost === null ? null : product.cost * BigInt(quantity);
