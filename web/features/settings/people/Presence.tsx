"use client";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/text/Mark";

/** Whether somebody works here: what is usual is said quietly, what is not with a mark. */
export function Presence({ person: { active, invitedAt } }: { person: { active: boolean; invitedAt: string | null } }) {
  const t = useTranslations("settings.people.presence");
  if (!active) return <Mark meaning="watch">{t("left")}</Mark>;
  return invitedAt ? <Mark meaning="info">{t("invited")}</Mark> : <span>{t("active")}</span>;
}
