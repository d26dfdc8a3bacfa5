import { pivotTable } from "./pivot";

const cell = (row: string, column: string, revenue: number, growth: number | null = null) => ({ row: `${row}!`, column: `${column}!`, rowKey: row, columnKey: column, revenue, growth });

describe("a pivot", () => {
  const table = pivotTable([cell("Chairs", "West", 30, 0.5), cell("Paper", "East", 50), cell("Chairs", "East", 10)]);

  it("given cells in any order, sorts rows and columns by their sums and keeps their names", () => {
    expect(table.rows).toEqual([
      { key: "Paper", name: "Paper!", total: 50 },
      { key: "Chairs", name: "Chairs!", total: 40 },
    ]);
    expect(table.columns.map(({ key, total }) => [key, total])).toEqual([
      ["East", 60],
      ["West", 30],
    ]);
    expect(table).toMatchObject({ total: 90, most: 50 });
  });

  it("given a place, finds its cell or nothing", () => {
    expect(table.at("Chairs", "West")).toMatchObject({ revenue: 30, growth: 0.5 });
    expect(table.at("Paper", "West")).toBeUndefined();
  });

  it("given people of the same name, keeps them apart by their keys", () => {
    const two = pivotTable([{ ...cell("u1", "West", 1), row: "陳美玲" }, { ...cell("u2", "West", 2), row: "陳美玲" }]);
    expect(two.rows.map(({ key }) => key)).toEqual(["u2", "u1"]);
  });
});
