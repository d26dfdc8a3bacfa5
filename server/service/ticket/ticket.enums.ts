import { registerEnumType } from "type-graphql";

/** What the customer wants. */
export enum TicketKind {
  QUESTION = "QUESTION",
  INCIDENT = "INCIDENT",
  COMPLAINT = "COMPLAINT",
  REPAIR = "REPAIR",
  RETURN = "RETURN",
  REQUEST = "REQUEST",
}
registerEnumType(TicketKind, { name: "TicketKind", description: "What the customer wants." });

/** How soon it must be answered and solved, see `sla.rules.ts`. */
export enum TicketPriority {
  LOW = "LOW",
  NORMAL = "NORMAL",
  HIGH = "HIGH",
  URGENT = "URGENT",
}
registerEnumType(TicketPriority, { name: "TicketPriority", description: "How soon it must be answered and solved." });

/** How far it is: nobody answered yet, in work, waiting for the customer, solved, laid down. */
export enum TicketStatus {
  NEW = "NEW",
  OPEN = "OPEN",
  PENDING = "PENDING",
  RESOLVED = "RESOLVED",
  CLOSED = "CLOSED",
}
registerEnumType(TicketStatus, { name: "TicketStatus", description: "Nobody answered yet, in work, waiting for the customer, solved, laid down." });

export enum TicketSortField {
  NEXT_DUE_AT = "NEXT_DUE_AT",
  CREATED_AT = "CREATED_AT",
  UPDATED_AT = "UPDATED_AT",
  PRIORITY = "PRIORITY",
}
registerEnumType(TicketSortField, { name: "TicketSortField" });
