"use client";
import { useTranslations } from "next-intl";
import type { Alert } from "@/components/alert/reason";
import { useFormats } from "@/lib/useFormats";

/** Open, until when it is snoozed, or what came of it. */
export function AlertState({ alert }: { alert: Alert }) {
  const t = useTranslations("alerts");
  const formats = useFormats();
  if (alert.status === "SNOOZED" && alert.snoozedUntil) return <span title={formats.exact(alert.snoozedUntil)}>{t("until", { when: formats.when(alert.snoozedUntil) })}</span>;
  const status = t(`status.${alert.status}`);
  return alert.outcome ? <span title={`${status}: ${alert.outcome}`}>{`${status}: ${alert.outcome}`}</span> : <>{status}</>;
}
