"use client";
import { useCallback } from "react";
import { Chart, type PictureProps } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import type { Picked } from "@/components/chart/useEcharts";
import { barsOption, type BarSeries } from "./barsOption";
import type { Format } from "./options";

export type { BarSeries };

interface Props extends PictureProps {
  /** What the bars are of, for the table's head. */
  of: string;
  /** A name for each place; places and series must be stable (`useMemo`). */
  names: readonly string[];
  series: readonly BarSeries[];
  format: Format;
  /** For series on the right axis. */
  rightFormat?: Format;
  /** Lying, the first on top: for names that are long. */
  lying?: boolean;
  /** A click on a place, in picture or table. */
  onPick?: (place: number) => void;
}

/** Bars beside or upon one another, with lines over them where a series asks for it. For a choice of dimension pass a `Choice` as `controls`. */
export function Bars({ of, names, series, format, rightFormat, lying = false, onPick, ...picture }: Props) {
  const option = useCallback((theme: ChartTheme) => barsOption(theme, { names, series, format, lying, ...(rightFormat && { rightFormat }) }), [names, series, format, rightFormat, lying]);
  const table = { columns: [of, ...series.map(({ name }) => name)], rows: names.map((name, place) => [name, ...series.map(({ values }) => values[place] ?? null)]) };
  return <Chart {...picture} option={option} table={table} {...(onPick && { onPick: ({ dataIndex }: Picked) => onPick(dataIndex), onPickRow: onPick })} />;
}
