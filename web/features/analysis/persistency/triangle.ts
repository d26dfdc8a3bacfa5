import type { PersistencyQuery } from "@/generated/graphql";
import type { CohortMeasure } from "./state";

type View = PersistencyQuery["persistency"];
type Cohort = View["cohorts"][number];
type CohortMonth = Cohort["months"][number];

/** A cell of the triangle; month 0 is always the whole and not shown. */
export interface TriangleCell {
  row: number;
  column: number;
  value: number;
  /** The month is not over yet. */
  partial: boolean;
}

const measured = (month: Pick<CohortMonth, "retention" | "revenueRetention">, by: CohortMeasure): number | null => (by === "customers" ? month.retention : month.revenueRetention);

/** The rows of the triangle, the average on top (row 0), then the cohorts in their order. */
export function triangleCells(cohorts: readonly Cohort[], average: View["cohortAverage"], by: CohortMeasure): TriangleCell[] {
  const rows = [average.map(each => ({ ...each, partial: false })), ...cohorts.map(each => each.months)];
  return rows.flatMap((months, row) =>
    months.flatMap(month => {
      const value = measured(month, by);
      return month.month === 0 || value === null ? [] : [{ row, column: month.month - 1, value, partial: month.partial }];
    }),
  );
}
