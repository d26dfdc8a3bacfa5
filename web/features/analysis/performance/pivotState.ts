import type { AnalysisFilter, PerformanceDimension, PerformanceMeasure, PerformanceQueryVariables } from "@/generated/graphql";
import { oneOf, readState, text, type Codec } from "@/lib/url/codecs";
import { SHOWN, type Shown } from "./pivotTable";

/** What sales can be laid out by. */
export const DIMENSIONS = ["CATEGORY", "SUBCATEGORY", "PRODUCT", "CHANNEL", "REGION", "COUNTRY", "PLACE", "OWNER", "TEAM", "SEGMENT", "MONTH", "QUARTER", "YEAR"] as const satisfies readonly PerformanceDimension[];

/** What can be measured, and what of it tells of profits. */
export const MEASURES = ["REVENUE", "ORDERS", "CUSTOMERS", "QUANTITY", "AVERAGE_ORDER", "DISCOUNT", "PROFIT", "COST", "MARGIN"] as const satisfies readonly PerformanceMeasure[];
const OF_PROFIT: readonly PerformanceMeasure[] = ["PROFIT", "COST", "MARGIN"];

/** Of these the parts add up, so that they may be stacked; a customer of two columns would count twice. */
const ADDS_UP: readonly PerformanceMeasure[] = ["REVENUE", "QUANTITY", "DISCOUNT", "PROFIT", "COST"];
export const addsUp = (measure: PerformanceMeasure): boolean => ADDS_UP.includes(measure);

/** What the map may be of: cities or countries within regions, subcategories within categories. */
export const AREAS = ["PLACE", "COUNTRY", "SUBCATEGORY"] as const satisfies readonly PerformanceDimension[];
export type Area = (typeof AREAS)[number];

/** Which lines: those of a row and of a column; a part without a key is all of it. */
export interface Cell {
  rows: PerformanceDimension;
  rowKey: string | null;
  columns: PerformanceDimension | null;
  columnKey: string | null;
}

/** What the address says of the pivot, and of the cell whose order lines are open. */
export interface PivotState {
  rows: PerformanceDimension;
  columns: PerformanceDimension | "NONE";
  measure: PerformanceMeasure;
  show: Shown;
  /** What the areas of the map are. */
  area: Area;
  /** The cell whose order lines are open beside the view; null for none. */
  cell: Cell | null;
  /** What it is called. */
  cellName: string;
}

/** The open cell as JSON; what is no cell opens nothing, and the API refuses what it does not know. */
const cellCodec = (): Codec<Cell | null> => ({
  read: ([written = ""]) => {
    try {
      const cell = JSON.parse(written) as Partial<Cell> | null;
      const known = (key: unknown) => key === null || typeof key === "string";
      const isCell = DIMENSIONS.some(each => each === cell?.rows) && known(cell?.rowKey) && known(cell?.columns) && known(cell?.columnKey);
      return isCell ? (cell as Cell) : null;
    } catch {
      return null;
    }
  },
  write: cell => (cell ? [JSON.stringify(cell)] : []),
});

export const shape = {
  rows: oneOf<PerformanceDimension>(DIMENSIONS, "CATEGORY"),
  columns: oneOf<PerformanceDimension | "NONE">([...DIMENSIONS, "NONE"], "REGION"),
  measure: oneOf<PerformanceMeasure>(MEASURES, "REVENUE"),
  show: oneOf<Shown>(SHOWN, "value"),
  area: oneOf<Area>(AREAS, "PLACE"),
  cell: cellCodec(),
  cellName: text(),
};

/** The measures that somebody may choose. */
export const measuresFor = (abilities: readonly string[]): PerformanceMeasure[] => MEASURES.filter(measure => abilities.includes("analysis:profit") || !OF_PROFIT.includes(measure));

/** How the pivot is laid out for somebody: who may not see profits is never asked about them. */
export const laidOut = (asked: PivotState, abilities: readonly string[]): PivotState => (measuresFor(abilities).includes(asked.measure) ? asked : { ...asked, measure: "REVENUE" });

/** What the API is asked for a pivot. */
export const pivotVariables = (filter: AnalysisFilter, { rows, columns, measure }: PivotState): PerformanceQueryVariables => ({ filter, rows, measure, columns: columns === "NONE" ? null : columns });

/** The same, read from an address. */
export const performanceVariables = (filter: AnalysisFilter, address: URLSearchParams, abilities: readonly string[]): PerformanceQueryVariables => pivotVariables(filter, laidOut(readState<PivotState>(shape, address), abilities));
