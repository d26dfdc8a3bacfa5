import type { Grants } from "../../../core/access/grants";
import { changing, reading, readingEverything, verbs } from "../document";
import { everybody } from "./everybody";

/** Keeps the books: orders, cost, profit and credit, never conversations or deals. Whom to call is sales' affair, so numbers are masked. */
export const finance: Grants = {
  ...everybody,
  Customer: {
    verbs: verbs("all", "read", "update"),
    groups: { profile: "shown", contactDetails: "masked", address: "shown", papers: "writable", ownership: "shown", purchases: "shown", credit: "writable", related: "shown" },
  },
  LifeCycleStep: reading("LifeCycleStep", "all"),
  Contact: reading("Contact", "all", { contactDetails: "masked", notes: "hidden" }),
  Product: changing("Product", "all", ["create", "update"]),
  Purchase: changing("Purchase", "all", ["create", "receive", "cancel"]),
  Order: changing("Order", "all", ["ship", "complete", "cancel", "return", "pay", "export"]),
  OrderLine: changing("OrderLine", "all", []),
  Contract: changing("Contract", "all", ["create", "update", "move", "renew", "export"]),
  Campaign: reading("Campaign", "all"),
  CampaignMember: reading("CampaignMember", "all", { content: "hidden" }),
  Alert: changing("Alert", "own", ["update"]),
  Analysis: { verbs: verbs("all", "read", "profit", "setCosts") },
};

/**
 * Wins attention: campaigns, customers, what they bought and the figures, to choose whom to address. Not what deals are worth, not
 * what was said; messages are sent by the system, so nobody here needs a whole number or address.
 */
export const marketing: Grants = {
  ...everybody,
  Customer: { ...reading("Customer", "all", { contactDetails: "masked", address: "masked", papers: "hidden", credit: "hidden", notes: "hidden" }), verbs: verbs("all", "read", "tag") },
  Contact: reading("Contact", "all", { contactDetails: "masked", notes: "hidden" }),
  LifeCycleStep: reading("LifeCycleStep", "all"),
  Consent: changing("Consent", "all", ["create"]),
  Product: reading("Product", "all", { cost: "hidden" }),
  Purchase: reading("Purchase", "all", { cost: "hidden" }),
  Order: reading("Order", "all", { payment: "hidden", profit: "hidden" }),
  OrderLine: reading("OrderLine", "all", { cost: "hidden" }),
  Opportunity: reading("Opportunity", "all", { money: "hidden", notes: "hidden" }),
  StageChange: reading("StageChange", "all"),
  Campaign: changing("Campaign", "all", ["create", "update", "address", "delete", "export"]),
  CampaignMember: changing("CampaignMember", "all", ["update", "delete"]),
  Alert: changing("Alert", "own", ["update"]),
  MessageTemplate: changing("MessageTemplate", "all", ["create", "update"]),
  OutboundMessage: reading("OutboundMessage", "all", { contactDetails: "masked", content: "hidden" }),
  Analysis: { verbs: { read: "all" } },
};

/** Looks into everything and changes nothing. Proving who changed what takes no number to call and no street to visit, so these are masked. */
export const auditor: Grants = readingEverything({ contactDetails: "masked", address: "masked", papers: "masked" });
