"use client";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/text/Mark";
import { When } from "@/components/text/When";
import type { KeyPartsFragment } from "@/generated/graphql";
import { useNow } from "@/lib/useNow";

/** Whether a key can be used, and until when. */
export function KeyStatus({ apiKey: { expiresAt, revokedAt } }: { apiKey: KeyPartsFragment }) {
  const t = useTranslations("settings.keys.status");
  const now = useNow();
  if (revokedAt) return <Mark meaning="bad">{t("revoked")}</Mark>;
  if (Date.parse(expiresAt) <= now) return <Mark meaning="watch">{t("expired")}</Mark>;
  return <When at={expiresAt} />;
}
