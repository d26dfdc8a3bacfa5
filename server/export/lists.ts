/** A column of a file. */
export type Column = string | ComputedColumn;

/** A column that needs more than one value of a record. */
export interface ComputedColumn {
  readonly name: string;
  /** What to ask the graph for; its first word is the field that the policy decides about. */
  readonly selection: string;
  value(record: Readonly<Record<string, unknown>>): string;
}

/** A list of the graph that can be taken away as a file. */
export interface ExportedList {
  /** The field of Query that lists it. */
  readonly field: string;
  /** The type whose verb `export` it demands. */
  readonly type: string;
  /** Paths into a record, e.g. `owner.name`; a column of the same name each. */
  readonly columns: readonly Column[];
}

interface Change {
  field: string;
  before: string | null;
  after: string | null;
  withheld: boolean;
}

const described = ({ field, before, after, withheld }: Change): string => (withheld ? field : `${field}: ${before ?? ""} → ${after ?? ""}`);

/** What an audit event changed, in one cell. */
const changes: ComputedColumn = {
  name: "changes",
  selection: "changes { field before after withheld }",
  value: (event) => ((event["changes"] ?? []) as Change[]).map(described).join("; "),
};

interface Param {
  name: string;
  value: string;
}

/** The figures of an alert's sentence, in one cell. */
const params: ComputedColumn = {
  name: "params",
  selection: "params { name value }",
  value: (alert) => (alert["params"] as Param[]).map(({ name, value }) => `${name}: ${value}`).join("; "),
};

const ofCustomer = ["customer.number", "customer.name"];

/** Every list that can be exported, by the name of its file. Columns that the viewer may not see are left out. */
export const lists: Readonly<Record<string, ExportedList>> = {
  customers: {
    field: "customers",
    type: "Customer",
    columns: [
      ...["number", "name", "kind", "level", "lifeCycleStage", "owner.name", "team.name", "tags.name", "phone", "email", "website", "address", "postalCode", "city", "region", "country"],
      ...["industry", "segment", "source", "birthday", "creditGrade", "creditLimit.amount", "outstanding.amount", "orderCount", "orderTotal.amount", "orderTotal.currency", "firstOrderOn", "lastOrderOn", "lastActivityAt", "createdAt", "notes"],
      ...["stockNeeds", "transportNeeds", "packagingNeeds", "informationNeeds", "id"],
    ],
  },
  contacts: {
    field: "contacts",
    type: "Contact",
    columns: ["name", "title", "decisionRole", "isPrimary", ...ofCustomer, "phone", "mobile", "email", "fax", "createdAt", "notes", "id"],
  },
  opportunities: {
    field: "opportunities",
    type: "Opportunity",
    columns: [
      ...["number", "name", ...ofCustomer, "contact.name", "owner.name", "team.name", "pipeline.name", "stage.name", "status", "probability", "value.amount", "value.currency", "weightedValue.amount"],
      ...["expectedCloseOn", "closedAt", "lostReason", "source", "stageEnteredAt", "lastActivityAt", "createdAt", "notes", "id"],
    ],
  },
  orders: {
    field: "orders",
    type: "Order",
    columns: [
      ...["number", "orderedOn", "status", ...ofCustomer, "owner.name", "team.name", "total.amount", "total.currency", "discountTotal.amount", "profit.amount", "lineCount"],
      ...["channel", "region", "orderedAt", "dueOn", "shippedOn", "shipMode", "shipperName", "paymentDueOn", "paidOn", "id"],
    ],
  },
  contracts: {
    field: "contracts",
    type: "Contract",
    columns: ["number", "title", "kind", "status", ...ofCustomer, "owner.name", "team.name", "startsOn", "endsOn", "amount.amount", "amount.currency", "renewedBy.number", "createdAt", "note", "id"],
  },
  campaigns: {
    field: "campaigns",
    type: "Campaign",
    columns: [
      ...["number", "name", "status", "startsOn", "endsOn", "channel", "couponCode", "owner.name", "team.name", "counts.members", "counts.treated", "counts.control", "counts.responses", "counts.controlResponses"],
      ...["fixedCost.amount", "fixedCost.currency", "contactCost.amount", "responseValue.amount", "createdAt", "notes", "id"],
    ],
  },
  tickets: {
    field: "tickets",
    type: "Ticket",
    columns: [
      ...["number", "subject", "kind", "priority", "status", "channel", ...ofCustomer, "contact.name", "product.name", "assignee.name", "team.name", "createdAt"],
      ...["firstResponseDueAt", "firstRespondedAt", "resolutionDueAt", "resolvedAt", "closedAt", "satisfaction", "satisfactionComment", "ratedAt", "id"],
    ],
  },
  "follow-ups": {
    field: "followUps",
    type: "FollowUp",
    columns: ["subject", "dueAt", "status", "channel", ...ofCustomer, "opportunity.number", "opportunity.name", "owner.name", "outcome", "doneAt", "createdAt", "id"],
  },
  alerts: {
    field: "alerts",
    type: "Alert",
    columns: [
      ...["raisedAt", "rule.name", "kind", "status", "severity", "priority", ...ofCustomer, "owner.name", "escalatedTo.name", params],
      ...["nextStep", "advice", "dueAt", "snoozedUntil", "escalatedAt", "doneAt", "outcome", "statusBy.name", "id"],
    ],
  },
  "audit-events": {
    field: "auditEvents",
    type: "Event",
    columns: ["at", "type", "actor.name", "recordId", changes, "address", "credentialId", "requestId", "cause", "id"],
  },
};
