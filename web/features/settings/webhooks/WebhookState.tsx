"use client";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/text/Mark";
import type { WebhookPartsFragment } from "@/generated/graphql";

/** Whether a webhook is on, and whether what is sent arrives. */
export function WebhookState({ webhook: { enabled, failingSince, switchedOffAt } }: { webhook: WebhookPartsFragment }) {
  const t = useTranslations("settings.webhooks.state");
  if (switchedOffAt) return <Mark meaning="bad">{t("switchedOff")}</Mark>;
  if (!enabled) return <Mark meaning="info">{t("off")}</Mark>;
  return failingSince ? <Mark meaning="watch">{t("failing")}</Mark> : <Mark meaning="good">{t("on")}</Mark>;
}
