import type { EChartsCoreOption } from "echarts/core";
import type { ChartTheme } from "@/components/chart/palette";
import type { Drawing } from "./custom";
import { grid, nameAxis, tooltip, valueAxis, type Format } from "./options";

/** A figure with its limits; null where there is none. */
export interface Interval {
  key: string;
  name: string;
  value: number | null;
  low: number | null;
  high: number | null;
}

interface IntervalInput {
  points: readonly Interval[];
  format: Format;
  reference?: number;
}

const CAP = 5;

/** The option of points with their limits, lying, the first on top. */
export function intervalOption({ ink, series }: ChartTheme, { points, format, reference }: IntervalInput): EChartsCoreOption {
  const color = series[0];
  const said = (value: number | null) => (value === null ? "—" : format(value));
  const whisker = (_: unknown, at: Drawing) => {
    const [left, y] = at.coord([at.value(1), at.value(0)]);
    const [right] = at.coord([at.value(2), at.value(0)]);
    const line = (x1: number, y1: number, x2: number, y2: number) => ({ type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: color, lineWidth: 2 } });
    return { type: "group", children: [line(left, y, right, y), line(left, y - CAP, left, y + CAP), line(right, y - CAP, right, y + CAP)] };
  };
  const about = (place: number) => {
    const point = points[place];
    return point ? `${point.name}: ${said(point.value)} (${said(point.low)} – ${said(point.high)})` : "";
  };
  return {
    tooltip: { ...tooltip(ink, format, "item"), formatter: ({ data }: { data: { value: number[]; place: number } }) => about(data.place) },
    grid: { ...grid(8), right: 24 },
    xAxis: valueAxis(ink, format, { scale: true }),
    yAxis: nameAxis(ink, points.map(({ name }) => name), { inverse: true, axisLabel: { color: ink.text, width: 130, overflow: "truncate" } }),
    series: [
      {
        type: "custom",
        renderItem: whisker,
        encode: { x: [1, 2], y: 0 },
        data: points.flatMap(({ low, high }, place) => (low === null || high === null ? [] : [{ value: [place, low, high], place }])),
        ...(reference !== undefined && { markLine: { silent: true, symbol: "none", lineStyle: { color: ink.quiet, type: "dashed" }, label: { show: false }, data: [{ xAxis: reference }] } }),
      },
      {
        type: "scatter",
        symbolSize: 10,
        color,
        label: { show: true, position: "top", distance: 4, color: ink.text, fontSize: 11, formatter: ({ value: [value] }: { value: [number, number] }) => format(value) },
        data: points.flatMap(({ value, key }, place) => (value === null ? [] : [{ value: [value, place], place, key }])),
      },
    ],
  };
}
