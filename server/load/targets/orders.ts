import * as orders from "../../orders/order/order.service";
import { assertLine, assertOrder } from "../../orders/order/order.checks";
import { OrderStatus } from "../../orders/order/order.enums";
import * as shippers from "../../orders/shipper/shipper.service";
import { checkedNames, type NamedInput } from "./named";
import { namesOf, required, type Target } from "./target";

export const shipper: Target<NamedInput & shippers.NewShipper> = {
  type: "Shipper",
  fields: { name: "text", phone: "text" },
  input: (_ctx, facts) => checkedNames(facts, { phone: 50 }),
  async create(tx, inputs) {
    const ids = await shippers.ensure(tx, inputs);
    return inputs.map(({ name }) => ({ id: ids.get(name) as string }));
  },
};

interface LoadedOrder extends orders.NewOrder {
  shipperId: string | undefined;
}

/** A line with a negative quantity is a return or a cancellation; a price may be nothing, or below (a bad debt). */
export const order: Target<LoadedOrder> = {
  type: "Order",
  fields: {
    number: "text", customerId: { ref: "Customer" }, ownerId: { ref: "User" }, orderedOn: "day", orderedAt: "time", dueOn: "day", shippedOn: "day",
    paymentDueOn: "day", paidOn: "day", status: { oneOf: Object.values(OrderStatus) }, channel: "text", region: "text", shipMode: "text", shipperId: { ref: "Shipper" },
    campaignId: { ref: "Campaign" },
  },
  lines: { productId: { ref: "Product" }, description: "text", quantity: "integer", unitPrice: "money", discount: "ratio", total: "money", cost: "money", profit: "money" },
  input(ctx, { shipperId, ...facts }, lines) {
    required(facts, "orderedOn");
    const input = { ...facts, currency: ctx.currency, lines, shipperId } as unknown as LoadedOrder;
    assertOrder(input);
    input.lines.forEach(assertLine);
    return input;
  },
  async create(tx, inputs) {
    const names = await namesOf(tx, "shipper", inputs.map(({ shipperId }) => shipperId));
    return orders.createMany(tx, inputs.map(({ shipperId, ...input }) => (shipperId ? { ...input, shipperName: names.get(shipperId) ?? null } : input)));
  },
};
