import { access, accessInput, assertWritable } from "../../core/access/access";
import { dayIn } from "../../core/clock";
import type { Transaction } from "../../core/context";
import { badInput } from "../../core/errors";
import { readMoney } from "../../core/graph/money-input";
import { changeStock } from "../../catalog/product/product.stock";
import { Customer } from "../../customers/customer/customer.entity";
import type { NewOrder, NewOrderLine } from "./new-order";
import { createMany } from "./order.create";
import { Order } from "./order.entity";
import { OrderStatus } from "./order.enums";
import type { CreateOrderInput, OrderLineInput } from "./order.inputs";
import { productsOf, type SoldProduct } from "./order.references";
import { orderFlow } from "./order.rules";
import { recountCustomers } from "./order.totals";

export type { NewOrder, NewOrderLine } from "./new-order";
export { createMany } from "./order.create";
export { returnLines } from "./order.returns";

/** Takes down one order of a customer. */
export async function create(tx: Transaction, input: CreateOrderInput): Promise<Order> {
  assertWritable(tx, "Order", input);
  await accessInput(tx, Customer, input.customerId, "input.customerId");
  const products = await productsOf(tx, [input]);
  const currency = input.currency ?? tx.currency;
  const orderedOn = input.orderedOn ?? dayIn(tx.zone, tx.now);
  if (input.dueOn && input.dueOn < orderedOn) throw badInput({ path: "input.dueOn", code: "tooEarly", message: "must not be before the day of the order" });
  const lines = input.lines.map((line, index) => newLine(line, `input.lines.${index}`, currency, products.get(line.productId) as SoldProduct));
  const order: NewOrder = { ...input, orderedOn, currency, lines };
  return (await createMany(tx, [order]))[0] as Order;
}

/** A line as given, with the product's name as it is now. The product is on sale, and its price known. */
function newLine(line: OrderLineInput, path: string, currency: string, product: SoldProduct): NewOrderLine {
  const { productId, quantity } = line;
  if (!product.active) throw badInput({ path: `${path}.productId`, code: "inactive", message: "the product is not on sale" });
  const given = line.unitPrice && readMoney({ currency }, line.unitPrice, `${path}.unitPrice`);
  const price = given ?? (product.price === null ? undefined : { amount: product.price, currency: product.currency });
  if (!price) throw badInput({ path: `${path}.unitPrice`, code: "required", message: "the product has no price: give one" });
  if (price.currency !== currency) throw badInput({ path: `${path}.unitPrice.currency`, code: "currency", message: `the order is in ${currency}`, params: { currency } });
  return { productId, description: product.name, quantity, unitPrice: price.amount, discount: Math.round((line.discount ?? 0) * 10_000) / 10_000 };
}

/** Notes that the goods have left; stocks that are counted go down. */
export async function ship(tx: Transaction, id: string, version: number, shippedOn: string): Promise<Order> {
  const order = await access(tx, Order, id, "ship", version);
  orderFlow.assert(order.status, OrderStatus.SHIPPED, "id");
  if (shippedOn < order.orderedOn) throw badInput({ path: "shippedOn", code: "tooEarly", message: "must not be before the day of the order" });
  Object.assign(order, { status: OrderStatus.SHIPPED, shippedOn });
  await changeStock(tx, await piecesLeaving(tx, id));
  return save(tx, order, "order.shipped");
}

/** Pieces per product, below zero. */
async function piecesLeaving(tx: Transaction, orderId: string): Promise<Map<string, number>> {
  const rows = await tx.sql.rows<{ productId: string; pieces: number | string }>(
    "SELECT `productId`, SUM(`quantity`) AS `pieces` FROM `order_line` WHERE `orderId` = ? AND `productId` IS NOT NULL GROUP BY `productId`",
    [orderId],
  );
  return new Map(rows.map(({ productId, pieces }) => [productId, -Number(pieces)]));
}

/** Notes that the customer has everything: the order is settled. */
export async function complete(tx: Transaction, id: string, version: number): Promise<Order> {
  const order = await access(tx, Order, id, "complete", version);
  orderFlow.assert(order.status, OrderStatus.COMPLETED, "id");
  order.status = OrderStatus.COMPLETED;
  return save(tx, order, "order.completed");
}

/** Calls an order off before the goods have left; it counts no more in the customer's totals. */
export async function cancel(tx: Transaction, id: string, version: number): Promise<Order> {
  const order = await access(tx, Order, id, "cancel", version);
  orderFlow.assert(order.status, OrderStatus.CANCELLED, "id");
  order.status = OrderStatus.CANCELLED;
  await save(tx, order, "order.cancelled");
  await recountCustomers(tx, [order.customerId]);
  return order;
}

async function save(tx: Transaction, order: Order, event: string): Promise<Order> {
  order.updatedAt = tx.now;
  await tx.db.save(order);
  tx.emit(event, { id: order.id, customerId: order.customerId, ownerId: order.ownerId });
  return order;
}
