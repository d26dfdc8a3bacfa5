"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import { PersistencyDocument, type PersistencyQuery } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { sinceFirst } from "../period";
import { grid, heatOption, legend, nameAxis, tooltip, valueAxis } from "../parts/options";
import { ViewPage } from "../parts/ViewPage";
import { useAnalysis } from "../useAnalysis";
import styles from "../parts/parts.module.css";

type Cohort = PersistencyQuery["persistency"]["cohorts"][number];
type Month = PersistencyQuery["persistency"]["activity"][number];

/** Whether customers come back: cohorts by quarter, and who came, came back and kept away by month. */
export default function Persistency() {
  const { filter } = useAnalysis();
  const result = useQuery(PersistencyDocument, { variables: { filter }, fetchPolicy: "cache-and-network" });
  const view = (result.data ?? result.previousData)?.persistency;
  const activity = useMemo(() => sinceFirst(view?.activity ?? [], month => month.newCustomers + month.returningCustomers > 0), [view]);
  return (
    <ViewPage answer={view} result={result}>
      {view && (
        <>
          <div className={styles.wide}>
            <Activity months={activity} />
          </div>
          <div className={styles.wide}>
            <Cohorts cohorts={view.cohorts} />
          </div>
        </>
      )}
    </ViewPage>
  );
}

const KINDS = ["newCustomers", "returningCustomers", "silentCustomers"] as const;

function Activity({ months }: { months: readonly Month[] }) {
  const t = useTranslations("analysis.persistency");
  const { month: name, count } = useFormats();
  const option = useCallback(
    ({ ink, series }: ChartTheme) => ({
      tooltip: tooltip(ink, count),
      legend: legend(ink),
      grid: grid(),
      xAxis: nameAxis(ink, months.map(each => name(each.month))),
      yAxis: valueAxis(ink, count),
      series: KINDS.map((kind, index) =>
        kind === "silentCustomers"
          ? { type: "line", name: t(kind), color: series[1], lineStyle: { type: "dashed" }, symbol: "emptyCircle", data: months.map(each => each[kind]) }
          : { type: "bar", stack: "active", name: t(kind), color: series[index === 0 ? 2 : 0], barMaxWidth: 26, data: months.map(each => each[kind]) },
      ),
    }),
    [months, name, count, t],
  );
  const table = { columns: [t("month"), ...KINDS.map(kind => t(kind))], rows: months.map(each => [name(each.month), ...KINDS.map(kind => each[kind])]) };
  return <Chart title={t("activity")} description={t("activityDescription")} height={280} option={option} table={table} />;
}

const quarter = (day: string): string => `${day.slice(0, 4)} Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

function Cohorts({ cohorts }: { cohorts: readonly Cohort[] }) {
  const t = useTranslations("analysis.persistency");
  const { count, share } = useFormats();
  // The quarter of the first order itself is always 100 %: it would only hide the others.
  const longest = Math.max(0, ...cohorts.map(each => each.retention.length - 1));
  const later = useMemo(() => Array.from({ length: longest }, (_, index) => t("after", { quarters: index + 1 })), [longest, t]);
  const name = useCallback((each: Cohort) => `${quarter(each.cohort)}  (${count(each.size)})`, [count]);
  const option = useCallback(
    (theme: ChartTheme) =>
      heatOption(theme, {
        columns: later,
        rows: cohorts.map(name),
        format: share,
        cells: cohorts.flatMap((each, row) => each.retention.slice(1).map((value, column) => ({ column, row, value }))),
      }),
    [later, cohorts, name, share],
  );
  const table = {
    columns: [t("cohort"), t("size"), ...later],
    rows: longest === 0 ? [] : cohorts.map(each => [quarter(each.cohort), each.size, ...later.map((_, index) => each.retention[index + 1] ?? null)]),
  };
  return <Chart title={t("cohorts")} description={t("cohortsDescription")} height={Math.min(420, Math.max(180, 50 + 26 * cohorts.length))} option={option} table={table} />;
}
