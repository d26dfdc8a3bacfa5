"use client";
import { useQuery } from "@apollo/client/react";
import { useDebouncedCallback } from "@mantine/hooks";
import { useMemo, useState } from "react";
import { usePages } from "@/components/list/usePages";
import { DeskQueuesDocument, DeskTicketsDocument } from "@/generated/graphql";
import { useLiveChanges } from "@/lib/live/useLiveChanges";
import { useNow } from "@/lib/useNow";
import { useViewer } from "@/lib/viewer";
import { PAGE, queueVariables, soonRange, type QueueState } from "./queueState";

const GATHER = 500;
const MOST = 100;

/** A queue and the counts of all queues, live; `changed` counts the changes to each ticket, for its tint. */
export function useQueue(state: QueueState) {
  const { user } = useViewer();
  const minute = Math.floor(useNow() / 60_000) * 60_000;
  const variables = useMemo(() => queueVariables(state, user.id, minute), [state, user.id, minute]);
  const result = useQuery(DeskTicketsDocument, { variables });
  const pages = usePages(result, (result.data ?? result.previousData)?.tickets);
  const counts = useQuery(DeskQueuesDocument, { variables: { me: [user.id], soon: soonRange(minute) } });
  const [changed, setChanged] = useState<Record<string, number>>({});
  const loaded = pages.rows?.length ?? 0;
  const refetch = useDebouncedCallback(() => {
    // As many rows as are on the screen, so that the list does not shrink under the reader.
    void result.refetch({ first: Math.min(MOST, Math.max(PAGE, loaded)) });
    void counts.refetch();
  }, GATHER);
  useLiveChanges(["ticket"], {}, ({ recordId }) => {
    setChanged(before => ({ ...before, [recordId]: (before[recordId] ?? 0) + 1 }));
    refetch();
  });
  return { ...pages, variables, counts: counts.data ?? counts.previousData, changed, refetch };
}
