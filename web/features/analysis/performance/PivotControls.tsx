"use client";
import { NativeSelect } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { PerformanceDimension, PerformanceMeasure } from "@/generated/graphql";
import styles from "../parts/parts.module.css";
import { SHOWN, type Shown } from "./pivotTable";
import { DIMENSIONS } from "./pivotState";
import { usePivotState } from "./usePivotState";

/** What is measured, by what it is laid out, and what the cells say: all of it in the address. */
export function PivotControls() {
  const t = useTranslations("analysis");
  const { state, setState, measures } = usePivotState();
  const dimensions = DIMENSIONS.map(value => ({ value, label: t(`dimensions.${value}`) }));
  return (
    <div className={`${styles.wide} ${styles.controls}`}>
      <NativeSelect
        size="xs"
        aria-label={t("performance.measure")}
        value={state.measure}
        data={measures.map(value => ({ value, label: t(`measures.${value}`) }))}
        onChange={event => setState({ measure: event.currentTarget.value as PerformanceMeasure, cell: null })}
      />
      <NativeSelect size="xs" aria-label={t("performance.rows")} value={state.rows} data={dimensions} onChange={event => setState({ rows: event.currentTarget.value as PerformanceDimension, cell: null })} />
      <span aria-hidden>×</span>
      <NativeSelect
        size="xs"
        aria-label={t("performance.columns")}
        value={state.columns}
        data={[...dimensions, { value: "NONE", label: t("performance.noColumns") }]}
        onChange={event => setState({ columns: event.currentTarget.value as PerformanceDimension | "NONE", cell: null })}
      />
      {state.columns !== "NONE" && (
        <NativeSelect
          size="xs"
          aria-label={t("performance.show")}
          value={state.show}
          data={SHOWN.map(value => ({ value, label: t(`performance.shown.${value}`) }))}
          onChange={event => setState({ show: event.currentTarget.value as Shown })}
        />
      )}
      <span className={styles.quiet}>{t("performance.pivotHint")}</span>
    </div>
  );
}
