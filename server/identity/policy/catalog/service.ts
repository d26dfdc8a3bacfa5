import type { Catalog } from "./grantable";

/** What customers ask for, and what is answered. */
export const service: Catalog = {
  Ticket: {
    verbs: ["read", "create", "update", "assign", "move", "reply", "rate", "export"],
    groups: {
      essentials: ["number", "subject", "channel", "kind", "priority", "priorityRank", "status", "availableStatuses"],
      clocks: ["firstResponseDueAt", "firstRespondedAt", "resolutionDueAt", "resolvedAt", "closedAt", "nextDueAt", "calendarVersion"],
      satisfaction: ["satisfaction", "satisfactionComment", "ratedAt"],
      parties: ["customer", "contact", "product"],
      ownership: ["assignee", "team", "unassigned"],
      conversation: ["messages", "body"],
    },
    conditions: ["channel", "kind", "priority", "status"],
  },
  TicketMessage: {
    verbs: ["read"],
    groups: { essentials: ["ticket", "direction", "channel", "body", "sentAt"], authorship: ["author", "authorName"] },
  },
};
