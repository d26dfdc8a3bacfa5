"use client";
import { useTranslations } from "next-intl";
import { useFormats } from "@/lib/useFormats";
import { useNow } from "@/lib/useNow";
import { alertReason, type Alert } from "./reason";

/** Why an alert was raised, in words: "No order for 64 days; usually every 30". */
export function AlertReason({ alert }: { alert: Alert }) {
  const t = useTranslations("alerts.reason");
  const formats = useFormats();
  const { key, days, span, usual, years, text } = alertReason(alert, useNow());
  return <>{t(key, { days, span: formats.span(span), usual, years, text })}</>;
}
