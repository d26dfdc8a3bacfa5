"use client";
import { useTranslations } from "next-intl";
import { WhyText } from "@/components/why/WhyText";
import type { Stay } from "./stays";
import styles from "./lifecycle.module.css";

/** A stage, and what led the customer there: a person, the first order, or a rule. */
export function LedHere({ stay: { stage, by } }: { stay: Stay }) {
  const t = useTranslations("customers.lifeCycle");
  const stages = useTranslations("common.stage");
  return (
    <>
      <span className={styles.stage} data-stage={stage}>
        {stages(stage)}
      </span>
      {by && <span className={styles.quiet}>{by.why ? <WhyText why={by.why} /> : t(`by.${by.reason}`, { person: by.movedBy?.name ?? t("somebody") })}</span>}
    </>
  );
}
