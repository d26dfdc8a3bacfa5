"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import { Panel } from "@/components/page/Panel";
import { Person } from "@/components/text/Person";
import { When } from "@/components/text/When";
import { useFormats } from "@/lib/useFormats";
import type { DealData } from "../types";
import { StageName } from "../views/StageName";
import styles from "./deal.module.css";

const ROW = 30;
const AXIS = 40;

/** Through which stages the deal went, for how long, and who moved it. */
export function StageHistory({ deal, picture = false }: { deal: DealData; picture?: boolean }) {
  const t = useTranslations("pipeline.history");
  const formats = useFormats();
  const { stageHistory: stays } = deal;
  const option = useCallback(
    ({ ink, series }: ChartTheme) => ({
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" } },
      grid: { left: 4, right: 32, top: 4, bottom: 4, containLabel: true },
      xAxis: { type: "value", minInterval: 1, axisLabel: { color: ink.quiet }, splitLine: { lineStyle: { color: ink.line } } },
      yAxis: { type: "category", inverse: true, data: stays.map(({ stage }) => stage.name), axisLabel: { color: ink.text }, axisLine: { lineStyle: { color: ink.line } }, axisTick: { show: false } },
      series: [
        {
          type: "bar",
          name: t("days"),
          barMaxWidth: 16,
          label: { show: true, position: "right", color: ink.quiet },
          data: stays.map(({ days, leftAt }) => ({ value: Number(days.toFixed(1)), itemStyle: { color: leftAt ? series[0] : series[1] } })),
        },
      ],
    }),
    [stays, t],
  );
  return (
    <>
      {picture && <Chart title={t("picture")} description={t("description")} height={AXIS + ROW * stays.length} option={option} table={{ columns: [t("stage"), t("days")], rows: stays.map(({ stage, days }) => [stage.name, Number(days.toFixed(1))]) }} />}
      <Panel title={t("title")}>
        <ol className={styles.rows}>
          {stays
            .map(({ stage, enteredAt, days, changedBy }) => (
              <li key={enteredAt + stage.id} className={styles.stay}>
                <StageName stage={stage} />
                <span className={styles.quiet}>
                  <When at={enteredAt} />
                </span>
                <Person user={changedBy} />
                <span className={styles.figure}>{t("for", { days: formats.count(Math.round(days)) })}</span>
              </li>
            ))
            .toReversed()}
        </ol>
      </Panel>
    </>
  );
}
