"use client";
import { useCallback } from "react";
import { Chart, type PictureProps } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import type { Picked } from "@/components/chart/useEcharts";
import { heatOption, type Format } from "./options";

/** One figure of a heat map; a place without a cell stays empty. */
export interface HeatCell {
  /** Places in `rows` and `columns`. */
  row: number;
  column: number;
  value: number;
}

interface Props extends PictureProps {
  /** What the rows are, for the table's head. */
  of: string;
  rows: readonly string[];
  columns: readonly string[];
  /** Must be stable (`useMemo`), as rows and columns. */
  cells: readonly HeatCell[];
  format: Format;
  onPick?: (cell: HeatCell) => void;
}

/** Rows × columns in shades, the figure in each cell; without cells there is nothing to see. */
export function HeatMap({ of, rows, columns, cells, format, onPick, ...picture }: Props) {
  const option = useCallback((theme: ChartTheme) => heatOption(theme, { rows, columns, cells, format }), [rows, columns, cells, format]);
  const found = new Map(cells.map(cell => [`${cell.row} ${cell.column}`, cell.value]));
  const table = {
    columns: [of, ...columns],
    rows: cells.length === 0 ? [] : rows.map((name, row) => [name, ...columns.map((_, column) => found.get(`${row} ${column}`) ?? null)]),
  };
  const pick = ({ dataIndex }: Picked) => {
    const cell = cells[dataIndex];
    if (cell) onPick?.(cell);
  };
  return <Chart {...picture} option={option} table={table} {...(onPick && { onPick: pick })} />;
}
