import { Args, FieldResolver, Resolver } from "type-graphql";
import { many } from "../core/graph/relations";
import { Customer } from "../customers/customer/customer.entity";
import { Order } from "./order/order.entity";
import { OrderListArgs } from "./order/order.inputs";
import { OrderConnection } from "./order/order.resolver";

/** What a customer ordered. */
@Resolver(() => Customer)
export class CustomerOrdersResolver {
  @FieldResolver(() => OrderConnection, { nullable: true, description: "null where your role may not see orders." })
  orders(@Args(() => OrderListArgs) args: OrderListArgs) {
    return many(Order, "customerId", args);
  }
}
