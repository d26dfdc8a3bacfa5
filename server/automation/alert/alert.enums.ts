import { registerEnumType } from "type-graphql";

/** Waits for somebody; put off until a time; dealt with; found not to matter; its cause went away by itself. */
export enum AlertStatus {
  OPEN = "OPEN",
  SNOOZED = "SNOOZED",
  DONE = "DONE",
  DISMISSED = "DISMISSED",
  EXPIRED = "EXPIRED",
}
registerEnumType(AlertStatus, { name: "AlertStatus", description: "Waits for somebody; put off until a time; dealt with; found not to matter; gone, because its cause went away." });

export enum AlertSeverity {
  INFO = "INFO",
  WATCH = "WATCH",
  BAD = "BAD",
}
registerEnumType(AlertSeverity, { name: "AlertSeverity" });

/** What to take first. The cause says how bad something is (severity); how soon it wants a person is the rule's and the escalation's to say. */
export enum AlertPriority {
  LOW = "LOW",
  NORMAL = "NORMAL",
  HIGH = "HIGH",
  URGENT = "URGENT",
}
registerEnumType(AlertPriority, { name: "AlertPriority", description: "What to take first." });

/** The next step that is recommended to whoever has the alert; each has its words in every language. */
export enum NextStep {
  ANSWER = "ANSWER",
  APPROVE_CREDIT = "APPROVE_CREDIT",
  ASK_NEEDS = "ASK_NEEDS",
  ASSIGN = "ASSIGN",
  CALL = "CALL",
  CHECK = "CHECK",
  COLLECT_PAYMENT = "COLLECT_PAYMENT",
  COMPLETE_FOLLOW_UP = "COMPLETE_FOLLOW_UP",
  DECIDE = "DECIDE",
  GREET = "GREET",
  PLAN_FOLLOW_UP = "PLAN_FOLLOW_UP",
  RENEW = "RENEW",
  REORDER = "REORDER",
  REVIEW_DEAL = "REVIEW_DEAL",
  SOLVE = "SOLVE",
  VISIT = "VISIT",
}
registerEnumType(NextStep, { name: "NextStep", description: "The next step that is recommended." });

export enum AlertSortField {
  RAISED_AT = "RAISED_AT",
  DUE_AT = "DUE_AT",
  PRIORITY = "PRIORITY",
}
registerEnumType(AlertSortField, { name: "AlertSortField" });
