"use client";
import { NativeSelect } from "@mantine/core";
import { useTranslations } from "next-intl";
import { FilterChips } from "@/components/list/FilterChips";
import { RangeChip } from "@/components/list/RangeChip";
import { addDays } from "@/lib/format/date";
import { useFormats } from "@/lib/useFormats";
import { PERIODS, type PeriodName } from "../period";
import { SCOPE } from "../state";
import { useAnalysis } from "../useAnalysis";
import { useChoices } from "../useChoices";
import styles from "./frame.module.css";

/** Which period, and whose sales: the same for all seven views. */
export function ScopeChips() {
  const t = useTranslations("analysis");
  const formats = useFormats();
  const choices = useChoices();
  const { state, setState, filter } = useAnalysis();
  const filters = SCOPE.filter(part => choices[part].length > 1 || state[part]).map(part => ({
    label: t(`scope.${part}`),
    options: choices[part],
    value: state[part] ? [state[part]] : [],
    onChange: ([value = ""]: string[]) => setState({ [part]: value }),
    single: true,
  }));
  return (
    <FilterChips filters={filters}>
      <NativeSelect
        className={styles.period}
        size="xs"
        aria-label={t("period")}
        value={state.period}
        onChange={event => setState({ period: event.currentTarget.value as PeriodName })}
        data={PERIODS.map(period => ({ value: period, label: t(`periods.${period}`) }))}
      />
      {state.period === "custom" ? (
        <RangeChip label={t("days")} kind="date" value={state.days} onChange={days => setState({ days })} render={formats.day} />
      ) : (
        state.period !== "all" && <span className={styles.days}>{`${formats.day(filter.from)} – ${formats.day(addDays(filter.to, -1))}`}</span>
      )}
    </FilterChips>
  );
}
