"use client";
import { useQuery } from "@apollo/client/react";
import { useDebouncedCallback } from "@mantine/hooks";
import { useMemo, useState } from "react";
import { MyDayDocument } from "@/generated/graphql";
import { useLiveAlerts } from "@/lib/live/useLiveAlerts";
import { useLiveChanges } from "@/lib/live/useLiveChanges";
import { useFormats } from "@/lib/useFormats";
import { useNow } from "@/lib/useNow";
import { useViewer } from "@/lib/viewer";
import { dayVariables } from "./dayVariables";
import { urgencies } from "./urgency";

const GATHER = 600;

/** A person's day, kept true while it is open; `arrived` are the things that came in meanwhile, by the alert's id. */
export function useDay() {
  const viewer = useViewer();
  const now = useNow();
  const { today } = useFormats();
  const variables = useMemo(() => dayVariables(viewer, today), [viewer, today]);
  const result = useQuery(MyDayDocument, { variables });
  const [arrived, setArrived] = useState<readonly string[]>([]);
  // A burst of changes is one question.
  const refetch = useDebouncedCallback(() => void result.refetch(), GATHER);
  useLiveAlerts(alert => {
    if (alert.owner?.id !== viewer.user.id && alert.escalatedTo?.id !== viewer.user.id) return;
    setArrived(before => [...before, alert.id]);
    refetch();
  }, refetch);
  useLiveChanges(["followUp", "opportunity", "ticket"], {}, refetch);
  const day = result.data ?? result.previousData;
  const items = useMemo(() => day && urgencies(day, now, variables.untilTonight.to ?? ""), [day, now, variables]);
  return { day, items, arrived, error: result.error, refetch: result.refetch };
}
