"use client";
import { useTranslations } from "next-intl";

const KNOWN = ["Customer", "Opportunity", "FollowUp", "Ticket", "Campaign", "Alert", "Approval", "Team", "ApiKey", "Session"] as const;

/** Says how many of a kind somebody has: "12 customers"; kinds without words of their own by their type. */
export function useOwnedWords(): (kind: { type: string; count: number }) => string {
  const t = useTranslations("settings.people.owned");
  return ({ type, count }) => {
    const known = KNOWN.find(each => each === type);
    return known ? t(known, { count }) : t("other", { type, count });
  };
}
