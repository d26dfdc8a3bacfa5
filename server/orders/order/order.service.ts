import { access, accessInput, assertWritable, assign } from "../../core/access/access";
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
import type { CreateOrderInput, OrderLineInput, OrderPaymentInput } from "./order.inputs";
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
  const { orderedOn, orderedAt } = momentOf(tx, input);
  if (input.dueOn && input.dueOn < orderedOn) throw badInput({ path: "input.dueOn", code: "tooEarly", message: "must not be before the day of the order" });
  assertPayment(tx, input, orderedOn);
  const lines = input.lines.map((line, index) => newLine(line, `input.lines.${index}`, currency, products.get(line.productId) as SoldProduct));
  const { couponCode, ...facts } = input;
  const order: NewOrder = { ...facts, campaignId: await campaignOfCoupon(tx, couponCode), orderedOn, orderedAt, currency, lines };
  return (await createMany(tx, [order]))[0] as Order;
}

/** Day and moment of an order: the one follows from the other where it is left out, and both from now where neither is given. */
function momentOf(tx: Transaction, { orderedOn, orderedAt }: CreateOrderInput): { orderedOn: string; orderedAt: Date | null } {
  const moment = orderedAt ?? (orderedOn ? null : tx.now);
  const on = moment ? dayIn(tx.zone, moment) : (orderedOn as string);
  if (orderedOn && on !== orderedOn) throw badInput({ path: "input.orderedAt", code: "disagrees", message: `is on ${on} in your time zone, not on the day of the order`, params: { day: on } });
  return { orderedOn: on, orderedAt: moment };
}

/** @throws BAD_USER_INPUT where payment is due before the order, or is said to have come in the future */
function assertPayment(tx: Transaction, { paymentDueOn, paidOn }: OrderPaymentInput, orderedOn: string): void {
  if (paymentDueOn && paymentDueOn < orderedOn) throw badInput({ path: "input.paymentDueOn", code: "tooEarly", message: "must not be before the day of the order" });
  if (paidOn && paidOn > dayIn(tx.zone, tx.now)) throw badInput({ path: "input.paidOn", code: "inFuture", message: "must not be later than today" });
}

/** The campaign with a coupon code. @throws BAD_USER_INPUT where there is none */
async function campaignOfCoupon(tx: Transaction, couponCode: string | null | undefined): Promise<string | null> {
  if (!couponCode) return null;
  const [campaign] = await tx.sql.rows<{ id: string }>("SELECT `id` FROM `campaign` WHERE `couponCode` = ?", [couponCode.trim()]);
  if (!campaign) throw badInput({ path: "input.couponCode", code: "notFound", message: "no campaign has this coupon code" });
  return campaign.id;
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

/** Notes until when an order is to be paid, and when it was: what only who keeps the books may say. */
export async function recordPayment(tx: Transaction, id: string, version: number, input: OrderPaymentInput): Promise<Order> {
  const order = await access(tx, Order, id, "pay", version);
  assertWritable(tx, "Order", input);
  assertPayment(tx, input, order.orderedOn);
  assign(order, input);
  return save(tx, order, "order.paid");
}

async function save(tx: Transaction, order: Order, event: string): Promise<Order> {
  order.updatedAt = tx.now;
  await tx.db.save(order);
  tx.emit(event, { id: order.id, customerId: order.customerId, ownerId: order.ownerId });
  return order;
}
