"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton, Table, UnstyledButton } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import type { EChartsCoreOption } from "echarts/core";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import { Panel } from "@/components/page/Panel";
import { EmptyState } from "@/components/state/EmptyState";
import { ErrorState } from "@/components/state/ErrorState";
import { When } from "@/components/text/When";
import { AlertWorkloadDocument, type AlertWorkloadQuery } from "@/generated/graphql";
import { useLiveAlerts } from "@/lib/live/useLiveAlerts";
import styles from "./alerts.module.css";

const GATHER = 1_000;
const AGES = ["today", "thisWeek", "older"] as const;
const FIGURES = ["open", "overdue", "urgent", "escalated", "snoozed"] as const;
/** People in the picture; the table has all. */
const DRAWN = 15;

type Load = AlertWorkloadQuery["alertWorkload"][number];

/** Who of the team has how many alerts, how old and how late; a click shows them. */
export default function TeamLoad({ onOpen }: { onOpen: (ownerId: string) => void }) {
  const t = useTranslations("alerts");
  const { data, error, refetch } = useQuery(AlertWorkloadDocument, { fetchPolicy: "cache-and-network" });
  const again = useDebouncedCallback(() => void refetch(), GATHER);
  useLiveAlerts(again, again);
  const loads = data?.alertWorkload;
  if (error && !loads) return <ErrorState error={error} retry={() => refetch()} />;
  if (!loads) return <Skeleton height={320} m="md" />;
  if (loads.length === 0) return <EmptyState title={t("empty.title")} />;
  return (
    <div className={styles.load}>
      <LoadPicture loads={loads} onOpen={onOpen} />
      <Panel title={t("load.table")}>
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={t("load.table")}>
          <Table miw={560}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("column.owner")}</Table.Th>
                {FIGURES.map(figure => (
                  <Table.Th key={figure} ta="end">
                    {t(`load.${figure}`)}
                  </Table.Th>
                ))}
                <Table.Th>{t("load.oldest")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {loads.map(load => (
                <Table.Tr key={load.owner?.id ?? ""}>
                  <Table.Td>{load.owner ? <UnstyledButton className={styles.about} onClick={() => onOpen(load.owner?.id ?? "")}>{load.owner.name}</UnstyledButton> : t("load.nobody")}</Table.Td>
                  {FIGURES.map(figure => (
                    <Table.Td key={figure} ta="end" {...(figure === "overdue" && load.overdue > 0 && { c: "var(--bad-text)" })}>
                      {load[figure]}
                    </Table.Td>
                  ))}
                  <Table.Td>
                    <When at={load.oldestAt} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </Panel>
    </div>
  );
}

function LoadPicture({ loads, onOpen }: { loads: readonly Load[]; onOpen: (ownerId: string) => void }) {
  const t = useTranslations("alerts");
  const drawn = loads.slice(0, DRAWN);
  const nameOf = (load: Load) => load.owner?.name ?? t("load.nobody");
  const option = useCallback(
    ({ ink, series }: ChartTheme): EChartsCoreOption => {
      const people = loads.slice(0, DRAWN);
      return {
        tooltip: { trigger: "axis" },
        legend: { top: 0, textStyle: { color: ink.text } },
        grid: { left: 8, right: 24, top: 34, bottom: 8, containLabel: true },
        xAxis: { type: "value", minInterval: 1, axisLabel: { color: ink.quiet }, splitLine: { lineStyle: { color: ink.line } } },
        yAxis: { type: "category", inverse: true, data: people.map(({ owner }) => owner?.name ?? t("load.nobody")), axisLabel: { color: ink.text, width: 120, overflow: "truncate" } },
        series: AGES.map((age, place) => ({ type: "bar", stack: "age", name: t(`load.${age}`), color: series[place], barMaxWidth: 26, data: people.map(load => load[age]) })),
      };
    },
    [loads, t],
  );
  const table = { columns: [t("column.owner"), ...AGES.map(age => t(`load.${age}`))], rows: drawn.map(load => [nameOf(load), ...AGES.map(age => load[age])]) };
  const open = (place: number) => {
    const owner = drawn[place]?.owner;
    if (owner) onOpen(owner.id);
  };
  return <Chart title={t("load.title")} description={t("load.description")} height={Math.max(160, 70 + drawn.length * 30)} option={option} table={table} onPick={({ dataIndex }) => open(dataIndex)} onPickRow={open} />;
}
