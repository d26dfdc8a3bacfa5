"use client";
import { useTranslations } from "next-intl";
import { LogActivityDocument } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useCan } from "@/lib/viewer";
import { PopupDialog } from "../popup/PopupDialog";
import type { Popup } from "../popup/usePopup";
import { OutcomeForm } from "./OutcomeForm";
import type { Alert } from "./reason";
import { useAlertActs } from "./useAlertActs";

interface Props {
  popup: Popup;
  alert: Alert;
  /** What the alert is about. */
  name: string;
}

/** The outcome of an alert, which may be left empty, or go into the timeline as a call. */
export default function AlertOutcome({ popup, alert, name }: Props) {
  const t = useTranslations("alerts");
  const [logCall, logging] = useAct(LogActivityDocument);
  const mayLog = useCan("activity:create");
  const { complete, dismiss } = useAlertActs();
  const close = () => popup.setOpened(false);
  const done = async (outcome: string, log: boolean) => {
    if (log && alert.customer) {
      const opportunityId = alert.record?.__typename === "Opportunity" ? alert.record.id : null;
      const input = { customerId: alert.customer.id, opportunityId, channel: "PHONE", direction: "OUTBOUND", subject: outcome.slice(0, 200), ...(outcome.length > 200 && { body: outcome }) } as const;
      if (!(await logCall({ input }).then(() => true, () => false))) return;
    }
    close();
    await complete(alert, outcome);
  };
  return (
    <PopupDialog popup={popup} position="bottom-end" width={340}>
      <OutcomeForm name={name} log={mayLog && alert.customer ? t("outcome.logCall") : undefined} busy={logging} onCancel={close} onDone={(outcome, log) => void done(outcome, log)} onDismiss={reason => (close(), void dismiss(alert, reason))} />
    </PopupDialog>
  );
}
