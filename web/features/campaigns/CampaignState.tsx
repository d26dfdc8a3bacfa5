"use client";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/text/Mark";
import type { CampaignStatus } from "@/generated/graphql";

const MEANING = { PLANNED: "info", RUNNING: "good", ENDED: undefined } as const;

/** Where a campaign stands. */
export function CampaignState({ status }: { status: CampaignStatus }) {
  const text = useTranslations("campaigns.status")(status);
  const meaning = MEANING[status];
  return meaning ? <Mark meaning={meaning}>{text}</Mark> : <>{text}</>;
}
