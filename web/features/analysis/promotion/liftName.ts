import type { useTranslations } from "next-intl";
import type { CampaignPartsFragment } from "@/generated/graphql";

/** Below this a difference is hardly chance. */
const SIGNIFICANT = 0.05;

/** A lift in words: percentage points with their limits, the p-value, and whether chance is ruled out. */
export function liftName(lift: CampaignPartsFragment["conversionLift"], t: ReturnType<typeof useTranslations<"analysis.promotion">>, decimal: (value: number, digits?: number) => string): string {
  if (!lift) return t("noControl");
  const points = (value: number) => `${value > 0 ? "+" : ""}${decimal(value * 100, 1)}`;
  const p = lift.pValue < 0.001 ? "< 0.001" : decimal(lift.pValue, 3);
  return t("lift", { points: points(lift.difference), low: points(lift.interval.low), high: points(lift.interval.high), p, verdict: lift.pValue < SIGNIFICANT ? "shown" : "other" });
}
