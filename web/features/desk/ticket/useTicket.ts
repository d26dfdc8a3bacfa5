"use client";
import { useQuery } from "@apollo/client/react";
import { useCallback } from "react";
import { EarlierMessagesDocument, TicketDocument, type TicketQuery } from "@/generated/graphql";
import { errorCode } from "@/lib/apollo/errors";
import { useLiveChanges } from "@/lib/live/useLiveChanges";

export type Ticket = NonNullable<TicketQuery["ticket"]>;

/** A ticket with its conversation, kept true while it is open. */
export function useTicket(id: string) {
  const { data, error, refetch, fetchMore } = useQuery(TicketDocument, { variables: { id } });
  useLiveChanges(["ticket"], { recordId: id }, () => void refetch());
  const ticket = data?.ticket ?? undefined;
  const before = ticket?.messages?.pageInfo.startCursor;
  const earlier = useCallback(async () => {
    if (before) await fetchMore({ query: EarlierMessagesDocument, variables: { id, before } });
  }, [fetchMore, id, before]);
  const missing = data?.ticket === null || (error !== undefined && errorCode(error) === "NOT_FOUND");
  return { ticket, error, missing, refetch, earlier };
}
