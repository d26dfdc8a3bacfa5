"use client";
import { NativeSelect } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { PerformanceDimension, PerformanceQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { narrowTo } from "../narrow";
import { DIMENSIONS } from "../state";
import { useAnalysis } from "../useAnalysis";
import { categoryId, useChoices } from "../useChoices";
import { pivotTable } from "./pivot";
import { PivotBars } from "./PivotBars";
import { PivotGrid } from "./PivotGrid";
import { useScale } from "./useScale";
import styles from "./parts.module.css";

/** Sales laid out by two chosen dimensions: as a table with shades and as stacked bars. A row narrows the whole view to itself. */
export function Pivot({ cells }: { cells: PerformanceQuery["performance"]["pivot"] }) {
  const t = useTranslations("analysis");
  const { state, setState } = useAnalysis();
  const choices = useChoices();
  const table = useMemo(
    () => pivotTable(cells.map(cell => ({ ...cell, row: cell.row || t("unknown"), column: cell.column || t("unknown"), revenue: approximate(cell.revenue) }))),
    [cells, t],
  );
  const money = useScale(table.most);
  const change = (key: string) => narrowTo(state.rows, key, name => categoryId(choices.category, name));
  const narrow = (key: string) => {
    const changes = change(key);
    if (changes) setState(changes);
  };
  const options = DIMENSIONS.map(value => ({ value, label: t(`dimensions.${value}`) }));
  const shown = { table, money, canNarrow: (key: string) => change(key) !== null, onNarrow: narrow, rowsLabel: t(`dimensions.${state.rows}`) };
  return (
    <>
      <div className={`${styles.wide} ${styles.controls}`}>
        <NativeSelect size="xs" aria-label={t("performance.rows")} value={state.rows} data={options} onChange={event => setState({ rows: event.currentTarget.value as PerformanceDimension })} />
        <span aria-hidden>×</span>
        <NativeSelect size="xs" aria-label={t("performance.columns")} value={state.columns} data={options} onChange={event => setState({ columns: event.currentTarget.value as PerformanceDimension })} />
        <span className={styles.quiet}>{t("performance.pivotHint")}</span>
      </div>
      <PivotGrid {...shown} />
      <PivotBars {...shown} />
    </>
  );
}
