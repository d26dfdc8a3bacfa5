import type { Catalog } from "./grantable";

/** The company itself: people, teams, keys, what happened, the policy. */
export const company: Catalog = {
  User: {
    verbs: ["read", "create", "update", "changeRole", "deactivate", "reactivate", "resetSecondFactor"],
    groups: {
      essentials: ["name", "role", "active", "invitedAt", "locale", "timeZone"],
      contactDetails: ["email"],
      position: ["title", "team"],
    },
    conditions: ["role"],
  },
  /** The company's own settings. */
  Workspace: { verbs: ["update"], groups: {} },
  /** When the company works: hours and holidays. */
  Calendar: { verbs: ["read", "update"], groups: {} },
  Team: { verbs: ["read", "create", "update", "move", "delete"], groups: { essentials: ["name", "parent", "manager", "members"] } },
  ApiKey: {
    verbs: ["read", "create", "update", "rotate", "revoke"],
    groups: {
      essentials: ["name", "scopes", "prefix", "expiresAt", "issuer", "usable"],
      limits: ["grants", "ceiling", "requestsPerMinute", "costPerMinute"],
      use: ["lastUsedAt", "lastUsedFrom", "oldSecretUntil", "revokedAt"],
    },
  },
  Event: {
    verbs: ["read", "export"],
    groups: {
      essentials: ["type", "recordId", "at", "cursor", "seq", "subject", "hash", "record"],
      actor: ["actor"],
      origin: ["address", "credentialId", "requestId", "cause"],
      changes: ["changes"],
    },
  },
  Backup: {
    verbs: ["read", "create", "check"],
    groups: {
      essentials: ["kind", "state", "file", "baseId", "askedBy", "startedAt", "aliveAt", "finishedAt", "rows", "bytes", "milliseconds", "hash", "fault", "check", "checkedAt"],
    },
  },
  /** Who may do what: seeing the policy, changing it. */
  Policy: { verbs: ["read", "update"], groups: {} },
  PolicyVersion: { verbs: ["read"], groups: { essentials: ["number", "document", "changes", "comment", "author", "at"] } },
  ExternalId: { verbs: ["read"], groups: { essentials: ["recordId", "recordType", "system", "value"] } },
  Rule: { verbs: ["read", "create", "update", "delete"], groups: { essentials: ["kind", "name", "named", "enabled", "enabledAt", "removedAt", "revision", "owner", "openAlertCount", "versions"], limits: ["days", "minutes", "definition", "segment", "limits", "escalateAfterHours", "trouble"], results: ["review"], progress: ["eventSeq", "lookedAt", "lookedVersion"] } },
  Alert: {
    verbs: ["read", "update", "assign", "export"],
    groups: {
      essentials: ["kind", "status", "severity", "priority", "priorityRank", "params", "nextStep", "advice", "raisedAt", "rule", "why", "causeKey", "firingId"],
      progress: ["dueAt", "snoozedUntil", "doneAt", "outcome", "statusAt", "statusBy", "escalatedAt", "escalated"],
      parties: ["record", "customer"],
      ownership: ["owner", "teamId", "escalatedTo", "responsibleId"],
    },
    conditions: ["kind", "status", "severity", "priority"],
  },
  Approval: {
    verbs: ["read", "create", "decide", "withdraw"],
    groups: {
      essentials: ["status", "subject", "note", "requestedAt", "dueAt", "rule", "firingId"],
      decision: ["decidedAt", "decidedBy", "comment"],
      parties: ["record", "customer"],
      ownership: ["approver", "requestedBy", "teamId"],
    },
    conditions: ["status"],
  },
  Webhook: {
    verbs: ["read", "create", "update", "rotate", "test", "delete"],
    groups: {
      essentials: ["name", "url", "types", "enabled", "oldSecretUntil", "failingSince", "switchedOffAt", "deliveredAt", "owner", "deliveries", "waitingCount", "deadCount"],
    },
  },
  WebhookDelivery: {
    verbs: ["read", "replay"],
    groups: { essentials: ["webhookId", "seq", "type", "recordId", "at", "status", "tries", "dueAt", "answer", "fault", "milliseconds", "settledAt"] },
  },
  /** What messages say. */
  MessageTemplate: { verbs: ["read", "create", "update"], groups: { essentials: ["name", "purpose", "about", "channelKinds", "texts", "enabled", "revision"] } },
  /** Ways out for messages. Where they lead, and with what, is for who sets them up. */
  MessageChannel: {
    verbs: ["read", "create", "update", "test"],
    groups: { essentials: ["name", "kind", "enabled"], traffic: ["waitingCount", "deadCount"], endpoint: ["url", "method", "headerNames", "body", "successPath", "successValue", "secretSetAt", "restsUntil", "sentAt"] },
  },
  OutboundMessage: {
    verbs: ["read", "send", "replay"],
    groups: {
      essentials: ["causeKey", "template", "revision", "channel", "channelKind", "purpose", "recipient", "locale", "recordId", "customer", "contact", "firingId", "author", "status", "reason", "tries", "dueAt", "answer", "fault", "settledAt"],
      contactDetails: ["to"],
      content: ["subject", "body"],
    },
  },
  /** What the system does by itself: seeing how it goes, asking for a run. */
  Job: { verbs: ["read", "run"], groups: {} },
  /** The analytic replica: seeing how it is, making it anew, comparing it with the database. */
  Warehouse: { verbs: ["read", "rebuild", "check"], groups: {} },
  WarehouseCheck: { verbs: ["read"], groups: { essentials: ["agrees", "firstAt", "checkedAt", "endedAt", "differences"] } },
  /** The seven P: figures over customers, orders and deals. `profit`: also cost, profit and margin. `setCosts`: say what serving costs. */
  Analysis: { verbs: ["read", "profit", "setCosts"], groups: {} },
};
