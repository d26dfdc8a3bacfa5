"use client";
import { useTranslations } from "next-intl";
import { useFormats } from "@/lib/useFormats";
import type { Stay } from "./stays";
import styles from "./lifecycle.module.css";

/** The stays as one band, the oldest at the left, each as long as it lasted; the table below says the same. */
export function StageBand({ stays }: { stays: readonly Stay[] }) {
  const t = useTranslations("customers.lifeCycle");
  const stages = useTranslations("common.stage");
  const formats = useFormats();
  const says = (stay: Stay): string => t("stay", { stage: stages(stay.stage), span: formats.span(stay.milliseconds) });
  const inOrder = stays.toReversed();
  return (
    <div className={styles.band} role="img" aria-label={inOrder.map(says).join(", ")}>
      {inOrder.map(stay => (
        <span key={stay.from + stay.stage} data-stage={stay.stage} title={says(stay)} style={{ flexGrow: stay.milliseconds }} />
      ))}
    </div>
  );
}
