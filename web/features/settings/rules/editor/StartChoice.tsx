"use client";
import { UnstyledButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { RuleChoicesQuery } from "@/generated/graphql";
import styles from "./editor.module.css";

interface Props {
  offered: RuleChoicesQuery["offeredRules"];
  /** `scratch`, or a template's kind. */
  onChoose: (from: string) => void;
}

/** With what a new rule begins: nothing, or a template of the trade. */
export function StartChoice({ offered, onChoose }: Props) {
  const t = useTranslations("settings.rules");
  const name = useTranslations("alerts.kind");
  const starts = [{ from: "scratch", title: t("editor.scratch"), about: t("editor.scratchHint") }, ...offered.map(({ kind }) => ({ from: kind, title: name(kind), about: t(`about.${kind}`) }))];
  return (
    <section aria-label={t("editor.begin")} className={styles.form}>
      <p className={styles.quiet}>{t("editor.beginHint")}</p>
      <div className={styles.starts}>
        {starts.map(({ from, title, about }) => (
          <UnstyledButton key={from} className={styles.start} aria-label={title} onClick={() => onChoose(from)}>
            <strong>{title}</strong>
            <span className={styles.quiet}>{about}</span>
          </UnstyledButton>
        ))}
      </div>
    </section>
  );
}
