"use client";
import { useQuery } from "@apollo/client/react";
import { Table } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import { Panel } from "@/components/page/Panel";
import { ErrorState } from "@/components/state/ErrorState";
import { Amount } from "@/components/text/Amount";
import { Share } from "@/components/text/Share";
import { FunnelDocument } from "@/generated/graphql";
import { useLiveChanges } from "@/lib/live/useLiveChanges";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import type { ViewProps } from "../types";
import { conversions } from "./conversion";
import { StageName } from "./StageName";
import styles from "./views.module.css";

/** How many deals ever reached each stage, and which share went on from one to the next. */
export default function Funnel({ pipeline, filter }: ViewProps) {
  const t = useTranslations("pipeline.funnel");
  const formats = useFormats();
  const result = useQuery(FunnelDocument, { variables: { pipelineId: pipeline.id, filter } });
  useLiveChanges(["opportunity.created", "opportunity.moved"], {}, () => void result.refetch());
  const summary = (result.data ?? result.previousData)?.pipeline?.summary;
  const steps = useMemo(() => summary && conversions(summary), [summary]);
  const way = useMemo(() => steps?.filter(step => step.stage.kind !== "LOST"), [steps]);
  const option = useCallback(
    ({ ink, series }: ChartTheme) => ({
      tooltip: { trigger: "item" },
      series: [
        {
          type: "funnel",
          sort: "none",
          left: 12,
          right: 12,
          top: 8,
          bottom: 8,
          gap: 3,
          minSize: "12%",
          color: way?.map(step => (step.stage.kind === "WON" ? series[2] : series[0])),
          label: { position: "inside", color: "#fff", formatter: "{b}  {c}", fontWeight: 600, textBorderColor: "rgba(0,0,0,.45)", textBorderWidth: 2 },
          itemStyle: { borderColor: ink.surface, borderWidth: 1 },
          data: way?.map(step => ({ name: step.stage.name, value: step.enteredCount })),
        },
      ],
    }),
    [way],
  );
  if (result.error && !summary) return <ErrorState error={result.error} retry={() => result.refetch()} />;
  const table = {
    columns: [t("stage"), t("entered"), t("conversion"), t("now"), `${t("value")} ${formats.currency}`],
    rows: way?.some(step => step.enteredCount > 0) ? way.map(step => [step.stage.name, step.enteredCount, step.conversion, step.count, approximate(step.value)]) : [],
  };
  return (
    <div className={styles.page}>
      <Chart title={t("title")} description={t("description")} height={320} option={way ? option : null} table={table} />
      <Panel title={t("table")}>
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={t("table")}>
          <Table className={styles.table} highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("stage")}</Table.Th>
                <Table.Th>{t("entered")}</Table.Th>
                <Table.Th>{t("conversion")}</Table.Th>
                <Table.Th>{t("now")}</Table.Th>
                <Table.Th>{`${t("value")} ${formats.currency}`}</Table.Th>
                <Table.Th>{`${t("weighted")} ${formats.currency}`}</Table.Th>
                <Table.Th>{t("age")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {steps?.map(step => (
                <Table.Tr key={step.stage.id}>
                  <Table.Th scope="row">
                    <StageName stage={step.stage} />
                  </Table.Th>
                  <Table.Td>{formats.count(step.enteredCount)}</Table.Td>
                  <Table.Td>
                    <Share value={step.conversion} />
                  </Table.Td>
                  <Table.Td>{formats.count(step.count)}</Table.Td>
                  <Table.Td>
                    <Amount money={step.value} />
                  </Table.Td>
                  <Table.Td>
                    <Amount money={step.stage.kind === "OPEN" ? step.weightedValue : null} />
                  </Table.Td>
                  <Table.Td>{step.averageAgeDays === null ? "—" : formats.count(Math.round(step.averageAgeDays))}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </Panel>
    </div>
  );
}
