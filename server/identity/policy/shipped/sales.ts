import type { Grants, Rows } from "../../../core/access/grants";
import { changing, reading } from "../document";
import { everybody, leading } from "./everybody";

/**
 * Selling, within the given rows. Cost, profit and how good a customer's credit is are finance's; what is not paid yet, and how much may be, who leads sees too. Who sells calls the
 * customers, so numbers and addresses are shown whole; papers are not: who leads recognises them, who sells needs none.
 * @param leads hands customers and deals over, takes lists away as files, and may see in full what is masked
 */
function selling(rows: Rows, leads: boolean): Grants {
  const only = (...names: string[]): string[] => (leads ? names : []);
  return {
    ...everybody,
    ...(leads ? leading : {}),
    Customer: {
      ...changing("Customer", rows, ["create", "update", "tag", "move", ...only("assign", "reveal", "export")], { purchases: "shown", credit: "hidden", papers: leads ? "masked" : "hidden" }),
      ...(leads ? { fields: { creditLimit: "shown", outstanding: "shown" } } : {}),
    },
    Contact: changing("Contact", rows, ["create", "update", ...only("reveal", "export")]),
    Consent: changing("Consent", rows, ["create"]),
    LifeCycleStep: reading("LifeCycleStep", rows),
    Activity: { ...changing("Activity", rows, ["create"]), verbs: { read: rows, create: rows, update: "own" } },
    Product: reading("Product", "all", { cost: "hidden" }),
    Purchase: reading("Purchase", "all", { cost: "hidden" }),
    Order: changing("Order", rows, ["create", "cancel", ...only("export")], { payment: leads ? "shown" : "hidden", profit: "hidden" }),
    OrderLine: changing("OrderLine", rows, [], { cost: "hidden" }),
    Contract: changing("Contract", rows, ["create", "update", "move", "renew", ...only("export")]),
    Opportunity: changing("Opportunity", rows, ["create", "update", "move", ...only("assign", "export")]),
    OpportunityProduct: changing("OpportunityProduct", rows, []),
    StageChange: reading("StageChange", rows),
    Campaign: leads ? { ...changing("Campaign", "all", []), verbs: { read: "all", create: rows, update: rows, address: rows, delete: rows, export: "all" } } : reading("Campaign", "all", { money: "hidden" }),
    CampaignMember: changing("CampaignMember", rows, ["update", ...only("delete")]),
    FollowUp: changing("FollowUp", rows, ["create", "update", ...only("export")]),
    Ticket: changing("Ticket", rows, ["create", ...only("export")]),
    TicketMessage: reading("TicketMessage", rows),
    Alert: changing("Alert", rows, ["update", ...only("assign", "export")]),
    OutboundMessage: changing("OutboundMessage", rows, ["send"]),
    Analysis: { verbs: { read: rows } },
  };
}

/** Sells: their own customers, deals and orders. */
export const salesPerson = selling("own", false);

/** Leads people who sell: what their teams have. */
export const salesManager = selling("teams", true);
