import { edgeOf, pivotTable, type ApiCell, type ApiLine } from "./pivotTable";

const sum = (value: number | null) => ({ value, previous: null, growth: null });
const line = (key: string | null, value: number, share: number, values = 1): ApiLine => ({ key, name: key ?? "", values, share, ...sum(value) });
const cell = (rowKey: string | null, columnKey: string | null, value: number): ApiCell => ({ rowKey, columnKey, share: value / 90, shareOfRow: null, shareOfColumn: null, ...sum(value) });
const same = { row: ({ name, values }: ApiLine) => name || `${values} others`, column: ({ name }: ApiLine) => name || "?" };

describe("a pivot", () => {
  const table = pivotTable({ rows: [line("Paper", 50, 50 / 90), line(null, 40, 40 / 90, 7)], columns: [line("East", 60, 60 / 90), line("", 30, 30 / 90)], pivot: [cell("Paper", "East", 50), cell(null, "East", 10), cell(null, "", -30)], total: sum(90) }, same);
  const [paper, others] = table.rows;
  const [east, unknown] = table.columns;

  it("given rows and columns, keeps their order and names, the others and the unknown among them", () => {
    expect(table.rows.map(({ name }) => name)).toEqual(["Paper", "7 others"]);
    expect(table.columns.map(({ name }) => name)).toEqual(["East", "?"]);
    expect(new Set([...table.rows, ...table.columns].map(({ id }) => id)).size).toBe(4);
    expect(table.most).toBe(50);
  });

  it("given a place, finds its cell or nothing", () => {
    if (!paper || !others || !east || !unknown) throw new Error("a line is missing");
    expect(table.at(others, east)).toMatchObject({ value: 10 });
    expect(table.at(others, unknown)).toMatchObject({ value: -30 });
    expect(table.at(paper, unknown)).toBeUndefined();
  });

  it("given shares, says at the edges what they are shares of", () => {
    if (!paper || !east) throw new Error("a line is missing");
    expect([edgeOf(paper, "value", "row"), edgeOf(paper, "share", "row"), edgeOf(paper, "shareOfRow", "row")]).toEqual([50, 50 / 90, 1]);
    expect([edgeOf(east, "shareOfRow", "column"), edgeOf(east, "shareOfColumn", "column")]).toEqual([60 / 90, 1]);
    expect([edgeOf(table.total, "share", "total"), edgeOf(sum(null), "share", "total")]).toEqual([1, null]);
  });

  it("given no columns, measures the shades by the rows", () => {
    expect(pivotTable({ rows: [line("a", -5, 1)], columns: [], pivot: [], total: sum(-5) }, same).most).toBe(5);
  });
});
