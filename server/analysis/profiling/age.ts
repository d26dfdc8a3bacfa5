import type { Fragment } from "../../core/analytic-database";
import type { Question } from "../semantic/question";
import { joined, sql } from "../semantic/sql";

/** How long a customer has been known on the last day of the period: each band from so many months on, the youngest last. */
const bands = [
  ["OVER_5_YEARS", 60],
  ["3_TO_5_YEARS", 36],
  ["2_TO_3_YEARS", 24],
  ["1_TO_2_YEARS", 12],
  ["6_TO_12_MONTHS", 6],
  ["3_TO_6_MONTHS", 3],
  ["UNDER_3_MONTHS", 0],
] as const;

/** The bands' keys, the youngest first; who came only after the period stands before them. */
export const ageKeys: readonly string[] = ["AFTER_THE_PERIOD", ...bands.map(([key]) => key).reverse()];

/** The band as SQL, over `since`. */
export function ageSql({ period }: Question): Fragment {
  const cases = bands.map(([key, months]) => sql`WHEN since <= (${period.to}::DATE - 1 - to_months(${months}))::DATE THEN ${key}`);
  return sql`CASE ${joined(cases, " ")} ELSE 'AFTER_THE_PERIOD' END`;
}
