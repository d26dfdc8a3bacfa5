"use client";
import { IconArrowRight } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { Alert } from "./reason";
import styles from "./alert.module.css";

/** What is recommended to do next: the words of whoever made the rule, else those of the step. Nothing for what has ended. */
export function NextStep({ alert }: { alert: Alert }) {
  const t = useTranslations("alerts.nextStep");
  // The sentence of a company's own rule is its advice already.
  const words = (alert.kind === "OWN" ? null : alert.advice) ?? (alert.nextStep && t(alert.nextStep));
  if (!words || alert.doneAt) return null;
  return (
    <span className={styles.nextStep} title={words}>
      <IconArrowRight size={13} aria-hidden />
      {words}
    </span>
  );
}
