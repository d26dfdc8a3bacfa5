"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { CampaignPartsFragment } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { IntervalPlot, type Interval } from "../parts/IntervalPlot";
import styles from "../parts/parts.module.css";
import { liftName } from "./liftName";

/** What the addressed buy more often than the hold-out, campaign by campaign, with how sure that is. */
export function Lift({ campaigns, window, onPick }: { campaigns: readonly CampaignPartsFragment[]; window: string; onPick: (id: string) => void }) {
  const t = useTranslations("analysis.promotion");
  const { share, decimal, count } = useFormats();
  const judged = useMemo(() => campaigns.filter(({ conversionLift }) => conversionLift), [campaigns]);
  const points = useMemo(
    () => judged.map(({ campaign, conversionLift }): Interval => ({ key: campaign?.id ?? "", name: campaign?.name ?? "", value: conversionLift?.difference ?? null, low: conversionLift?.interval.low ?? null, high: conversionLift?.interval.high ?? null })),
    [judged],
  );
  return (
    <div>
      <IntervalPlot title={t("liftPicture")} description={t("liftDescription", { days: window })} definition={t("liftDefinition")} of={t("campaign")} measure={t("liftMeasure")} points={points} format={share} reference={0} height={300} onPick={onPick} />
      {judged.map(({ campaign, conversionLift }) => (
        <p key={campaign?.id} className={styles.asOf}>
          {campaign?.name}: {liftName(conversionLift, t, decimal)}
          {conversionLift?.neededPerGroup && ` ${t("needed", { members: count(conversionLift.neededPerGroup) })}`}
        </p>
      ))}
    </div>
  );
}
