"use client";
import { NumberInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { RulePartsFragment, UpdateRuleInput } from "@/generated/graphql";
import styles from "./rules.module.css";

const MOST = { days: 3_650, minutes: 10_080 } as const;

interface Props {
  rule: RulePartsFragment;
  save: (input: UpdateRuleInput, done: string) => Promise<void>;
}

/** The one number that the rule's template asks for, saved when it is left. */
export function RuleNumber({ rule, save }: Props) {
  const t = useTranslations("settings.rules");
  const field = rule.minutes != null ? "minutes" : "days";
  const stored = rule[field];
  const [value, setValue] = useState<number | string>(stored ?? "");
  useEffect(() => setValue(stored ?? ""), [stored]);
  if (stored == null) return null;
  const keep = () => {
    if (typeof value !== "number" || value === stored) return setValue(stored);
    void save({ [field]: value }, t("saved"));
  };
  return (
    <NumberInput
      aria-label={`${rule.name}: ${t(`number.${field}`)}`}
      className={styles.number}
      size="xs"
      min={1}
      max={MOST[field]}
      allowDecimal={false}
      suffix={` ${t(`number.${field}`)}`}
      value={value}
      onChange={setValue}
      onBlur={keep}
      onKeyDown={({ key, currentTarget }) => key === "Enter" && currentTarget.blur()}
    />
  );
}
