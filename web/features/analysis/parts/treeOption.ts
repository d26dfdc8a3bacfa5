import type { EChartsCoreOption } from "echarts/core";
import type { ChartTheme } from "@/components/chart/palette";
import { tooltip, type Format } from "./options";

/** One area of a tree map. */
export interface TreeNode {
  /** What a click goes on with; an empty one leads nowhere. */
  key: string;
  name: string;
  value: number;
  /** How much better (above zero) or worse (below) than before, as a share: the area's shade, and said in it. */
  shade?: number | null;
}

interface TreeInput {
  nodes: readonly TreeNode[];
  format: Format;
  shadeFormat?: Format;
}

/** A shade of this much, or more, has the full colour. */
const FULL = 0.5;

/** The option of a tree map. */
export function treeOption({ ink, series }: ChartTheme, { nodes, format, shadeFormat }: TreeInput): EChartsCoreOption {
  const said = ({ value, shade }: TreeNode) => [format(value), shade != null && shadeFormat ? shadeFormat(shade) : ""].filter(Boolean).join(" · ");
  const byKey = new Map(nodes.map(node => [node.key, node]));
  const about = (key: string) => {
    const node = byKey.get(key);
    return node ? `${node.name}: ${said(node)}` : "";
  };
  return {
    tooltip: { ...tooltip(ink, format, "item"), formatter: ({ data }: { data: { key?: string } }) => about(data.key ?? "") },
    series: [
      {
        type: "treemap",
        roam: false,
        nodeClick: false,
        breadcrumb: { show: false },
        left: 0,
        right: 0,
        top: 0,
        bottom: 0,
        itemStyle: { borderColor: ink.surface, borderWidth: 1, gapWidth: 2 },
        label: { show: true, fontSize: 12, lineHeight: 17, color: ink.text, overflow: "truncate" },
        data: nodes.filter(({ value }) => value > 0).map(node => {
          const { key, name, value, shade } = node;
          // Orange is worse, blue is better (or says nothing), as in every picture; how much so is how dense it is.
          const density = shade == null ? 0.35 : 0.2 + 0.5 * Math.min(1, Math.abs(shade) / FULL);
          const color = series[shade != null && shade < 0 ? 1 : 0] ?? ink.line;
          return { key, name, value, itemStyle: { color: faded(color, density) }, label: { formatter: `${name}\n${said(node)}` } };
        }),
      },
    ],
  };
}

/** A colour `#rrggbb` with so much of it left. */
const faded = (color: string, density: number): string => `${color}${Math.round(density * 255).toString(16).padStart(2, "0")}`;
