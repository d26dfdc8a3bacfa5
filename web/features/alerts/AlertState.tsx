"use client";
import { useTranslations } from "next-intl";
import type { Alert } from "@/components/alert/reason";
import { useFormats } from "@/lib/useFormats";

// What the server writes as outcome when a cause went away by itself.
const RESOLVED = "resolved";

/** Open, until when it is snoozed, or what came of it. */
export function AlertState({ alert }: { alert: Alert }) {
  const t = useTranslations("alerts");
  const formats = useFormats();
  if (alert.status === "SNOOZED" && alert.snoozedUntil) return <span title={formats.exact(alert.snoozedUntil)}>{t("until", { when: formats.when(alert.snoozedUntil) })}</span>;
  if (alert.status !== "DONE") return <>{t(`status.${alert.status}`)}</>;
  const outcome = alert.outcome === RESOLVED ? t("resolved") : alert.outcome;
  return <span title={outcome ?? undefined}>{outcome ?? t("status.DONE")}</span>;
}
