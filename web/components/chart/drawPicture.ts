import { BarChart, CustomChart, FunnelChart, GraphChart, HeatmapChart, LineChart, SankeyChart, ScatterChart, TreemapChart } from "echarts/charts";
import { DatasetComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, VisualMapComponent } from "echarts/components";
import { init, use, type EChartsCoreOption } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { chartTheme } from "./palette";

use([
  BarChart,
  CustomChart,
  FunnelChart,
  GraphChart,
  HeatmapChart,
  LineChart,
  SankeyChart,
  ScatterChart,
  TreemapChart,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
  SVGRenderer,
]);

/** The style sheet for hovering, and what only the library's own script would read. */
const NOT_NEEDED = /<style[\s\S]*?<\/style>| (?:class|pointer-events|ecmeta_\w+)="[^"]*"/g;

interface Drawn {
  scheme: "light" | "dark";
  width: number;
  height: number;
}

/**
 * Draws a picture as SVG without a browser, for the first response of a page. Texts are measured by a table of widths, so they
 * may be some pixels off. It brings no style sheet of its own: the page's policy would refuse it.
 */
export function drawPicture(option: EChartsCoreOption, { scheme, width, height }: Drawn): string {
  const { series, ink } = chartTheme(scheme);
  const chart = init(null, undefined, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption({ color: [...series], textStyle: { color: ink.text, fontFamily: "inherit" }, ...option, animation: false });
    return chart.renderToSVGString({ useViewBox: true }).replace(NOT_NEEDED, "");
  } finally {
    chart.dispose();
  }
}
