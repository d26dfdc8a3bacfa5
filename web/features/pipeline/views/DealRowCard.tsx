"use client";
import { useTranslations } from "next-intl";
import { Amount } from "@/components/text/Amount";
import { Day } from "@/components/text/Day";
import { Mark } from "@/components/text/Mark";
import type { DealCardData } from "../types";
import { StageName } from "./StageName";
import styles from "./views.module.css";

/** A deal as a card, on phones. */
export function DealRowCard({ deal }: { deal: DealCardData }) {
  const t = useTranslations("pipeline.card");
  return (
    <div className={styles.rowCard}>
      <div className={styles.spread}>
        <strong className={styles.clip}>{deal.name}</strong>
        <Amount money={deal.value} />
      </div>
      <div className={styles.quiet}>{deal.customer?.name ?? t("noCustomer")}</div>
      <div className={styles.spread}>
        <StageName stage={deal.stage} />
        {deal.isRotten && <Mark meaning="bad">{t("rotten", { days: deal.ageInStageDays })}</Mark>}
        <span className={styles.quiet}>
          <Day date={deal.expectedCloseOn} />
        </span>
      </div>
    </div>
  );
}
