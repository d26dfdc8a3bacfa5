"use client";
import { Button, NativeSelect } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { FilterChips } from "@/components/list/FilterChips";
import { RangeChip } from "@/components/list/RangeChip";
import type { Comparison } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { comparedWith, PERIODS, type PeriodName } from "../period";
import { spanName } from "../spanName";
import { COMPARISONS, SCOPE } from "../state";
import { useAnalysis } from "../useAnalysis";
import { useChoices } from "../useChoices";
import styles from "./frame.module.css";

/** Which period, compared with what, and whose sales: the same for all seven views. */
export function ScopeChips() {
  const t = useTranslations("analysis");
  const locale = useLocale();
  const formats = useFormats();
  const choices = useChoices();
  const { state, setState, filter } = useAnalysis();
  // One value for all is no choice; one saved segment is: most customers are not in it.
  const filters = SCOPE.filter(part => choices[part].length > (part === "saved" ? 0 : 1) || state[part]).map(part => ({
    label: t(`scope.${part}`),
    options: choices[part],
    value: state[part] ? [state[part]] : [],
    onChange: ([value = ""]: string[]) => setState({ [part]: value }),
    single: true,
  }));
  const narrowed = SCOPE.filter(part => state[part]);
  const before = comparedWith(filter, state.compare);
  const reset = () => setState(Object.fromEntries(SCOPE.map(part => [part, ""])));
  const more = narrowed.length > 0 && (
    <Button variant="subtle" size="compact-sm" onClick={reset}>
      {t("reset", { count: narrowed.length })}
    </Button>
  );
  return (
    <div className={styles.scope}>
      <FilterChips filters={filters} more={more}>
        <NativeSelect
          className={styles.period}
          size="xs"
          aria-label={t("period")}
          value={state.period}
          onChange={event => setState({ period: event.currentTarget.value as PeriodName })}
          data={PERIODS.map(period => ({ value: period, label: t(`periods.${period}`) }))}
        />
        {state.period === "custom" && <RangeChip label={t("days")} kind="date" value={state.days} onChange={days => setState({ days })} render={formats.day} />}
        <NativeSelect
          className={styles.period}
          size="xs"
          aria-label={t("compare.label")}
          value={state.compare}
          onChange={event => setState({ compare: event.currentTarget.value as Comparison })}
          data={COMPARISONS.map(compare => ({ value: compare, label: t(`compare.${compare}`) }))}
        />
      </FilterChips>
      <p className={styles.days}>{[spanName(filter, locale), before && t("compare.against", { days: spanName(before, locale) })].filter(Boolean).join(" · ")}</p>
    </div>
  );
}
