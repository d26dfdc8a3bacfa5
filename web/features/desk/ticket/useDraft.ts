"use client";
import type { Channel, TicketStatus } from "@/generated/graphql";
import { useKept } from "@/lib/useKept";

/** What is being written to a ticket. */
export interface Draft {
  body: string;
  /** For colleagues only. */
  isNote: boolean;
  /** Empty: the way the ticket came in. */
  channel: Channel | "";
  /** Where the ticket goes with it; empty: it stays. */
  status: TicketStatus | "";
}

const EMPTY: Draft = { body: "", isNote: false, channel: "", status: "" };

/** A draft per ticket, kept on this device until it is sent: no reload, crash or next ticket loses it. */
export function useDraft(ticketId: string) {
  const [draft, keep] = useKept(`ticket.${ticketId}.draft`, EMPTY);
  return { draft, change: (changes: Partial<Draft>) => keep({ ...draft, ...changes }), clear: () => keep(EMPTY) };
}
