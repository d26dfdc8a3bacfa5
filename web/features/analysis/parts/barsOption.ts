import type { EChartsCoreOption } from "echarts/core";
import type { ChartTheme } from "@/components/chart/palette";
import { grid, legend, nameAxis, nameLabel, tooltip, valueAxis, type Format } from "./options";

/** One figure of every place. */
export interface BarSeries {
  name: string;
  /** Null where there is none. */
  values: readonly (number | null)[];
  /** "bar" unless said otherwise. */
  as?: "bar" | "line";
  /** For what is compared with: the period before. */
  dashed?: boolean;
  /** Series with the same word stand upon one another. */
  stack?: string;
  /** Measured on the axis at the right, for another unit. */
  right?: boolean;
  /** The palette's place; that of the series when left out. */
  color?: number;
}

interface BarsInput {
  names: readonly string[];
  series: readonly BarSeries[];
  format: Format;
  rightFormat?: Format;
  lying: boolean;
}

/** The option of bars, with lines over them. */
export function barsOption({ ink, series: colors }: ChartTheme, { names, series, format, rightFormat, lying }: BarsInput): EChartsCoreOption {
  const manyNamed = series.length > 1;
  const label = lying ? { color: ink.text, width: 130, overflow: "truncate" } : nameLabel(ink, names);
  const named = nameAxis(ink, names, { axisLabel: label, inverse: lying });
  const valued = [valueAxis(ink, format), ...(rightFormat ? [valueAxis(ink, rightFormat, { position: lying ? "top" : "right", splitLine: { show: false } })] : [])];
  return {
    tooltip: tooltip(ink, format),
    ...(manyNamed && { legend: legend(ink) }),
    grid: { ...grid(manyNamed ? 34 : 10), ...(lying && { right: 24 }) },
    ...(lying ? { xAxis: valued, yAxis: named } : { xAxis: named, yAxis: valued }),
    series: series.map(({ name, values, as = "bar", dashed = false, stack, right = false, color }, place) => ({
      type: as,
      name,
      color: colors[(color ?? place) % colors.length],
      data: [...values],
      ...(stack && { stack }),
      ...(right && { [lying ? "xAxisIndex" : "yAxisIndex"]: 1 }),
      ...(right && rightFormat && { tooltip: { valueFormatter: (value: unknown) => (typeof value === "number" ? rightFormat(value) : "—") } }),
      ...(as === "bar" ? { barMaxWidth: 30, itemStyle: { opacity: dashed ? 0.4 : 1 } } : { symbolSize: 5, ...(dashed && { lineStyle: { type: "dashed" }, symbol: "emptyCircle" }) }),
    })),
  };
}
