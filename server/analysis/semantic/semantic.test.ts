import { figures, FigureUnit } from "./figure";
import { Comparison } from "./analysis-filter";
import { beginningOf, comparedDays, monthsOf, periodOf } from "./period";
import { every, raw, sql } from "./sql";

describe("the period", () => {
  test.each([
    ["twelve months with today, where nothing is said", {}, { from: "2025-11-23", to: "2026-11-23", previousFrom: "2024-11-23", previousTo: "2025-11-23" }],
    ["a quarter and the one before", { from: "2026-04-01", to: "2026-07-01" }, { from: "2026-04-01", to: "2026-07-01", previousFrom: "2026-01-01", previousTo: "2026-04-01" }],
    ["ten days and the ten before", { from: "2026-03-05", to: "2026-03-15" }, { from: "2026-03-05", to: "2026-03-15", previousFrom: "2026-02-23", previousTo: "2026-03-05" }],
    ["a leap year and the year before", { from: "2024-01-01", to: "2025-01-01" }, { from: "2024-01-01", to: "2025-01-01", previousFrom: "2023-01-01", previousTo: "2024-01-01" }],
    ["a quarter and the same one a year before", { from: "2026-04-01", to: "2026-07-01", compare: Comparison.YEAR_BEFORE }, { from: "2026-04-01", to: "2026-07-01", previousFrom: "2025-04-01", previousTo: "2025-07-01" }],
    ["eighteen months and the same ones two years before", { from: "2025-01-01", to: "2026-07-01", compare: Comparison.YEAR_BEFORE }, { from: "2025-01-01", to: "2026-07-01", previousFrom: "2023-01-01", previousTo: "2024-07-01" }],
    ["a quarter, compared with nothing", { from: "2026-04-01", to: "2026-07-01", compare: Comparison.NONE }, { from: "2026-04-01", to: "2026-07-01", previousFrom: "2026-04-01", previousTo: "2026-04-01" }],
  ])("is %s", (_, asked, expected) => expect(periodOf(asked, "2026-11-22")).toEqual(expected));

  test.each([[{ from: "2026-01-01", to: "2026-01-01" }], [{ from: "2026-02-01", to: "2026-01-01" }], [{ from: "1900-01-01", to: "2026-01-01" }]])("%j is refused", (asked) => {
    expect(() => periodOf(asked, "2026-11-22")).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }) as Error);
  });

  test("and what it is compared with are as few spans of days as cover both and nothing else", () => {
    const quarter = { from: "2026-04-01", to: "2026-07-01" };
    expect(comparedDays(periodOf(quarter, "2026-11-22"))).toEqual([{ from: "2026-01-01", to: "2026-07-01" }]);
    expect(comparedDays(periodOf({ ...quarter, compare: Comparison.YEAR_BEFORE }, "2026-11-22"))).toEqual([{ from: "2025-04-01", to: "2025-07-01" }, quarter]);
    expect(comparedDays(periodOf({ ...quarter, compare: Comparison.NONE }, "2026-11-22"))).toEqual([quarter]);
  });

  test("has months, and its days begin where the viewer is", () => {
    expect(monthsOf({ from: "2025-12-15", to: "2026-02-01" })).toEqual(["2025-12-01", "2026-01-01"]);
    expect(beginningOf("2026-07-01", "Asia/Taipei")).toBe("2026-06-30 16:00:00.000");
  });
});

test("statements are put together of pieces; what comes from outside is bound", () => {
  const condition = every([sql`a = ${"x'; DROP TABLE sold"}`, sql`b > ${3}`]);
  expect(sql`SELECT ${raw("c")} FROM t WHERE ${condition} AND d IS NOT ${null}`).toEqual({ text: "SELECT c FROM t WHERE (a = ?) AND (b > ?) AND d IS NOT ?", values: ["x'; DROP TABLE sold", 3, null] });
  expect(every([])).toEqual({ text: "TRUE", values: [] });
});

test("figures: money in major units, sums of nothing are 0, shares of nothing unknown", () => {
  const definitions = { sum: { unit: FigureUnit.MONEY, sum: true, definition: "" }, share: { unit: FigureUnit.SHARE, definition: "" } } as const;
  expect(figures(definitions, { sum: 12_3456n, share: 0.5 }, { sum: null, share: null }).map(({ value, previous }) => [value, previous])).toEqual([[12.3456, 0], [0.5, null]]);
});
