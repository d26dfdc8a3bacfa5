import { dimensions, isTime } from "../semantic/dimensions";
import type { FigureDefinition } from "../semantic/figure";
import { salesMeasures } from "../semantic/measures";
import type { Question, ViewersQuestion } from "../semantic/question";
import { asFloat, exactly, measuredIn } from "./measured";
import { namesIn, type Names } from "./names";
import type { ChangePart, Measured, PivotCell, PivotLine, PivotTotal } from "./performance.types";
import { ChangePartKind } from "./performance.types";
import { pivotStatement, type Layout, type PivotRow } from "./pivot.sql";

export interface Pivot {
  readonly rows: PivotLine[];
  readonly columns: PivotLine[];
  readonly pivot: PivotCell[];
  readonly total: PivotTotal;
  readonly changes: ChangePart[];
}

/** Sales laid out by one or two dimensions, with every sum taken by itself, and what moved the whole. */
export async function pivotOf(question: ViewersQuestion, layout: Layout): Promise<Pivot> {
  const answer = await question.rows<PivotRow>(pivotStatement(question, layout));
  const sums = answer.filter(({ part }) => part === "sum");
  const names = { rows: await namesIn(question.ctx, layout.rows, keys(answer, "rowKey")), columns: await namesIn(question.ctx, layout.columns, keys(answer, "columnKey")) };
  return new Sums(question, layout, sums, names).pivot(answer.filter(({ part }) => part === "change"));
}

const keys = (rows: readonly PivotRow[], of: "rowKey" | "columnKey"): string[] => rows.flatMap((row) => row[of] ?? []);

/** Turns the statement's sums into an answer. */
class Sums {
  private readonly definition: FigureDefinition;
  private readonly measured: ReturnType<typeof measuredIn>;
  private readonly whole: PivotRow | undefined;
  /** Whether there is a period to compare with. */
  private readonly compared: boolean;

  constructor(
    private readonly question: Question,
    private readonly layout: Layout,
    private readonly sums: readonly PivotRow[],
    private readonly names: { rows: Names; columns: Names },
  ) {
    this.definition = salesMeasures[layout.measure];
    this.measured = measuredIn(question, this.definition);
    this.compared = question.period.previousFrom !== question.period.previousTo;
    this.whole = sums.find(({ rowPlace, columnPlace }) => rowPlace === 0 && columnPlace === 0);
  }

  pivot(parts: readonly PivotRow[]): Pivot {
    const rows = this.sums.filter(({ rowPlace, columnPlace }) => rowPlace > 0 && columnPlace === 0);
    const columns = this.layout.columns ? this.sums.filter(({ rowPlace, columnPlace }) => rowPlace === 0 && columnPlace > 0) : [];
    return {
      rows: this.inOrder(rows, "row").map((row) => this.line(row, "row")),
      columns: this.inOrder(columns, "column").map((column) => this.line(column, "column")),
      pivot: this.cells(rows, columns),
      total: this.measure(this.whole),
      changes: this.definition.sum && this.compared ? this.changes(parts) : [],
    };
  }

  /** By size; time as it passes, the others, which are the oldest, first. */
  private inOrder(lines: readonly PivotRow[], of: "row" | "column"): PivotRow[] {
    const dimension = of === "row" ? this.layout.rows : this.layout.columns;
    const sign = dimension && isTime(dimensions[dimension]) ? -1 : 1;
    return [...lines].sort((left, right) => sign * (left[`${of}Place`] - right[`${of}Place`]));
  }

  private line(sum: PivotRow, of: "row" | "column"): PivotLine {
    const key = sum[`${of}Key`];
    const top = of === "row" ? this.layout.topRows : this.layout.topColumns;
    const values = key === null ? sum[`${of}Values`] - top : 1;
    return { ...this.measure(sum), name: this.nameOf(key, of), key, values, share: this.shareOf(sum, this.whole) };
  }

  private nameOf(key: string | null, of: "row" | "column"): string {
    return key === null ? "" : (this.names[`${of}s`].get(key) ?? key);
  }

  private cells(rows: readonly PivotRow[], columns: readonly PivotRow[]): PivotCell[] {
    if (columns.length === 0) return [];
    const [byRow, byColumn] = [new Map(rows.map((row) => [row.rowPlace, row])), new Map(columns.map((column) => [column.columnPlace, column]))];
    const cells = this.sums.filter(({ rowPlace, columnPlace }) => rowPlace > 0 && columnPlace > 0);
    return cells
      .sort((left, right) => left.rowPlace - right.rowPlace || left.columnPlace - right.columnPlace)
      .map((cell) => ({
        ...this.measure(cell),
        row: this.nameOf(cell.rowKey, "row"),
        column: this.nameOf(cell.columnKey, "column"),
        rowKey: cell.rowKey,
        columnKey: cell.columnKey,
        share: this.shareOf(cell, this.whole),
        shareOfRow: this.shareOf(cell, byRow.get(cell.rowPlace)),
        shareOfColumn: this.shareOf(cell, byColumn.get(cell.columnPlace)),
      }));
  }

  private measure(sum: PivotRow | undefined): Measured {
    return this.measured(sum?.now, sum?.before);
  }

  private shareOf(part: PivotRow, whole: PivotRow | undefined): number | null {
    if (!this.definition.sum || !whole?.now) return null;
    return Number(part.now ?? 0) / Number(whole.now);
  }

  private changes(parts: readonly PivotRow[]): ChangePart[] {
    const before = Number(this.whole?.before ?? 0);
    const part = (kind: ChangePartKind, change: bigint, key: string | null, values: number): ChangePart => ({
      kind, key, values,
      name: this.nameOf(key, "row"),
      change: asFloat(this.definition, change) ?? 0,
      changeAmount: exactly(this.definition, change, this.question.ctx.currency),
      growthPoints: before > 0 ? Number(change) / before : null,
    });
    const listed = parts.map((row) => ({ row, change: changeOf(row) })).sort((left, right) => sizeOrder(right.change, left.change));
    const overlap = changeOf(this.whole) - listed.reduce((sum, { change }) => sum + change, 0n);
    return [
      ...listed.filter(({ row }) => row.rowKey !== null).map(({ row, change }) => part(ChangePartKind.VALUE, change, row.rowKey, 1)),
      ...listed.filter(({ row }) => row.rowKey === null).map(({ row, change }) => part(ChangePartKind.OTHERS, change, null, row.rowValues)),
      ...(overlap === 0n ? [] : [part(ChangePartKind.OVERLAP, overlap, null, 0)]),
    ];
  }
}

/** Sums and counts are whole. */
const changeOf = (row: PivotRow | undefined): bigint => BigInt(row?.now ?? 0) - BigInt(row?.before ?? 0);

const sizeOrder = (left: bigint, right: bigint): number => (left === right ? 0 : left < right ? -1 : 1);
