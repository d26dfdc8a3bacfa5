import { access } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { badInput } from "../../core/errors";
import { newId } from "../../core/ids";
import { changeStock } from "../../catalog/product/product.stock";
import { Order } from "./order.entity";
import type { ReturnLineInput } from "./order.inputs";
import { OrderLine } from "./order-line.entity";
import { isReturnable, orderFigures, returnedFigures } from "./order.rules";
import { recountCustomers } from "./order.totals";

/**
 * Notes that goods came back: per piece of input one further line with a negative quantity. Never more comes back of a
 * line than was sold less what came back before. Stocks that are counted go up.
 */
export async function returnLines(tx: Transaction, id: string, version: number, inputs: readonly ReturnLineInput[]): Promise<Order> {
  const order = await access(tx, Order, id, "return", version);
  if (!isReturnable(order.status)) throw badInput({ path: "id", code: "notShipped", message: "goods that have not left cannot come back" });
  if (inputs.length === 0) throw badInput({ path: "lines", code: "required", message: "say which lines come back" });
  const lines = await tx.db.findBy(OrderLine, { orderId: id });
  const returned = inputs.map((input, index) => {
    const line = returnOf(tx, lines, input, `lines.${index}`);
    lines.push(line);
    return line;
  });
  await insertEntities(tx, OrderLine, returned);
  Object.assign(order, orderFigures(lines), { updatedAt: tx.now });
  await tx.db.save(order);
  await changeStock(tx, piecesBack(returned));
  await recountCustomers(tx, [order.customerId]);
  tx.emit("order.returned", { id, customerId: order.customerId, ownerId: order.ownerId });
  return order;
}

/** The line for goods that came back, after the order's lines so far. */
function returnOf(tx: Transaction, lines: readonly OrderLine[], { lineId, quantity }: ReturnLineInput, path: string): OrderLine {
  const sold = lines.find((line) => line.id === lineId);
  if (!sold) throw badInput({ path: `${path}.lineId`, code: "notFound", message: "the order has no such line" });
  const before = -lines.reduce((sum, line) => sum + (line.returnedLineId === lineId ? line.quantity : 0), 0);
  const left = Math.max(sold.quantity, 0) - before;
  if (quantity > left) throw badInput({ path: `${path}.quantity`, code: "tooMany", message: `at most ${left} can come back`, params: { max: left } });
  return Object.assign(new OrderLine(), {
    id: newId("oln", tx.now.getTime()),
    orderId: sold.orderId,
    position: lines.reduce((last, line) => Math.max(last, line.position), 0) + 1,
    productId: sold.productId,
    description: sold.description,
    quantity: -quantity,
    discount: sold.discount,
    ...returnedFigures({ ...sold, cost: sold.cost ?? null, profit: sold.profit ?? null }, before, quantity),
    currency: sold.currency,
    returnedLineId: lineId,
  });
}

/** Pieces per product, above zero. */
function piecesBack(returned: readonly OrderLine[]): Map<string, number> {
  const pieces = new Map<string, number>();
  for (const { productId, quantity } of returned) if (productId) pieces.set(productId, (pieces.get(productId) ?? 0) - quantity);
  return pieces;
}
