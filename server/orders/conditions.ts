import { testable } from "../core/condition/vocabulary";
import { all, one } from "../core/graph/relations";
import { Product } from "../catalog/product/product.entity";
import { Customer } from "../customers/customer/customer.entity";
import { Team } from "../identity/team/team.entity";
import { User } from "../identity/user/user.entity";
import { Campaign } from "../marketing/campaign/campaign.entity";
import { Contract } from "./contract/contract.entity";
import { Order } from "./order/order.entity";
import { OrderLine } from "./order/order-line.entity";
import { outstandingField } from "./receivables";
import { Shipper } from "./shipper/shipper.entity";

testable(Order, {
  customer: one(Customer, "customerId"),
  campaign: one(Campaign, "campaignId"),
  shipper: one(Shipper, "shipperId"),
  owner: one(User, "ownerId"),
  team: one(Team, "teamId"),
  lines: all(OrderLine, "orderId"),
});
testable(OrderLine, { order: one(Order, "orderId"), product: one(Product, "productId") });
testable(Contract, { customer: one(Customer, "customerId"), owner: one(User, "ownerId"), team: one(Team, "teamId"), renewedBy: one(Contract, "renewedById") });
testable(Customer, { orders: all(Order, "customerId"), contracts: all(Contract, "customerId") }, { outstanding: outstandingField });
