import type { EChartsCoreOption } from "echarts/core";
import type { ChartTheme } from "@/components/chart/palette";
import { grid, legend, nameAxis, tooltip, valueAxis, type Format } from "./options";

/** One line of figures, null where it has none, with its limits. */
export interface BandLine {
  name: string;
  values: readonly (number | null)[];
  low?: readonly (number | null)[];
  high?: readonly (number | null)[];
  dashed?: boolean;
  /** Keeps its height until the next place, as survival does. */
  step?: boolean;
  /** The palette's place; that of the line when left out. */
  color?: number;
}

interface BandsInput {
  of: string;
  names: readonly string[];
  lines: readonly BandLine[];
  format: Format;
  /** The band's word, for the bubble. */
  band: string;
  limits: { min?: number; max?: number };
}

/** The option of lines with bands. A band is drawn as two areas upon one another, the lower one not to be seen. */
export function bandsOption({ ink, series: colors }: ChartTheme, { of, names, lines, format, band, limits }: BandsInput): EChartsCoreOption {
  const series = lines.flatMap(({ name, values, low, high, dashed = false, step = false, color: chosen }, place) => {
    const color = colors[(chosen ?? place) % colors.length];
    const stepped = step && { step: "end" };
    const hidden = { type: "line", stack: `band ${place}`, stackStrategy: "all", symbol: "none", lineStyle: { opacity: 0 }, silent: true, color, ...stepped };
    const width = low?.map((from, at) => (from === null || high?.[at] == null ? null : high[at] - from));
    const limited = low && high && width ? [{ ...hidden, data: [...low] }, { ...hidden, data: width, areaStyle: { color, opacity: 0.16 } }] : [];
    return [...limited, { type: "line", name, color, showSymbol: values.length < 40 && !step, symbolSize: 5, connectNulls: false, lineStyle: { width: 2, type: dashed ? "dashed" : "solid" }, data: [...values], ...stepped }];
  });
  const about = (places: readonly { dataIndex: number }[]) => {
    const at = places[0]?.dataIndex ?? 0;
    const said = lines.flatMap(({ name, values, low, high }) => {
      const value = values[at];
      if (value == null) return [];
      const limits = low?.[at] != null && high?.[at] != null ? ` (${band} ${format(low[at])} – ${format(high[at])})` : "";
      return `${name}: ${format(value)}${limits}`;
    });
    return [names[at] ?? "", ...said].join("\n");
  };
  return {
    tooltip: { ...tooltip(ink, format), axisPointer: { type: "line" }, formatter: about },
    ...(lines.length > 1 && { legend: { ...legend(ink), data: lines.map(({ name }) => name) } }),
    grid: { ...grid(lines.length > 1 ? 34 : 12), bottom: 22 },
    xAxis: nameAxis(ink, names, { boundaryGap: false, name: of, nameLocation: "middle", nameGap: 24, nameTextStyle: { color: ink.quiet } }),
    yAxis: valueAxis(ink, format, limits),
    series,
  };
}
