"use client";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import type { PersistencyQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { Choice } from "../parts/Choice";
import { heatOption } from "../parts/options";
import { COHORT_MEASURES, type CohortMeasure } from "./state";
import { triangleCells } from "./triangle";

interface Props {
  view: PersistencyQuery["persistency"];
  by: CohortMeasure;
  onMeasure: (by: CohortMeasure) => void;
  /** Goes down to the cohort's customers that bought in the month. */
  onPick: (cohort: string, month: number) => void;
}

/** Above so many columns the figures would cover each other: they are in the bubble and in the table. */
const MOST_WRITTEN = 18;
/** A share above the whole would leave the others without shade. */
const DARKEST = 1;

/** What became of each month's new customers: a row per cohort, the average on top, a column per month since. */
export function Triangle({ view, by, onMeasure, onPick }: Props) {
  const t = useTranslations("analysis.persistency");
  const { count, decimal, month: monthName, currency } = useFormats();
  const { cohorts, cohortAverage } = view;
  const cells = useMemo(() => triangleCells(cohorts, cohortAverage, by), [cohorts, cohortAverage, by]);
  const longest = Math.max(0, ...cohorts.map(({ months }) => months.length - 1));
  const columns = useMemo(() => Array.from({ length: longest }, (_, index) => t("after", { months: index + 1 })), [longest, t]);
  const rows = useMemo(() => [t("average"), ...cohorts.map(({ cohort, size }) => `${monthName(cohort)} (${count(size)})`)], [cohorts, monthName, count, t]);
  const option = useCallback(
    (theme: ChartTheme) =>
      heatOption(theme, { rows, columns, format: value => decimal(value * 100, 0), cells, written: longest <= MOST_WRITTEN, most: Math.min(DARKEST, Math.max(0, ...cells.map(({ value }) => value))) }),
    [rows, columns, cells, decimal, longest],
  );
  const pick = (dataIndex: number) => {
    const cell = cells[dataIndex];
    const cohort = cell && cohorts[cell.row - 1];
    if (cohort) onPick(cohort.cohort, cell.column + 1);
  };
  const measured = (month: { retention: number; revenueRetention: number | null }) => (by === "customers" ? month.retention : month.revenueRetention);
  const table = {
    columns: [t("cohort"), t("size"), `${t("firstRevenue")} ${currency}`, ...columns],
    rows: cohorts.length === 0 ? [] : [
      [t("average"), cohortAverage[0]?.customers ?? null, null, ...columns.map((_, at) => { const month = cohortAverage[at + 1]; return month ? measured(month) : null; })],
      ...cohorts.map(({ cohort, size, months }) => [monthName(cohort), size, months[0] ? approximate(months[0].revenue) : null, ...columns.map((_, at) => { const month = months[at + 1]; return month ? measured(month) : null; })]),
    ],
  };
  const controls = <Choice label={t("cohortsBy")} value={by} onChange={onMeasure} options={COHORT_MEASURES.map(value => ({ value, label: t(value === "customers" ? "byCustomers" : "byRevenue") }))} />;
  return (
    <Chart
      wide
      title={`${t("cohorts")} · %`}
      description={t("cohortsDescription")}
      controls={controls}
      height={Math.min(900, Math.max(200, 40 + 24 * rows.length))}
      option={option}
      table={table}
      onPick={({ dataIndex }) => pick(dataIndex)}
    />
  );
}
