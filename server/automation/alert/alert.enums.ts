import { registerEnumType } from "type-graphql";

/** Waits for somebody; put off until a time; dealt with, or gone by itself. */
export enum AlertStatus {
  OPEN = "OPEN",
  SNOOZED = "SNOOZED",
  DONE = "DONE",
}
registerEnumType(AlertStatus, { name: "AlertStatus" });

export enum AlertSeverity {
  INFO = "INFO",
  WATCH = "WATCH",
  BAD = "BAD",
}
registerEnumType(AlertSeverity, { name: "AlertSeverity" });

export enum AlertSortField {
  RAISED_AT = "RAISED_AT",
  DUE_AT = "DUE_AT",
}
registerEnumType(AlertSortField, { name: "AlertSortField" });
