"use client";
import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EmptyState } from "@/components/state/EmptyState";
import type { RulePartsFragment } from "@/generated/graphql";
import { useRuleName } from "@/lib/useRuleName";
import { RuleCard, type RuleActs } from "./RuleCard";
import styles from "./rules.module.css";

const SHOWN = ["all", "on", "off", "own"] as const;

const isShown: Readonly<Record<(typeof SHOWN)[number], (rule: RulePartsFragment) => boolean>> = {
  all: () => true,
  on: ({ enabled }) => enabled,
  off: ({ enabled }) => !enabled,
  own: ({ kind }) => kind === "OWN",
};

/** The company's rules, to be searched by name and narrowed. */
export function RuleList({ rules, ...acts }: RuleActs & { rules: readonly RulePartsFragment[] }) {
  const t = useTranslations("settings.rules");
  const nameOf = useRuleName();
  const [search, setSearch] = useState("");
  const [shown, setShown] = useState<(typeof SHOWN)[number]>("all");
  const wanted = search.trim().toLowerCase();
  const found = rules.filter(rule => isShown[shown](rule) && nameOf(rule).toLowerCase().includes(wanted));
  return (
    <>
      <div className={styles.filters}>
        <TextInput size="xs" type="search" label={t("search")} value={search} onChange={({ currentTarget }) => setSearch(currentTarget.value)} />
        <NativeSelect size="xs" label={t("show")} value={shown} data={SHOWN.map(each => ({ value: each, label: t(each) }))} onChange={({ currentTarget }) => setShown(currentTarget.value as typeof shown)} />
      </div>
      {found.length === 0 && <EmptyState title={t("nothingFound")} />}
      <ul className={styles.rules} aria-label={t("title")}>
        {found.map(rule => (
          <RuleCard key={rule.id} rule={rule} {...acts} />
        ))}
      </ul>
    </>
  );
}
