"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import type { ProspectingQuery } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { grid, nameAxis, valueAxis, tooltip } from "./options";

/** The funnel: how many deals reached each stage, and what share went on, with the range in which that share lies in 95 of 100 cases. */
export function Conversion({ steps }: { steps: ProspectingQuery["prospecting"]["funnel"] }) {
  const t = useTranslations("analysis.prospecting");
  const { count, share } = useFormats();
  const option = useCallback(
    ({ ink, series }: ChartTheme) => {
      const names = steps.map(step => step.stage);
      const side = { top: 28, bottom: 24 };
      const title = (name: string) => ({ name, nameLocation: "start", nameTextStyle: { color: ink.quiet, align: "left" } });
      return {
        tooltip: {
          ...tooltip(ink, count, "item"),
          formatter: ({ dataIndex }: { dataIndex: number }) => {
            const step = steps[dataIndex];
            return step ? t("step", { entered: count(step.entered), conversion: step.conversion === null ? "—" : share(step.conversion) }) : "";
          },
        },
        grid: [{ ...grid(), ...side, right: "52%" }, { ...side, left: "54%", right: 24 }],
        xAxis: [
          { ...valueAxis(ink, count, { show: false }), gridIndex: 0 },
          { ...valueAxis(ink, share, { min: 0, max: 1, interval: 0.25 }), gridIndex: 1 },
        ],
        yAxis: [
          { ...nameAxis(ink, names, { inverse: true, axisLabel: { color: ink.text, width: 90, overflow: "truncate" } }), gridIndex: 0, ...title(t("entered")) },
          { ...nameAxis(ink, names, { inverse: true, axisLabel: { show: false } }), gridIndex: 1, ...title(t("conversionWithInterval")) },
        ],
        series: [
          { type: "bar", xAxisIndex: 0, yAxisIndex: 0, color: series[0], barMaxWidth: 24, label: { show: true, position: "right", color: ink.text, formatter: ({ value }: { value: number }) => count(value) }, data: steps.map(step => step.entered) },
          { type: "bar", xAxisIndex: 1, yAxisIndex: 1, stack: "interval", silent: true, itemStyle: { opacity: 0 }, data: steps.map(step => step.low) },
          { type: "bar", xAxisIndex: 1, yAxisIndex: 1, stack: "interval", color: series[2], barMaxWidth: 10, itemStyle: { opacity: 0.35, borderRadius: 5 }, data: steps.map(({ low, high }) => (low === null || high === null ? null : high - low)) },
          {
            type: "scatter",
            xAxisIndex: 1,
            yAxisIndex: 1,
            symbolSize: 11,
            color: series[2],
            label: { show: true, position: "top", color: ink.text, formatter: ({ value }: { value: [number, number] }) => share(value[0]) },
            data: steps.map((step, index) => (step.conversion === null ? "-" : [step.conversion, index])),
          },
        ],
      };
    },
    [steps, count, share, t],
  );
  const table = {
    columns: [t("stage"), t("entered"), t("conversion"), t("low"), t("high"), t("medianDays")],
    rows: steps.some(step => step.entered > 0) ? steps.map(step => [step.stage, step.entered, step.conversion, step.low, step.high, step.medianDays]) : [],
  };
  return <Chart title={t("funnelPicture")} description={t("funnelDescription")} height={300} option={option} table={table} />;
}
