import type { EChartsCoreOption } from "echarts/core";
import type { ChartTheme } from "@/components/chart/palette";

/** Turns a figure of a picture into text. */
export type Format = (value: number) => string;

type Ink = ChartTheme["ink"];

const said = (format: Format) => (value: unknown) => (typeof value === "number" ? format(value) : "—");

/** The bubble beside a mark, in the colours of the scheme. */
export const tooltip = (ink: Ink, format: Format, trigger: "axis" | "item" = "axis") => ({
  trigger,
  confine: true,
  axisPointer: { type: "shadow", shadowStyle: { color: ink.line, opacity: 0.4 } },
  backgroundColor: ink.surface,
  borderColor: ink.line,
  textStyle: { color: ink.text, fontSize: 12 },
  valueFormatter: said(format),
});

export const legend = (ink: Ink) => ({ top: 0, left: 0, itemWidth: 22, itemHeight: 10, type: "plain" as const, textStyle: { color: ink.quiet } });

/** Room for the axes' own labels; a little more above when there is a legend. */
export const grid = (top = 34) => ({ left: 4, right: 12, top, bottom: 4, containLabel: true });

/** So few names are all tried, and only those left out that would overlap. */
const FEW = 24;

/** How the names below bars are written: as many as there is room for. */
export const nameLabel = (ink: Ink, data: readonly string[]) => ({ color: ink.quiet, hideOverlap: true, ...(data.length <= FEW && { interval: 0 }) });

/** An axis with names. */
export const nameAxis = (ink: Ink, data: readonly string[], more: object = {}) => ({
  type: "category",
  data: [...data],
  axisLabel: nameLabel(ink, data),
  axisLine: { lineStyle: { color: ink.line } },
  axisTick: { show: false },
  ...more,
});

/** An axis with figures. */
export const valueAxis = (ink: Ink, format: Format, more: object = {}) => ({
  type: "value",
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { color: ink.quiet, hideOverlap: true, formatter: format },
  splitLine: { lineStyle: { color: ink.line } },
  ...more,
});

interface Ranking {
  names: readonly string[];
  values: readonly number[];
  /** What is measured, for the bubble. */
  label: string;
  format: Format;
  /** Pixels for the names; longer ones are cut off. */
  nameWidth?: number;
}

/** Bars that lie, the first on top, each with its figure; losses in another colour and with their sign. */
export const rankingOption = ({ ink, series }: ChartTheme, { names, values, label, format, nameWidth = 130 }: Ranking): EChartsCoreOption => ({
  tooltip: tooltip(ink, format),
  grid: { ...grid(0), right: 64 },
  xAxis: valueAxis(ink, format, { show: false }),
  yAxis: nameAxis(ink, names, { inverse: true, axisLabel: { color: ink.text, width: nameWidth, overflow: "truncate" } }),
  series: [
    {
      type: "bar",
      name: label,
      barMaxWidth: 22,
      data: values.map(value => ({ value, itemStyle: { color: series[value < 0 ? 1 : 0] } })),
      label: { show: true, position: "right", color: ink.text, formatter: ({ value }: { value: number }) => format(value) },
    },
  ],
});

interface Heat {
  columns: readonly string[];
  rows: readonly string[];
  /** A partial one is of a time that is not over yet, and has a mark. */
  cells: readonly { column: number; row: number; value: number; partial?: boolean }[];
  format: Format;
  /** Whether the figures stand in the cells; they do unless told. */
  written?: boolean;
  /** The figure from which on it is darkest; the largest unless told. */
  most?: number;
}

/** Above this share of the largest figure a cell is dark enough (light scheme) or bright enough (dark one) for the other ink. */
const STRONG = 0.62;

/** A table of shades, the figure in each cell, the first row on top. */
export function heatOption({ ink, ramp }: ChartTheme, { columns, rows, cells, format, written = true, most: darkest }: Heat): EChartsCoreOption {
  const most = darkest || cells.reduce((max, { value }) => Math.max(max, value), 0) || 1;
  const said = (value: number, place: number) => `${format(value)}${cells[place]?.partial ? "*" : ""}`;
  return {
    tooltip: {
      ...tooltip(ink, format, "item"),
      formatter: ({ value: [column, row, value], dataIndex }: { value: [number, number, number]; dataIndex: number }) => `${rows[row] ?? ""} · ${columns[column] ?? ""}: ${said(value, dataIndex)}`,
    },
    grid: { left: 4, right: 4, top: 4, bottom: 4, containLabel: true },
    xAxis: nameAxis(ink, columns, { position: "top", axisLine: { show: false }, axisLabel: { color: ink.quiet, interval: 0, hideOverlap: true } }),
    yAxis: nameAxis(ink, rows, { inverse: true, axisLine: { show: false } }),
    visualMap: { show: false, min: 0, max: most, inRange: { color: [...ramp] } },
    series: [
      {
        type: "heatmap",
        itemStyle: { borderColor: ink.surface, borderWidth: 2, borderRadius: 3 },
        label: { show: written, fontSize: 11, formatter: ({ value, dataIndex }: { value: [number, number, number]; dataIndex: number }) => said(value[2], dataIndex) },
        data: cells.map(({ column, row, value }) => ({ value: [column, row, value], label: { color: value / most > STRONG ? ink.surface : ink.text } })),
      },
    ],
  };
}
