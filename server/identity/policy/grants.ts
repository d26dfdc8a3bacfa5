import { Role } from "../role";

/** Which rows: everybody's, the viewer's team's (and teams below), or the viewer's own. */
export type Rows = "all" | "team" | "own";

/** What a role may do with a type. */
export interface Grant {
  /** Verb → rows. What is not named is denied. */
  readonly verbs: Readonly<Record<string, Rows>>;
  /** Fields that are absent for this role. */
  readonly hidden?: readonly string[];
  /** Fields shown in part, e.g. a phone number's last digits. */
  readonly masked?: readonly string[];
  /** The only fields this role may write; all that it may see, where nothing is said. */
  readonly writes?: readonly string[];
}

export type Grants = Readonly<Record<string, Grant>>;

const customerAmounts = ["orderCount", "firstOrderOn", "lastOrderOn", "orderTotal", "creditGrade"];

/** What everybody in the company may look up. */
const directory: Grants = {
  User: { verbs: { read: "all" } },
  Team: { verbs: { read: "all" } },
  Tag: { verbs: { read: "all" } },
  Category: { verbs: { read: "all" } },
  Supplier: { verbs: { read: "all" } },
  Shipper: { verbs: { read: "all" } },
  Pipeline: { verbs: { read: "all" } },
  Stage: { verbs: { read: "all" } },
  Rule: { verbs: { read: "all" } },
  ExternalId: { verbs: { read: "all" } },
  ApiKey: { verbs: { read: "own", create: "own", revoke: "own" } },
};

/** Selling, within the given rows. Cost and profit are finance's. */
function selling(rows: Rows): Grants {
  return {
    ...directory,
    Customer: { verbs: { read: rows, create: rows, update: rows, tag: rows, move: rows } },
    Contact: { verbs: { read: rows, create: rows, update: rows } },
    Activity: { verbs: { read: rows, create: rows, update: "own" } },
    Product: { verbs: { read: "all" }, hidden: ["cost"] },
    Order: { verbs: { read: rows, create: rows, cancel: rows }, hidden: ["profit"] },
    OrderLine: { verbs: { read: rows }, hidden: ["cost", "profit"] },
    Opportunity: { verbs: { read: rows, create: rows, update: rows, move: rows } },
    OpportunityProduct: { verbs: { read: rows } },
    StageChange: { verbs: { read: rows } },
    FollowUp: { verbs: { read: rows, create: rows, update: rows } },
    Ticket: { verbs: { read: rows, create: rows } },
    TicketMessage: { verbs: { read: rows } },
    Alert: { verbs: { read: rows, update: rows } },
    Analysis: { verbs: { read: rows } },
  };
}

/** Who may do what. Deny by default: a role without a grant on a type does not know that it exists. */
export const grants: Readonly<Record<Role, Grants | "everything">> = {
  [Role.SALES]: selling("own"),
  [Role.SALES_MANAGER]: {
    ...selling("team"),
    Customer: { verbs: { read: "team", create: "team", update: "team", tag: "team", move: "team", assign: "team" } },
    Opportunity: { verbs: { read: "team", create: "team", update: "team", move: "team", assign: "team" } },
  },
  [Role.SERVICE]: {
    ...directory,
    Customer: { verbs: { read: "all", update: "all" }, hidden: customerAmounts, writes: ["phone", "email", "website", "address", "city", "postalCode", "notes"] },
    Contact: { verbs: { read: "all", create: "all", update: "all" } },
    Activity: { verbs: { read: "all", create: "all", update: "own" } },
    Product: { verbs: { read: "all" }, hidden: ["price", "cost"] },
    FollowUp: { verbs: { read: "own", create: "own", update: "own" } },
    Ticket: { verbs: { read: "all", create: "all", update: "all", assign: "all", move: "all", reply: "all" } },
    TicketMessage: { verbs: { read: "all" } },
    Alert: { verbs: { read: "own", update: "own" } },
  },
  [Role.FINANCE]: {
    ...directory,
    Customer: { verbs: { read: "all", update: "all" }, masked: ["phone", "email"], writes: ["creditGrade"] },
    Contact: { verbs: { read: "all" }, masked: ["phone", "mobile", "email", "fax"] },
    Product: { verbs: { read: "all", create: "all", update: "all" } },
    Order: { verbs: { read: "all", ship: "all", complete: "all", cancel: "all", return: "all" } },
    OrderLine: { verbs: { read: "all" } },
    Alert: { verbs: { read: "own", update: "own" } },
    Analysis: { verbs: { read: "all", profit: "all" } },
  },
  [Role.ADMINISTRATOR]: "everything",
};
