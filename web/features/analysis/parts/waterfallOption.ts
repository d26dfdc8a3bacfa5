import type { EChartsCoreOption } from "echarts/core";
import type { ChartTheme } from "@/components/chart/palette";
import type { Drawing } from "./custom";
import { grid, nameAxis, nameLabel, tooltip, valueAxis, type Format } from "./options";
import { inTwoLines, type Span, type Step } from "./steps";

interface WaterfallInput {
  steps: readonly Step[];
  spans: readonly Span[];
  format: Format;
}

const WIDEST = 56;

/** The option of a waterfall: sums in one colour, what adds in a second, what takes away in a third and with its sign. */
export function waterfallOption({ ink, series }: ChartTheme, { steps, spans, format }: WaterfallInput): EChartsCoreOption {
  const signed = ({ value, sum }: Step) => (!sum && value > 0 ? `+${format(value)}` : format(value));
  const [whole, less, more] = series;
  const colorOf = ({ value, sum }: Step) => (sum ? whole : value < 0 ? less : more);
  const draw = (_: unknown, at: Drawing) => {
    const place = at.value(0);
    const step = steps[place];
    if (!step) return null;
    const [x, begin] = at.coord([place, at.value(1)]);
    const [, end] = at.coord([place, at.value(2)]);
    const width = Math.min(WIDEST, at.size([1, 0])[0] * 0.64);
    const top = Math.min(begin, end);
    return {
      type: "group",
      children: [
        { type: "rect", shape: { x: x - width / 2, y: top, width, height: Math.max(1, Math.abs(begin - end)) }, style: { fill: colorOf(step) } },
        { type: "text", style: { text: signed(step), x, y: top - 4, align: "center", verticalAlign: "bottom", fill: ink.text, fontSize: 11 } },
      ],
    };
  };
  return {
    tooltip: {
      ...tooltip(ink, format, "item"),
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const step = steps[dataIndex];
        return step ? `${step.name}: ${signed(step)}` : "";
      },
    },
    grid: grid(22),
    xAxis: nameAxis(ink, steps.map(({ name }) => name), { axisLabel: { ...nameLabel(ink, steps.map(({ name }) => name)), fontSize: 11, formatter: inTwoLines } }),
    yAxis: valueAxis(ink, format),
    series: [{ type: "custom", renderItem: draw, encode: { x: 0, y: [1, 2] }, data: spans.map(({ from, to }, place) => [place, from, to]) }],
  };
}
