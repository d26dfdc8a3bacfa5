import type { ReactNode } from "react";

/** One column of a `DataList`. */
export interface Column<Row> {
  /** Stable name: the person's own choice of columns is kept under it. */
  key: string;
  /** The heading; for figures with their unit, said once ("金額 萬 TWD"). */
  label: string;
  /** Starting width in pixels. */
  width: number;
  /** Figures stand to the right. */
  align?: "end";
  /** The API's sort field, when the list can be sorted by it. */
  sort?: string;
  /** Not shown until the person chooses it. */
  optional?: boolean;
  render: (row: Row) => ReactNode;
}

/** A person's own arrangement of a list. */
export interface Arrangement {
  /** Keys in the person's order; columns added later are appended. */
  order: string[];
  hidden: string[];
  /** Columns that start hidden and were chosen. */
  shown: string[];
  widths: Record<string, number>;
  dense: boolean;
}

export const NO_ARRANGEMENT: Arrangement = { order: [], hidden: [], shown: [], widths: {}, dense: false };

export const NARROWEST = 56;

/** All columns in the person's order; unknown keys are forgotten and new columns keep their place at the end. */
export function orderedColumns<Row>(columns: Column<Row>[], { order }: Arrangement): Column<Row>[] {
  const known = order.flatMap(key => columns.find(column => column.key === key) ?? []);
  return [...known, ...columns.filter(column => !order.includes(column.key))];
}

export const isShown = <Row>(column: Column<Row>, { hidden, shown }: Arrangement): boolean =>
  column.optional ? shown.includes(column.key) : !hidden.includes(column.key);

/** The columns to draw. */
export const visibleColumns = <Row>(columns: Column<Row>[], arrangement: Arrangement): Column<Row>[] =>
  orderedColumns(columns, arrangement).filter(column => isShown(column, arrangement));

/** Shows or hides a column. */
export function toggled<Row>(column: Column<Row>, arrangement: Arrangement): Arrangement {
  const flip = (keys: string[]) => (keys.includes(column.key) ? keys.filter(key => key !== column.key) : [...keys, column.key]);
  return column.optional ? { ...arrangement, shown: flip(arrangement.shown) } : { ...arrangement, hidden: flip(arrangement.hidden) };
}

/** Moves a column by some places; beyond the ends nothing happens. */
export function moved<Row>(columns: Column<Row>[], key: string, by: number, arrangement: Arrangement): Arrangement {
  const order = orderedColumns(columns, arrangement).map(column => column.key);
  const from = order.indexOf(key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return arrangement;
  order.splice(to, 0, ...order.splice(from, 1));
  return { ...arrangement, order };
}

/** Sets a width, not below what can still be grabbed. */
export const resized = (key: string, width: number, arrangement: Arrangement): Arrangement => ({
  ...arrangement,
  widths: { ...arrangement.widths, [key]: Math.max(NARROWEST, Math.round(width)) },
});

/** The grid's tracks: the first column takes what is left, unless its width was chosen. */
export function gridTracks<Row>(columns: Column<Row>[], { widths }: Arrangement, selectable: boolean): string {
  const tracks = columns.map((column, index) => {
    const chosen = widths[column.key];
    if (chosen) return `${chosen}px`;
    return index === 0 ? `minmax(${column.width}px, 1fr)` : `${column.width}px`;
  });
  return [...(selectable ? ["36px"] : []), ...tracks].join(" ");
}
