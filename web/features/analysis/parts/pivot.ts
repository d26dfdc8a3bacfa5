/** A cell of the API's pivot, its money as a figure to look at. */
export interface Cell {
  row: string;
  column: string;
  rowKey: string;
  columnKey: string;
  revenue: number;
  growth: number | null;
}

/** A row or column: what it is called and its sum. */
export interface Line {
  key: string;
  name: string;
  total: number;
}

/** Cells as a table: rows and columns by falling sums. */
export interface PivotTable {
  rows: Line[];
  columns: Line[];
  total: number;
  /** The largest cell: what the shades are measured by. */
  most: number;
  /** Undefined where nothing was sold in the period or before it. */
  at: (row: string, column: string) => { revenue: number; growth: number | null } | undefined;
}

function lines(cells: readonly Cell[], key: "rowKey" | "columnKey", name: "row" | "column"): Line[] {
  const sums = new Map<string, Line>();
  for (const cell of cells) {
    const line = sums.get(cell[key]) ?? { key: cell[key], name: cell[name], total: 0 };
    sums.set(cell[key], { ...line, total: line.total + cell.revenue });
  }
  return [...sums.values()].sort((a, b) => b.total - a.total);
}

/** Lays cells out as a table. */
export function pivotTable(cells: readonly Cell[]): PivotTable {
  const places = new Map(cells.map(cell => [JSON.stringify([cell.rowKey, cell.columnKey]), cell]));
  return {
    rows: lines(cells, "rowKey", "row"),
    columns: lines(cells, "columnKey", "column"),
    total: cells.reduce((sum, { revenue }) => sum + revenue, 0),
    most: cells.reduce((most, { revenue }) => Math.max(most, revenue), 0),
    at: (row, column) => places.get(JSON.stringify([row, column])),
  };
}
