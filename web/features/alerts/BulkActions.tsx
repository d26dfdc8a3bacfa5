"use client";
import { Button } from "@mantine/core";
import { useMutation } from "@apollo/client/react";
import { IconCheck } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LaterMenu } from "@/components/alert/LaterMenu";
import type { Alert } from "@/components/alert/reason";
import { toast } from "@/components/feedback/toast";
import { CompleteAlertDocument, SnoozeAlertDocument } from "@/generated/graphql";

interface Props {
  alerts: Alert[];
  onDone: () => void;
}

const AT_ONCE = 5;

/** Runs one change per alert, a few at a time; how many worked. */
async function each(alerts: Alert[], change: (alert: Alert) => Promise<unknown>): Promise<number> {
  let worked = 0;
  for (let start = 0; start < alerts.length; start += AT_ONCE) {
    const results = await Promise.allSettled(alerts.slice(start, start + AT_ONCE).map(change));
    worked += results.filter(({ status }) => status === "fulfilled").length;
  }
  return worked;
}

/** Snooze or finish all selected alerts that still wait; says honestly how many could not be changed. */
export function BulkActions({ alerts, onDone }: Props) {
  const t = useTranslations("alerts");
  const [busy, setBusy] = useState(false);
  const [snoozeAlert] = useMutation(SnoozeAlertDocument);
  const [completeAlert] = useMutation(CompleteAlertDocument);
  const waiting = alerts.filter(alert => alert.status !== "DONE" && alert.abilities.includes("update"));
  const run = async (change: (alert: Alert) => Promise<unknown>, done: "bulkDone" | "bulkSnoozed") => {
    setBusy(true);
    const count = await each(waiting, change);
    setBusy(false);
    const failed = waiting.length - count;
    toast(failed > 0 ? { message: t("done.partly", { count, failed }), meaning: "watch" } : { message: t(`done.${done}`, { count }) });
    onDone();
  };
  if (waiting.length === 0) return null;
  return (
    <>
      <LaterMenu name={t("title")} verb={t("action.snooze")} onLater={until => run(({ id, version }) => snoozeAlert({ variables: { id, version, until } }), "bulkSnoozed")} />
      <Button size="compact-sm" loading={busy} leftSection={<IconCheck size={14} aria-hidden />} onClick={() => void run(({ id, version }) => completeAlert({ variables: { id, version } }), "bulkDone")}>
        {t("action.done")}
      </Button>
    </>
  );
}
