"use client";
import { useCallback } from "react";
import { Chart, type PictureProps } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import type { Picked } from "@/components/chart/useEcharts";
import type { Format } from "./options";
import { treeOption, type TreeNode } from "./treeOption";

export type { TreeNode };

interface Props extends PictureProps {
  /** What the areas are, what they measure and what their shades say, for the table's head. */
  of: string;
  measure: string;
  shade?: string;
  /** Must be stable (`useMemo`). */
  nodes: readonly TreeNode[];
  format: Format;
  /** Says a node's shade, such as its growth. */
  shadeFormat?: Format;
  onPick?: (key: string) => void;
}

/** Areas as large as their figures; what is not above zero has none and stands in the table only. */
export function TreeMap({ of, measure, shade, nodes, format, shadeFormat, onPick, ...picture }: Props) {
  const option = useCallback((theme: ChartTheme) => treeOption(theme, { nodes, format, ...(shadeFormat && { shadeFormat }) }), [nodes, format, shadeFormat]);
  const table = {
    columns: [of, measure, ...(shade ? [shade] : [])],
    rows: nodes.map(node => [node.name, node.value, ...(shade ? [node.shade ?? null] : [])]),
  };
  const pickRow = (row: number) => {
    const key = nodes[row]?.key;
    if (key) onPick?.(key);
  };
  return <Chart {...picture} option={option} table={table} {...(onPick && { onPick: ({ key }: Picked) => key && onPick(key), onPickRow: pickRow })} />;
}
