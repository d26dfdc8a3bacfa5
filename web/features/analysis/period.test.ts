import { addMonths, comparedWith, daysOf, isWhole, monthsBetween, sinceFirst } from "./period";

const TODAY = "2026-11-22";

describe("the period of an analysis", () => {
  it.each([
    ["months12", { from: "2025-11-23", to: "2026-11-23" }],
    ["thisYear", { from: "2026-01-01", to: "2026-11-23" }],
    ["lastYear", { from: "2025-01-01", to: "2026-01-01" }],
    ["thisQuarter", { from: "2026-10-01", to: "2026-11-23" }],
    ["lastQuarter", { from: "2026-07-01", to: "2026-10-01" }],
    ["thisMonth", { from: "2026-11-01", to: "2026-11-23" }],
    ["lastMonth", { from: "2026-10-01", to: "2026-11-01" }],
    ["all", { from: "1996-11-23", to: "2026-11-23" }],
  ] as const)("given %s, is half-open and has today in it where it has not ended", (period, days) => {
    expect(daysOf(period, {}, TODAY)).toEqual(days);
  });

  it.each([
    [{ from: "2026-01-01", to: "2026-01-31" }, { from: "2026-01-01", to: "2026-02-01" }],
    [{ from: "2026-01-01" }, { from: "2026-01-01", to: "2026-11-23" }],
    [{ to: "2026-01-31" }, { from: "2025-02-01", to: "2026-02-01" }],
    [{ from: "2026-12-24" }, { from: "2026-12-24", to: "2026-12-25" }],
    [{ from: "2026-01-31", to: "2026-01-01" }, { from: "2026-01-01", to: "2026-02-01" }],
    [{ from: "2026-02-01", to: "2026-02-01" }, { from: "2026-02-01", to: "2026-02-02" }],
    [{}, { from: "2025-11-23", to: "2026-11-23" }],
  ])("given the custom days %j, never is empty or turned around", (custom, days) => {
    expect(daysOf("custom", custom, TODAY)).toEqual(days);
  });

  it.each([
    ["2024-02-29", -12, "2023-02-28"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-01-15", -1, "2025-12-15"],
  ])("given %s and %i months, is %s", (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it.each([
    ["PREVIOUS_PERIOD", { from: "2025-11-23", to: "2026-11-23" }, { from: "2024-11-23", to: "2025-11-23" }],
    ["PREVIOUS_PERIOD", { from: "2026-03-01", to: "2026-04-01" }, { from: "2026-02-01", to: "2026-03-01" }],
    ["PREVIOUS_PERIOD", { from: "2026-03-10", to: "2026-03-20" }, { from: "2026-02-28", to: "2026-03-10" }],
    ["YEAR_BEFORE", { from: "2026-03-10", to: "2026-03-20" }, { from: "2025-03-10", to: "2025-03-20" }],
    ["YEAR_BEFORE", { from: "2025-01-01", to: "2026-07-01" }, { from: "2023-01-01", to: "2024-07-01" }],
    ["NONE", { from: "2026-03-10", to: "2026-03-20" }, null],
  ] as const)("given %s and %j, is compared with what the API compares with", (compare, days, expected) => {
    expect(comparedWith(days, compare)).toEqual(expected);
  });

  it("given a period that begins within a month, tells that month from whole ones", () => {
    const days = { from: "2025-11-23", to: "2026-02-01" };
    expect(["2025-11-01", "2025-12-01", "2026-01-01"].map(month => isWhole(month, days))).toEqual([false, true, true]);
  });

  it("given months from long before the first sale, begins with the first sale and keeps later gaps", () => {
    expect(sinceFirst([0, 0, 3, 0, 5], count => count > 0)).toEqual([3, 0, 5]);
    expect(sinceFirst([0, 0], count => count > 0)).toEqual([]);
  });

  it("given a first and a last month, leaves none out between them", () => {
    expect(monthsBetween("2025-11-01", "2026-02-01")).toEqual(["2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01"]);
    expect(monthsBetween(undefined, undefined)).toEqual([]);
  });
});
