import type { Catalog } from "./grantable";

/**
 * Customers, the people there, and what was said with them. `related` leads to other records, each with rights of its own.
 * `reveal`: see one masked field of one record in full, which the audit trail notes. `export`: take lists away as a file.
 */
export const customers: Catalog = {
  Customer: {
    verbs: ["read", "create", "update", "tag", "move", "assign", "reveal", "export"],
    groups: {
      essentials: ["number", "kind", "name", "level", "lifeCycleStage", "availableStages", "editableFields", "tags", "tagId", "tagNames", "segmentId"],
      profile: ["source", "industry", "region", "country", "city", "segment", "website", "lastActivityAt"],
      contactDetails: ["phone", "email", "birthday"],
      address: ["address", "postalCode"],
      papers: ["identityNumber", "bankAccount"],
      ownership: ["owner", "team"],
      purchases: ["orderCount", "firstOrderOn", "lastOrderOn", "orderTotal"],
      credit: ["creditGrade", "creditLimit", "outstanding"],
      notes: ["notes"],
      needs: ["stockNeeds", "transportNeeds", "packagingNeeds", "informationNeeds"],
      related: ["lifeCycle", "contacts", "consents", "consentedTo", "activities", "followUps", "opportunities", "openOpportunityCount", "orders", "contracts", "tickets", "openTicketCount", "alerts", "approvals", "campaignMemberships"],
    },
    conditions: ["kind", "level", "lifeCycleStage"],
  },
  Contact: {
    verbs: ["read", "create", "update", "reveal", "export"],
    groups: {
      essentials: ["name", "isPrimary"],
      position: ["title", "decisionRole"],
      contactDetails: ["phone", "mobile", "email", "fax"],
      notes: ["notes"],
      parties: ["customer", "consents", "consentedTo"],
    },
  },
  Activity: {
    verbs: ["read", "create", "update"],
    groups: {
      essentials: ["channel", "direction", "subject", "occurredAt"],
      content: ["body", "durationMinutes"],
      parties: ["customer", "contact", "opportunity"],
      authorship: ["author"],
    },
    conditions: ["channel", "direction"],
  },
  /** What people let us do. Noted, never changed. */
  Consent: {
    verbs: ["read", "create"],
    groups: { essentials: ["purpose", "given", "basis", "at", "customerId", "contactId"], origin: ["source", "evidence", "recordedBy"] },
    conditions: ["purpose"],
  },
  /** What people ask of us by law. `erase`: forget a person for good; `export`: hand out all that is held on one. */
  PrivacyRequest: {
    verbs: ["read", "create", "cancel", "erase", "export"],
    groups: { essentials: ["kind", "state", "dueOn", "doneAt", "customer", "contact", "recordedBy", "doneBy"] },
  },
  /** How a customer came to its stage. Written down by the system, never changed. */
  LifeCycleStep: { verbs: ["read"], groups: { essentials: ["customerId", "from", "to", "since", "at", "reason"], course: ["movedBy", "causeId", "why"] } },
  /** Customers who have something in common. Its count is of those in sight. */
  Segment: { verbs: ["read", "create", "update", "delete"], groups: { essentials: ["name", "shared", "condition", "customerCount"], ownership: ["owner", "teamId"] } },
  Tag: { verbs: ["read"], groups: { essentials: ["name", "color", "customerCount"] } },
};
