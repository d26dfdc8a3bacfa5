"use client";
import { Button, Switch } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { UpdateRuleDocument, type RulePartsFragment, type UpdateRuleInput } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { LimitsForm } from "./LimitsForm";
import { Review } from "./Review";
import { RuleNumber } from "./RuleNumber";
import { Simulation } from "./Simulation";
import styles from "./rules.module.css";

const PARTS = ["simulate", "review", "limits"] as const;

/** A rule with its switch, its number, and on demand what it would do, what came of it and how often it may act. */
export function RuleCard({ rule }: { rule: RulePartsFragment }) {
  const t = useTranslations("settings.rules");
  const [part, setPart] = useState<(typeof PARTS)[number] | null>(null);
  const [update, saving] = useAct(UpdateRuleDocument);
  const save = (input: UpdateRuleInput, done: string) => update({ id: rule.id, version: rule.version, input }, { done }).then(() => undefined, () => undefined);
  return (
    <li className={styles.rule}>
      <div className={styles.head}>
        <Switch
          checked={rule.enabled}
          disabled={saving}
          label={<strong>{rule.name}</strong>}
          onChange={({ currentTarget }) => void save({ enabled: currentTarget.checked }, currentTarget.checked ? t("switchedOn") : t("switchedOff"))}
        />
        {rule.openAlertCount > 0 && <span className={styles.quiet}>{t("open", { count: rule.openAlertCount })}</span>}
      </div>
      <p className={styles.about}>{t(`about.${rule.kind}`)}</p>
      <div className={styles.tools}>
        <RuleNumber rule={rule} save={save} />
        {PARTS.map(name => (
          <Button key={name} variant={part === name ? "light" : "default"} size="compact-sm" aria-expanded={part === name} onClick={() => setPart(part === name ? null : name)}>
            {t(`part.${name}`)}
          </Button>
        ))}
      </div>
      {part === "simulate" && <Simulation id={rule.id} revision={`${rule.days ?? ""}${rule.minutes ?? ""}`} />}
      {part === "review" && <Review id={rule.id} />}
      {part === "limits" && <LimitsForm key={rule.version} rule={rule} busy={saving} save={save} />}
    </li>
  );
}
