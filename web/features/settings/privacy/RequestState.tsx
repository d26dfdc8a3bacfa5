"use client";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/text/Mark";
import type { PrivacyRequestRowFragment } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";

/** Where a request stands; an open one past the law's term is said so. */
export function RequestState({ request: { state, dueOn } }: { request: PrivacyRequestRowFragment }) {
  const t = useTranslations("settings.privacy");
  const { today } = useFormats();
  if (state === "DONE") return <Mark meaning="good">{t("state.DONE")}</Mark>;
  if (state === "CANCELLED") return <>{t("state.CANCELLED")}</>;
  return dueOn < today ? <Mark meaning="bad">{t("late")}</Mark> : <Mark meaning="info">{t("state.OPEN")}</Mark>;
}
