"use client";
import { Button, NumberInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RulePartsFragment, UpdateRuleInput } from "@/generated/graphql";
import styles from "./rules.module.css";

const FIELDS = [
  { name: "coolingDays", min: 1, max: 3_650 },
  { name: "perPersonAndDay", min: 1, max: 1_000 },
  { name: "quietFrom", min: 0, max: 23 },
  { name: "quietUntil", min: 0, max: 23 },
  { name: "holdOutPercent", min: 0, max: 90 },
  { name: "escalateAfterHours", min: 1, max: 720 },
] as const;

type Field = (typeof FIELDS)[number]["name"];

interface Props {
  rule: RulePartsFragment;
  busy: boolean;
  save: (input: UpdateRuleInput, done: string) => Promise<void>;
}

/** How often the rule may act, whom it leaves out, and when an alert also goes to the manager. Empty means no limit. */
export function LimitsForm({ rule, busy, save }: Props) {
  const t = useTranslations("settings.rules");
  const [values, setValues] = useState<Record<Field, number | string>>(() => {
    const { escalateAfterHours, limits } = rule;
    return { coolingDays: limits?.coolingDays ?? "", perPersonAndDay: limits?.perPersonAndDay ?? "", quietFrom: limits?.quietFrom ?? "", quietUntil: limits?.quietUntil ?? "", holdOutPercent: limits?.holdOutPercent ?? "", escalateAfterHours: escalateAfterHours ?? "" };
  });
  const given = (name: Field) => (typeof values[name] === "number" ? values[name] : null);
  const isHalf = (given("quietFrom") === null) !== (given("quietUntil") === null);
  const submit = () =>
    save(
      {
        limits: { coolingDays: given("coolingDays"), perPersonAndDay: given("perPersonAndDay"), quietFrom: given("quietFrom"), quietUntil: given("quietUntil"), holdOutPercent: given("holdOutPercent") },
        escalateAfterHours: given("escalateAfterHours"),
      },
      t("saved"),
    );
  return (
    <form
      className={styles.limits}
      onSubmit={event => {
        event.preventDefault();
        void submit();
      }}
    >
      {FIELDS.map(({ name, min, max }) => (
        <NumberInput
          key={name}
          size="xs"
          label={t(`limit.${name}`)}
          min={min}
          max={max}
          allowDecimal={false}
          value={values[name]}
          error={isHalf && name.startsWith("quiet") && given(name) === null ? t("limit.both") : undefined}
          onChange={value => setValues(before => ({ ...before, [name]: value }))}
        />
      ))}
      <Button type="submit" size="xs" loading={busy} disabled={isHalf}>
        {t("save")}
      </Button>
    </form>
  );
}
