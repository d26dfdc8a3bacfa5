import type { Grants } from "../../../core/access/grants";
import { reading } from "../document";

/**
 * The most that a key for a partner may do, whoever made it: look up goods, customers and how far their orders are.
 * No conversations, deals, cost, credit or figures, and nothing is changed.
 */
export const partner: Grants = {
  Customer: { verbs: { read: "all" }, groups: { profile: "shown", contactDetails: "masked" } },
  Contact: { verbs: { read: "all" }, groups: { position: "shown", contactDetails: "masked", parties: "shown" } },
  Product: reading("Product", "all", { supply: "hidden", cost: "hidden" }),
  Category: reading("Category", "all"),
  Tag: reading("Tag", "all"),
  Order: { verbs: { read: "all" }, groups: { origin: "shown", delivery: "shown", parties: "shown", lines: "shown" } },
  OrderLine: reading("OrderLine", "all", { amounts: "hidden", cost: "hidden" }),
  Shipper: reading("Shipper", "all", { contactDetails: "hidden" }),
  ExternalId: reading("ExternalId", "all"),
};
