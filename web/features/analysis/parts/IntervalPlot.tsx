"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Chart, type PictureProps } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import type { Picked } from "@/components/chart/useEcharts";
import { intervalOption, type Interval } from "./intervalOption";
import type { Format } from "./options";

export type { Interval };

interface Props extends PictureProps {
  /** What the points are, and what they measure, for the table's head. */
  of: string;
  measure: string;
  /** Must be stable (`useMemo`). */
  points: readonly Interval[];
  format: Format;
  /** Where nothing would be the case: no lift, the average. */
  reference?: number;
  onPick?: (key: string) => void;
}

/** Figures with how sure they are: a dot, and the line in which it lies in 95 of 100 cases. */
export function IntervalPlot({ of, measure, points, format, reference, onPick, ...picture }: Props) {
  const t = useTranslations("analysis.parts");
  const option = useCallback((theme: ChartTheme) => intervalOption(theme, { points, format, ...(reference !== undefined && { reference }) }), [points, format, reference]);
  const table = { columns: [of, measure, t("low"), t("high")], rows: points.map(({ name, value, low, high }) => [name, value, low, high]) };
  const pickRow = (row: number) => {
    const key = points[row]?.key;
    if (key) onPick?.(key);
  };
  return <Chart {...picture} option={option} table={table} {...(onPick && { onPick: ({ dataIndex }: Picked) => pickRow(dataIndex), onPickRow: pickRow })} />;
}
