import { NodeResolver } from "./core/graph/node.resolver";
import { ActivityResolver, CustomerActivityResolver } from "./customers/activity/activity.resolver";
import { ContactResolver, CustomerContactResolver } from "./customers/contact/contact.resolver";
import { CustomerResolver } from "./customers/customer/customer.resolver";
import { CustomerTagResolver, TagResolver } from "./customers/tag/tag.resolver";

/** Every resolver of every area, by area; what is not here is not in the schema. */
export const resolvers: readonly (new () => object)[] = [
  // core
  NodeResolver,
  // customers
  CustomerResolver,
  CustomerContactResolver,
  CustomerActivityResolver,
  CustomerTagResolver,
  ContactResolver,
  ActivityResolver,
  TagResolver,
];
