"use client";
import { useTranslations } from "next-intl";
import { CompleteAlertDocument, DismissAlertDocument, ReopenAlertDocument, SnoozeAlertDocument } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useFormats } from "@/lib/useFormats";
import type { Alert } from "./reason";

type Which = Pick<Alert, "id" | "version">;

/**
 * What can be done with an alert; each can be undone for ten seconds. An error has been said in a toast when a
 * promise is false. Lists show `status` as it is in the cache: what is done leaves them at once.
 */
export function useAlertActs() {
  const t = useTranslations("alerts");
  const formats = useFormats();
  const [snoozeAlert] = useAct(SnoozeAlertDocument);
  const [completeAlert] = useAct(CompleteAlertDocument);
  const [dismissAlert] = useAct(DismissAlertDocument);
  const [reopenAlert] = useAct(ReopenAlertDocument);
  const worked = (promise: Promise<unknown>) => promise.then(() => true, () => false);
  const reopen = ({ id, version }: Which) => worked(reopenAlert({ id, version }));
  const snooze = ({ id, version }: Which, until: string) =>
    worked(
      snoozeAlert({ id, version, until }, {
        done: t("done.snoozed", { when: formats.when(until) }),
        undo: () => reopen({ id, version: version + 1 }),
        optimistic: { snoozeAlert: { __typename: "Alert", id, version: version + 1, status: "SNOOZED", snoozedUntil: until, doneAt: null, outcome: null } },
      }),
    );
  const complete = ({ id, version }: Which, outcome?: string) =>
    worked(
      completeAlert({ id, version, outcome: outcome?.trim() || null }, {
        done: t("done.completed"),
        undo: () => reopen({ id, version: version + 1 }),
        optimistic: { completeAlert: { __typename: "Alert", id, version: version + 1, status: "DONE", snoozedUntil: null, doneAt: new Date().toISOString(), outcome: outcome?.trim() || null } },
      }),
    );
  const dismiss = ({ id, version }: Which, outcome?: string) =>
    worked(
      dismissAlert({ id, version, outcome: outcome?.trim() || null }, {
        done: t("done.dismissed"),
        undo: () => reopen({ id, version: version + 1 }),
        optimistic: { dismissAlert: { __typename: "Alert", id, version: version + 1, status: "DISMISSED", snoozedUntil: null, doneAt: new Date().toISOString(), outcome: outcome?.trim() || null } },
      }),
    );
  return { snooze, complete, dismiss, reopen };
}
