import { FieldResolver, Resolver } from "type-graphql";
import { one } from "../../core/graph/relations";
import { Product } from "../../catalog/product/product.entity";
import { Order } from "./order.entity";
import { OrderLine } from "./order-line.entity";

@Resolver(() => OrderLine)
export class OrderLineResolver {
  @FieldResolver(() => Order, { nullable: true })
  order() {
    return one(Order, "orderId");
  }

  @FieldResolver(() => Product, { nullable: true })
  product() {
    return one(Product, "productId");
  }
}
