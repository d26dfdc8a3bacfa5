import type { Channel, TicketKind, TicketPriority, TicketStatus } from "@/generated/graphql";

export const STATUSES: readonly TicketStatus[] = ["NEW", "OPEN", "PENDING", "RESOLVED", "CLOSED"];
/** Tickets that still have to be worked on. */
export const WAITING: TicketStatus[] = ["NEW", "OPEN", "PENDING"];
export const KINDS: readonly TicketKind[] = ["QUESTION", "INCIDENT", "COMPLAINT", "REPAIR", "RETURN", "REQUEST"];
export const PRIORITIES: readonly TicketPriority[] = ["URGENT", "HIGH", "NORMAL", "LOW"];
/** The ways customers reach us, the most used first. */
export const CHANNELS: readonly Channel[] = ["EMAIL", "PHONE", "CHAT", "WEB", "SMS", "VISIT", "FAX"];
