import { triangleCells } from "./triangle";

const money = { amount: "1.00", currency: "USD" };
const month = (at: number, retention: number, revenueRetention: number | null, partial = false) => ({ month: at, customers: 1, retention, revenue: money, revenueRetention, partial });

test("the triangle has the average on top, leaves out the first month and what is not known", () => {
  const cohorts = [
    { cohort: "2026-01-01", size: 4, months: [month(0, 1, 1), month(1, 0.5, null), month(2, 0.25, 0.7, true)] },
    { cohort: "2026-02-01", size: 2, months: [month(0, 1, 1), month(1, 1, 0.9, true)] },
  ];
  const average = [{ month: 0, customers: 6, retention: 1, revenueRetention: 1 }, { month: 1, customers: 4, retention: 0.5, revenueRetention: 0.4 }];
  expect(triangleCells(cohorts, average, "customers")).toEqual([
    { row: 0, column: 0, value: 0.5, partial: false },
    { row: 1, column: 0, value: 0.5, partial: false },
    { row: 1, column: 1, value: 0.25, partial: true },
    { row: 2, column: 0, value: 1, partial: true },
  ]);
  expect(triangleCells(cohorts, average, "revenue").map(({ value }) => value)).toEqual([0.4, 0.7, 0.9]);
});
