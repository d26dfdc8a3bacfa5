"use client";
import { useApolloClient } from "@apollo/client/react";
import { useEffect, useEffectEvent } from "react";
import { RecordChangedDocument, type RecordChangedSubscription } from "@/generated/graphql";
import { subscribeLive } from "./subscribe";

/** A change somebody made to a record the viewer may see. */
export type Change = RecordChangedSubscription["recordChanged"];

/**
 * Changes to records while a screen is open, from now on and without gaps over a lost connection.
 * `types` are prefixes of event types ("opportunity", "ticket.replied"); `recordId` narrows to one record.
 * Fields of records already on the screen update by themselves; use `onChange` to refetch a list or to tint a row.
 */
export function useLiveChanges(types: string[], { recordId }: { recordId?: string } = {}, onChange?: (change: Change) => void): void {
  const client = useApolloClient();
  const handle = useEffectEvent((change: Change) => onChange?.(change));
  const key = types.join();
  useEffect(
    () => subscribeLive<Change>(client, RecordChangedDocument, { types: key.split(","), recordId: recordId ?? null }, { onEvent: handle }),
    [client, key, recordId],
  );
}
