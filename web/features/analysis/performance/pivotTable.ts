/** What was measured, and what it was in the period compared with. */
export interface Sum {
  value: number | null;
  previous: number | null;
  growth: number | null;
}

/** A row or column as the API gives it; its key is null where it is the others together. */
export interface ApiLine extends Sum {
  key: string | null;
  name: string;
  values: number;
  share: number | null;
}

/** A cell as the API gives it. */
export interface ApiCell extends Sum {
  rowKey: string | null;
  columnKey: string | null;
  share: number | null;
  shareOfRow: number | null;
  shareOfColumn: number | null;
}

/** A row or column of the table: `id` tells it from all others, the others among them. */
export interface Line extends ApiLine {
  id: string;
}

/** A pivot to be drawn. */
export interface PivotTable {
  rows: Line[];
  columns: Line[];
  total: Sum;
  /** The largest cell, signs aside: what the shades are measured by. */
  most: number;
  /** Undefined where there was nothing in either period. */
  at: (row: Line, column: Line) => ApiCell | undefined;
}

/** A null key must not be taken for a value that is called so. */
const idOf = (key: string | null): string => JSON.stringify(key);
const placeOf = (row: string | null, column: string | null): string => JSON.stringify([row, column]);

/** Lays the API's answer out as a table. @param nameOf what a row or column is called here */
export function pivotTable(
  answer: { rows: readonly ApiLine[]; columns: readonly ApiLine[]; pivot: readonly ApiCell[]; total: Sum },
  nameOf: { row: (line: ApiLine) => string; column: (line: ApiLine) => string },
): PivotTable {
  const places = new Map(answer.pivot.map(cell => [placeOf(cell.rowKey, cell.columnKey), cell]));
  const shown = answer.columns.length > 0 ? answer.pivot : answer.rows;
  return {
    rows: answer.rows.map(line => ({ ...line, id: idOf(line.key), name: nameOf.row(line) })),
    columns: answer.columns.map(line => ({ ...line, id: idOf(line.key), name: nameOf.column(line) })),
    total: answer.total,
    most: shown.reduce((most, { value }) => Math.max(most, Math.abs(value ?? 0)), 0),
    at: (row, column) => places.get(placeOf(row.key, column.key)),
  };
}

/** What a cell can say of itself. */
export const SHOWN = ["value", "share", "shareOfRow", "shareOfColumn", "growth"] as const;
export type Shown = (typeof SHOWN)[number];

/** What stands at the edge of a row: of shares its own, so that it says how its cells are to be read. */
export function edgeOf(line: Line | Sum, shown: Shown, edge: "row" | "column" | "total"): number | null {
  if (shown === "value" || shown === "growth") return line[shown];
  if (edge === "total" || (shown === "shareOfRow" && edge === "row") || (shown === "shareOfColumn" && edge === "column")) return line.value === null ? null : 1;
  return "share" in line ? line.share : null;
}
