import type { Grants, Rows } from "../../../core/access/grants";
import { changing, reading } from "../document";
import { everybody, leading } from "./everybody";

/**
 * Answering customers: everybody's tickets, and whole numbers and addresses to call and write back. Never orders,
 * amounts, what was paid, or deals; what a product costs anybody neither.
 * @param leads takes tickets, follow-ups and alerts away as files, and may see in full what is masked
 */
function answering(rows: Rows, leads: boolean): Grants {
  const only = (...names: string[]): string[] => (leads ? names : []);
  return {
    ...everybody,
    ...(leads ? leading : {}),
    Customer: {
      ...changing("Customer", "all", ["update", ...only("reveal")], { essentials: "shown", profile: "shown", ownership: "shown", related: "shown", needs: "shown", papers: "hidden", purchases: "hidden", credit: "hidden" }),
      fields: { website: "writable", city: "writable", birthday: "shown" },
    },
    Contact: changing("Contact", "all", ["create", "update", ...only("reveal")]),
    LifeCycleStep: reading("LifeCycleStep", "all"),
    Consent: changing("Consent", "all", ["create"]),
    Activity: { ...changing("Activity", "all", ["create"]), verbs: { read: "all", create: "all", update: "own" } },
    Product: reading("Product", "all", { price: "hidden", cost: "hidden" }),
    Purchase: reading("Purchase", "all", { cost: "hidden" }),
    Contract: reading("Contract", "all", { amounts: "hidden", notes: "hidden" }),
    FollowUp: changing("FollowUp", rows, ["create", "update", ...only("export")]),
    Ticket: changing("Ticket", "all", ["create", "update", "assign", "move", "reply", "rate", ...only("export")]),
    TicketMessage: changing("TicketMessage", "all", []),
    Alert: changing("Alert", rows, ["update", ...only("assign", "export")]),
  };
}

/** Answers customers. */
export const serviceAgent = answering("own", false);

/** Leads the desk: also the follow-ups and alerts of their teams. */
export const serviceManager = answering("teams", true);
