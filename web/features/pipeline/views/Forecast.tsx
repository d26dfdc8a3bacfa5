"use client";
import { useQuery } from "@apollo/client/react";
import { Table } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Chart } from "@/components/chart/Chart";
import { FigureRow } from "@/components/chart/FigureRow";
import type { ChartTheme } from "@/components/chart/palette";
import { Panel } from "@/components/page/Panel";
import { ErrorState } from "@/components/state/ErrorState";
import { Amount } from "@/components/text/Amount";
import { ForecastDocument } from "@/generated/graphql";
import { useLiveChanges } from "@/lib/live/useLiveChanges";
import { approximate, type Money } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { monthStart } from "../filters";
import type { ViewProps } from "../types";
import styles from "./views.module.css";

const PAST = 3;
const MONTHS = 12;
const SUMS = ["weightedValue", "value", "wonValue"] as const;

/** What is expected to be won, month by month, beside what was won; of the people and teams that the filters name. */
export default function Forecast({ pipeline, filter }: ViewProps) {
  const t = useTranslations("pipeline.forecast");
  const formats = useFormats();
  const from = monthStart(formats.today, -PAST);
  const result = useQuery(ForecastDocument, { variables: { pipelineId: pipeline.id, from, months: MONTHS, filter } });
  useLiveChanges(["opportunity"], {}, () => void result.refetch());
  const months = (result.data ?? result.previousData)?.pipeline?.forecast;
  const scale = formats.scale(Math.max(0, ...(months ?? []).flatMap(month => SUMS.map(sum => approximate(month[sum])))));
  const { month: name } = formats;
  const option = useCallback(
    ({ ink }: ChartTheme) => ({
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, valueFormatter: (value: unknown) => (typeof value === "number" ? value.toLocaleString(undefined, { maximumFractionDigits: 1 }) : "") },
      legend: { top: 0, textStyle: { color: ink.quiet } },
      grid: { left: 8, right: 8, top: 36, bottom: 4, containLabel: true },
      xAxis: { type: "category", data: months?.map(({ month }) => name(month)), axisLabel: { color: ink.quiet, hideOverlap: true }, axisLine: { lineStyle: { color: ink.line } }, axisTick: { show: false } },
      yAxis: { type: "value", axisLabel: { color: ink.quiet }, splitLine: { lineStyle: { color: ink.line } } },
      series: SUMS.map(sum => ({ type: "bar", name: t(sum), barMaxWidth: 22, data: months?.map(month => approximate(month[sum]) / 10 ** scale.digits) })),
    }),
    [months, name, scale.digits, t],
  );
  if (result.error && !months) return <ErrorState error={result.error} retry={() => result.refetch()} />;
  const [now, next] = [months?.[PAST], months?.[PAST + 1]];
  const amount = (money: Money) => <Amount money={money} scale="auto" currency />;
  const unit = formats.moneyUnit(formats.currency, scale);
  const table = {
    columns: [t("month"), t("count"), ...SUMS.map(sum => `${t(sum)} ${formats.currency}`)],
    rows: (months ?? []).map(month => [name(month.month), month.count, ...SUMS.map(sum => approximate(month[sum]))]),
  };
  return (
    <div className={styles.page}>
      <FigureRow
        figures={
          now &&
          next && [
            { key: "now", label: t("thisMonth"), value: amount(now.weightedValue), definition: t("weightedHint") },
            { key: "nowAll", label: t("thisMonthAll"), value: amount(now.value), definition: t("valueHint") },
            { key: "won", label: t("wonThisMonth"), value: amount(now.wonValue), definition: t("wonHint") },
            { key: "next", label: t("nextMonth"), value: amount(next.weightedValue), definition: t("weightedHint") },
          ]
        }
      />
      <Chart title={`${t("title")} · ${unit}`} description={t("description")} height={300} option={months ? option : null} table={table} />
      <Panel title={t("table")} aside={<span className={styles.quiet}>{unit}</span>}>
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={t("table")}>
          <Table className={styles.table} highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("sum")}</Table.Th>
                {months?.map(month => (
                  <Table.Th key={month.month} data-now={month === now || undefined}>
                    {name(month.month)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {SUMS.map(sum => (
                <Table.Tr key={sum}>
                  <Table.Th scope="row">{t(sum)}</Table.Th>
                  {months?.map(month => (
                    <Table.Td key={month.month} data-now={month === now || undefined}>
                      <Amount money={month[sum]} scale={scale} />
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
              <Table.Tr>
                <Table.Th scope="row">{t("count")}</Table.Th>
                {months?.map(month => (
                  <Table.Td key={month.month} data-now={month === now || undefined}>
                    {formats.count(month.count)}
                  </Table.Td>
                ))}
              </Table.Tr>
            </Table.Tbody>
          </Table>
        </div>
      </Panel>
    </div>
  );
}
