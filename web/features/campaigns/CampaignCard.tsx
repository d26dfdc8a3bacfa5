"use client";
import { useTranslations } from "next-intl";
import { Day } from "@/components/text/Day";
import type { CampaignRowFragment } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { CampaignState } from "./CampaignState";
import styles from "./campaigns.module.css";

/** A campaign on a phone. */
export function CampaignCard({ campaign }: { campaign: CampaignRowFragment }) {
  const t = useTranslations("campaigns");
  const { count } = useFormats();
  const { counts } = campaign;
  return (
    <div className={styles.card}>
      <span className={styles.head}>
        <strong>{campaign.name}</strong>
        <CampaignState status={campaign.status} />
      </span>
      <span className={styles.quiet}>
        <Day date={campaign.startsOn} /> – <Day date={campaign.endsOn} />
        {counts && ` · ${t("summary", { treated: count(counts.treated), control: count(counts.control), responses: count(counts.responses) })}`}
      </span>
    </div>
  );
}
