import { Args, FieldResolver, Resolver } from "type-graphql";
import { batch, many } from "../core/graph/relations";
import { Money } from "../core/graph/types";
import { Customer } from "../customers/customer/customer.entity";
import { Order } from "./order/order.entity";
import { OrderListArgs } from "./order/order.inputs";
import { OrderConnection } from "./order/order.resolver";
import { outstandingOf } from "./receivables";

/** What a customer ordered. */
@Resolver(() => Customer)
export class CustomerOrdersResolver {
  @FieldResolver(() => OrderConnection, { nullable: true, description: "null where your role may not see orders." })
  orders(@Args(() => OrderListArgs) args: OrderListArgs) {
    return many(Order, "customerId", args);
  }

  @FieldResolver(() => Money, { nullable: true, description: "What is not paid yet, due or not; null where your role may not see it." })
  outstanding() {
    return batch(["currency"], (customers, ctx) => outstandingOf(ctx, customers));
  }
}
