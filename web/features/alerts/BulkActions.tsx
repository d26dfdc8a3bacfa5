"use client";
import { useApolloClient } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconBellOff, IconCheck, IconUserShare } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { LaterMenu } from "@/components/alert/LaterMenu";
import { isStanding, type Alert } from "@/components/alert/reason";
import { toast } from "@/components/feedback/toast";
import { AssignAlertsDocument, CompleteAlertsDocument, DismissAlertsDocument, SnoozeAlertsDocument, type AlertBatchPartsFragment } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";

const AssignDialog = dynamic(() => import("./AssignDialog"), { ssr: false });

/** So many at once, as the API takes them. */
const AT_ONCE = 200;

interface Props {
  alerts: Alert[];
  onDone: () => void;
}

type Batch = Pick<AlertBatchPartsFragment, "alerts" | "refused">;
type Which = { id: string; version: number }[];

/** Snooze, finish, dismiss or reassign all selected alerts that still wait; says honestly how many could not be changed. */
export function BulkActions({ alerts, onDone }: Props) {
  const t = useTranslations("alerts");
  const client = useApolloClient();
  const [assigning, setAssigning] = useState(false);
  const [snoozeAlerts, snoozing] = useAct(SnoozeAlertsDocument);
  const [completeAlerts, completing] = useAct(CompleteAlertsDocument);
  const [dismissAlerts, dismissing] = useAct(DismissAlertsDocument);
  const [assignAlerts, giving] = useAct(AssignAlertsDocument);
  const busy = snoozing || completing || dismissing || giving;
  const waiting = alerts.filter(alert => isStanding(alert) && alert.abilities.includes("update")).slice(0, AT_ONCE);
  const givable = alerts.filter(alert => isStanding(alert) && alert.abilities.includes("assign")).slice(0, AT_ONCE);
  const run = async (change: (which: Which) => Promise<Batch | undefined>, chosen: Alert[], done: "bulkDone" | "bulkSnoozed" | "bulkDismissed" | "bulkAssigned") => {
    const batch = await change(chosen.map(({ id, version }) => ({ id, version }))).catch(() => undefined);
    if (!batch) return;
    const [count, failed] = [batch.alerts.length, batch.refused.length];
    toast(failed > 0 ? { message: t("done.partly", { count, failed }), meaning: "watch" } : { message: t(`done.${done}`, { count }) });
    void client.refetchQueries({ include: ["AlertCount", "Alerts"] });
    onDone();
  };
  if (waiting.length + givable.length === 0) return null;
  return (
    <>
      {waiting.length > 0 && (
        <>
          <LaterMenu name={t("title")} verb={t("action.snooze")} onLater={until => run(which => snoozeAlerts({ alerts: which, until }).then(({ snoozeAlerts: batch }) => batch), waiting, "bulkSnoozed")} />
          <Button variant="default" size="compact-sm" disabled={busy} leftSection={<IconBellOff size={14} aria-hidden />} onClick={() => void run(which => dismissAlerts({ alerts: which }).then(({ dismissAlerts: batch }) => batch), waiting, "bulkDismissed")}>
            {t("action.dismiss")}
          </Button>
          <Button size="compact-sm" loading={busy} leftSection={<IconCheck size={14} aria-hidden />} onClick={() => void run(which => completeAlerts({ alerts: which }).then(({ completeAlerts: batch }) => batch), waiting, "bulkDone")}>
            {t("action.done")}
          </Button>
        </>
      )}
      {givable.length > 0 && (
        <Button variant="default" size="compact-sm" disabled={busy} leftSection={<IconUserShare size={14} aria-hidden />} onClick={() => setAssigning(true)}>
          {t("action.assign")}
        </Button>
      )}
      {assigning && <AssignDialog count={givable.length} onClose={() => setAssigning(false)} onAssign={user => void run(which => assignAlerts({ alerts: which, ownerId: user.id }).then(({ assignAlerts: batch }) => batch), givable, "bulkAssigned")} />}
    </>
  );
}
