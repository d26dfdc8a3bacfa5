"use client";
import { Button, Popover } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LogActivityDocument } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useCan } from "@/lib/viewer";
import { aboutAlert } from "./about";
import { OutcomeForm } from "./OutcomeForm";
import type { Alert } from "./reason";
import { useAlertActs } from "./useAlertActs";

/** Deals with an alert: one touch opens the outcome, which may be left empty, or go into the timeline as a call. */
export function AlertDone({ alert }: { alert: Alert }) {
  const t = useTranslations("alerts");
  const [opened, setOpened] = useState(false);
  const [logCall, logging] = useAct(LogActivityDocument);
  const mayLog = useCan("activity:create");
  const { complete } = useAlertActs();
  const name = aboutAlert(alert)?.name ?? "";
  const done = async (outcome: string, log: boolean) => {
    if (log && alert.customer) {
      const opportunityId = alert.record?.__typename === "Opportunity" ? alert.record.id : null;
      const input = { customerId: alert.customer.id, opportunityId, channel: "PHONE", direction: "OUTBOUND", subject: outcome.slice(0, 200), ...(outcome.length > 200 && { body: outcome }) } as const;
      if (!(await logCall({ input }).then(() => true, () => false))) return;
    }
    setOpened(false);
    await complete(alert, outcome);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={340} trapFocus>
      <Popover.Target>
        <Button variant="light" size="compact-sm" leftSection={<IconCheck size={14} aria-hidden />} aria-label={`${t("action.done")}: ${name}`} onClick={() => setOpened(!opened)}>
          {t("action.done")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <OutcomeForm name={name} log={mayLog && alert.customer ? t("outcome.logCall") : undefined} busy={logging} onCancel={() => setOpened(false)} onDone={(outcome, log) => void done(outcome, log)} />
      </Popover.Dropdown>
    </Popover>
  );
}
