import type { Catalog } from "./grantable";

/** Goods, deals and orders. */
export const sales: Catalog = {
  Product: {
    verbs: ["read", "create", "update"],
    groups: {
      essentials: ["sku", "name", "active"],
      description: ["unit", "category"],
      supply: ["supplier", "supplierName", "purchases", "quantityOnOrder"],
      stock: ["stockQuantity", "reorderLevel"],
      price: ["price"],
      cost: ["cost"],
    },
  },
  Category: { verbs: ["read"], groups: { essentials: ["name", "parent", "productCount"] } },
  Supplier: { verbs: ["read"], groups: { essentials: ["name"], profile: ["country"], contactDetails: ["contact", "phone"] } },
  Purchase: {
    verbs: ["read", "create", "receive", "cancel"],
    groups: {
      essentials: ["product", "quantity", "status"],
      supply: ["supplier"],
      delivery: ["orderedOn", "expectedOn", "receivedOn"],
      cost: ["unitCost"],
    },
    conditions: ["status"],
  },
  Opportunity: {
    verbs: ["read", "create", "update", "move", "assign", "export"],
    groups: {
      essentials: [
        "number", "name", "status", "pipeline", "stage", "probability", "probabilitySet", "stageEnteredAt", "ageInStageDays", "isRotten", "availableMoves",
        "stageHistory", "products",
      ],
      course: ["expectedCloseOn", "closedAt", "source", "lostReason", "lastActivityAt"],
      parties: ["customer", "contact"],
      ownership: ["owner", "team"],
      money: ["value", "weightedValue"],
      notes: ["notes"],
      related: ["activities", "followUps", "nextFollowUp"],
    },
    conditions: ["status"],
  },
  OpportunityProduct: { verbs: ["read"], groups: { essentials: ["opportunityId", "product", "quantity"], amounts: ["price"] } },
  StageChange: { verbs: ["read"], groups: { essentials: ["opportunityId", "stage", "enteredAt", "days"], course: ["leftAt", "changedBy"] } },
  Pipeline: { verbs: ["read"], groups: { essentials: ["name", "isDefault", "stages", "summary", "forecast"] } },
  Stage: { verbs: ["read"], groups: { essentials: ["pipelineId", "name", "position", "kind", "probability", "requirements", "rottenAfterDays"] } },
  FollowUp: {
    verbs: ["read", "create", "update", "export"],
    groups: {
      essentials: ["subject", "dueAt", "status", "isOverdue", "why"],
      course: ["channel", "outcome", "doneAt"],
      parties: ["customer", "opportunity"],
      ownership: ["owner"],
    },
    conditions: ["status"],
  },
  Order: {
    verbs: ["read", "create", "ship", "complete", "cancel", "return", "pay", "export"],
    groups: {
      essentials: ["number", "orderedOn", "orderedAt", "status", "lineCount"],
      lines: ["lines"],
      amounts: ["total", "discountTotal"],
      origin: ["channel", "region", "campaign", "couponCode"],
      delivery: ["dueOn", "shippedOn", "shipMode", "shipper", "shipperName"],
      parties: ["customer"],
      ownership: ["owner", "team"],
      payment: ["paymentDueOn", "paidOn", "overdue"],
      profit: ["profit"],
    },
    conditions: ["status"],
  },
  OrderLine: {
    verbs: ["read"],
    groups: {
      essentials: ["order", "position", "product", "description", "quantity", "isReturn", "returnedLineId"],
      amounts: ["unitPrice", "discount", "total"],
      cost: ["cost", "profit"],
    },
  },
  /** `move`: sign, end or break off; `renew`: draft what follows. */
  Contract: {
    verbs: ["read", "create", "update", "move", "renew", "export"],
    groups: {
      essentials: ["number", "title", "kind", "status", "startsOn", "endsOn", "availableStatuses", "renewedBy", "signed"],
      amounts: ["amount"],
      parties: ["customer"],
      ownership: ["owner", "team"],
      notes: ["note"],
    },
    conditions: ["kind", "status"],
  },
  Shipper: { verbs: ["read"], groups: { essentials: ["name"], contactDetails: ["phone"] } },
};
