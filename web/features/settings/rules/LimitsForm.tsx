"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RulePartsFragment, UpdateRuleInput } from "@/generated/graphql";
import { isHalf, LimitFields, limitValues } from "./editor/LimitFields";
import styles from "./rules.module.css";

interface Props {
  rule: RulePartsFragment;
  busy: boolean;
  save: (input: UpdateRuleInput, done: string) => Promise<void>;
}

/** How often the rule may act, whom it leaves out, and when an alert also goes to the manager. Empty means no limit. */
export function LimitsForm({ rule, busy, save }: Props) {
  const t = useTranslations("settings.rules");
  const [values, setValues] = useState(() => limitValues(rule.limits, rule.escalateAfterHours));
  const { escalateAfterHours, ...limits } = values;
  return (
    <form
      className={styles.limits}
      onSubmit={event => {
        event.preventDefault();
        void save({ limits, escalateAfterHours }, t("saved"));
      }}
    >
      <LimitFields values={values} onChange={setValues} />
      <Button type="submit" size="xs" loading={busy} disabled={isHalf(values)}>
        {t("save")}
      </Button>
    </form>
  );
}
