import type { Fragment } from "../../core/analytic-database";
import { dimensions, isTime, keyOf, valueOf, type Dimension, type DimensionName } from "../semantic/dimensions";
import { measure, salesMeasures, type SalesMeasureName } from "../semantic/measures";
import { alignedDay, comparedDays } from "../semantic/period";
import type { Question } from "../semantic/question";
import { coarsestSales, type SalesColumn } from "../semantic/sales";
import { raw, sql } from "../semantic/sql";

/** Which pivot: any two dimensions, or one alone, and how many of their values stand for themselves. */
export interface Layout {
  readonly rows: DimensionName;
  readonly columns: DimensionName | undefined;
  readonly measure: SalesMeasureName;
  readonly topRows: number;
  readonly topColumns: number;
  readonly topParts: number;
}

/** A sum of the pivot, or a part of the change. */
export interface PivotRow {
  readonly part: "sum" | "change";
  /** From 1; 0 is all rows, one above the top the others together. */
  readonly rowPlace: number;
  readonly columnPlace: number;
  /** null of all and of the others. */
  readonly rowKey: string | null;
  readonly columnKey: string | null;
  /** How many values there are in all; of a part of the change how many it stands for. */
  readonly rowValues: number;
  readonly columnValues: number;
  readonly now: bigint | number | null;
  readonly before: bigint | number | null;
}

/**
 * All sums of a pivot and the parts of the change in one statement over one pass of the lines. The lines are first
 * condensed to the two dimensions' values (and the orders or customers, where these are counted); over that the
 * measure's own aggregate is taken for cells, rows, columns and the whole, so that each is right by itself: a customer
 * in two columns counts once in its row. Values beyond the top become one, "the others", before anything is counted.
 */
export function pivotStatement(question: Question, { rows, columns, measure: name, topRows, topColumns, topParts }: Layout): Fragment {
  const [row, column] = [dimensions[rows], columns && dimensions[columns]];
  return sql`WITH condensed AS MATERIALIZED (${condensed(question, row, column, name)}),
    row_rank AS MATERIALIZED (${ranks("r", row, name)}), column_rank AS MATERIALIZED (${column ? ranks("c", column, name) : alone}),
    placed AS (
      SELECT condensed.*, LEAST(rr.place, ${topRows + 1})::INTEGER AS rp, LEAST(cr.place, ${topColumns + 1})::INTEGER AS cp
      FROM condensed JOIN row_rank rr ON rr.value = r JOIN column_rank cr ON cr.value = c
    ),
    sums AS (
      SELECT COALESCE(rp, 0) AS rp, COALESCE(cp, 0) AS cp, "isNow", ${raw(measure(name))} AS v
      FROM placed GROUP BY GROUPING SETS (("isNow", rp, cp), ("isNow", rp), ("isNow", cp), ("isNow"))
    ),
    ${changes(name, topParts)}
    SELECT 'sum' AS part, rp AS "rowPlace", cp AS "columnPlace", rr.key AS "rowKey", cr.key AS "columnKey",
      (SELECT COUNT(*) FROM row_rank)::INTEGER AS "rowValues", (SELECT COUNT(*) FROM column_rank)::INTEGER AS "columnValues",
      MAX(v) FILTER ("isNow") AS now, MAX(v) FILTER (NOT "isNow") AS before
    FROM sums LEFT JOIN row_rank rr ON rr.place = rp AND rp <= ${topRows} LEFT JOIN column_rank cr ON cr.place = cp AND cp <= ${topColumns}
    GROUP BY rp, cp, rr.key, cr.key
    UNION ALL SELECT 'change', place, 0, key, NULL, COUNT(*)::INTEGER, 0, SUM(now), SUM(before) FROM parts GROUP BY place, key`;
}

/** Where there are no columns, all lines are in one. */
const alone = sql`SELECT 0 AS value, '' AS key, 1 AS place`;

/** What the period's lines and those of the one before come to, by the values of the dimensions. */
export function condensed(question: Question, row: Dimension, column: Dimension | undefined, name: SalesMeasureName): Fragment {
  const { period } = question;
  const { needs: own, sum } = salesMeasures[name] as { needs: readonly SalesColumn[]; sum?: true };
  // Where the measure is no sum, the values are placed by revenue.
  const needs = [...new Set<SalesColumn>([...own, ...(sum ? [] : ["revenue" as const])])];
  const wanted = [...new Set<SalesColumn>(["day", row.needs, ...(column ? [column.needs] : []), ...needs])];
  const value = (dimension: Dimension | undefined): Fragment => raw(dimension ? valueOf(dimension, alignedDay(period)) : "0");
  return sql`SELECT day >= ${period.from}::DATE AS "isNow", ${value(row)} AS r, ${value(column)} AS c, ${raw(condensing(needs))}
    FROM ${coarsestSales(question, wanted, comparedDays(period))} GROUP BY ALL`;
}

/** Counted things stay apart, amounts are added up. */
function condensing(needs: readonly SalesColumn[]): string {
  const columns = needs.map((column) => {
    if (column === "order" || column === "customer") return `"${column}"`;
    return column === "bought" ? `BOOL_OR("bought") AS "bought"` : `SUM("${column}") AS "${column}"`;
  });
  return columns.join(", ");
}

/** The values of a dimension with their place: the largest first, of time the latest, so that the others are the oldest. */
export function ranks(value: "r" | "c", dimension: Dimension, name: SalesMeasureName): Fragment {
  const size = salesMeasures[name] as { sum?: true };
  const bySize = sql`SELECT ${raw(value)} AS value, MAX(v) FILTER ("isNow") AS now, MAX(v) FILTER (NOT "isNow") AS before
    FROM (SELECT ${raw(value)}, "isNow", ${raw(measure(size.sum ? name : "revenue"))} AS v FROM condensed GROUP BY ALL) GROUP BY 1`;
  const order = raw(isTime(dimension) ? "value DESC" : "now DESC NULLS LAST, before DESC NULLS LAST, key");
  return sql`SELECT value, key, ROW_NUMBER() OVER (ORDER BY ${order}) AS place FROM (SELECT *, ${raw(keyOf(dimension, "value"))} AS key FROM (${bySize}))`;
}

/** The parts of the change: the largest by themselves, whatever their sign, the rest as one. */
function changes(name: SalesMeasureName, top: number): Fragment {
  return sql`changes AS (
      SELECT r, COALESCE(MAX(v) FILTER ("isNow"), 0) AS now, COALESCE(MAX(v) FILTER (NOT "isNow"), 0) AS before
      FROM (SELECT r, "isNow", ${raw(measure(name))} AS v FROM condensed GROUP BY ALL) GROUP BY r
    ),
    change_rank AS (SELECT now, before, rr.key, LEAST(ROW_NUMBER() OVER (ORDER BY ABS(now - before) DESC, rr.place), ${top + 1})::INTEGER AS place FROM changes JOIN row_rank rr ON rr.value = r),
    parts AS (SELECT now, before, CASE WHEN place <= ${top} THEN key END AS key, place FROM change_rank)`;
}
