"use client";
import { useApolloClient, useQuery } from "@apollo/client/react";
import { useEffect, useEffectEvent } from "react";
import { AlertChangedDocument, AlertCountDocument, AlertRaisedDocument, type AlertRaisedSubscription } from "@/generated/graphql";
import { useViewer } from "../viewer";
import { subscribeLive, type LiveEvent } from "./subscribe";

export type RaisedAlert = AlertRaisedSubscription["alertRaised"]["alert"];

/** Told of every new alert the viewer may see, and of every alert that is snoozed, done or reopened. */
export function useLiveAlerts(onRaised?: (alert: RaisedAlert) => void, onChanged?: () => void): void {
  const client = useApolloClient();
  const raised = useEffectEvent((event: AlertRaisedSubscription["alertRaised"]) => onRaised?.(event.alert));
  const changed = useEffectEvent(() => onChanged?.());
  useEffect(() => {
    const stopRaised = subscribeLive<AlertRaisedSubscription["alertRaised"]>(client, AlertRaisedDocument, {}, { onEvent: raised });
    const stopChanged = subscribeLive<LiveEvent>(client, AlertChangedDocument, {}, { onEvent: changed });
    return () => {
      stopRaised();
      stopChanged();
    };
  }, [client]);
}

/** How many alerts wait for the viewer, kept true while the page is open; undefined until known. */
export function useAlertCount(onMine?: (alert: RaisedAlert) => void): number | undefined {
  const { user } = useViewer();
  const { data, refetch } = useQuery(AlertCountDocument, { variables: { filter: { status: ["OPEN"], responsibleId: [user.id] } } });
  useLiveAlerts(
    alert => {
      if (alert.owner?.id !== user.id && alert.escalatedTo?.id !== user.id) return;
      void refetch();
      onMine?.(alert);
    },
    () => void refetch(),
  );
  return data?.alertCount;
}
