"use client";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { Chart, type PictureProps } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import type { Picked } from "@/components/chart/useEcharts";
import type { Format } from "./options";
import { spansOf, type Step } from "./steps";
import { waterfallOption } from "./waterfallOption";

export type { Step };

interface Props extends PictureProps {
  /** What the steps are, and what they measure, for the table's head. */
  of: string;
  measure: string;
  /** Must be stable (`useMemo`). */
  steps: readonly Step[];
  format: Format;
  onPick?: (key: string) => void;
}

/** Steps from one sum to another: what adds, what takes away, and the sums between. */
export function Waterfall({ of, measure, steps, format, onPick, ...picture }: Props) {
  const t = useTranslations("analysis.parts");
  const spans = useMemo(() => spansOf(steps), [steps]);
  const option = useCallback((theme: ChartTheme) => waterfallOption(theme, { steps, spans, format }), [steps, spans, format]);
  const table = { columns: [of, measure, t("runningTotal")], rows: steps.map((step, place) => [step.name, step.value, spans[place]?.to ?? null]) };
  const pickRow = (row: number) => {
    const key = steps[row]?.key;
    if (key) onPick?.(key);
  };
  return <Chart {...picture} option={option} table={table} {...(onPick && { onPick: ({ dataIndex }: Picked) => pickRow(dataIndex), onPickRow: pickRow })} />;
}
