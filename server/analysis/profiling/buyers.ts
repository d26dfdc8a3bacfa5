import type { Fragment } from "../../core/analytic-database";
import { badInput } from "../../core/errors";
import { periodBefore, type Days } from "../semantic/period";
import type { Question } from "../semantic/question";
import { bought, sales } from "../semantic/sales";
import { raw, sql } from "../semantic/sql";
import { fifthsLimits, fifthsScore } from "../statistics/fifths";
import { rfmSegmentSql } from "./rfm-segments";

/** Two periods whose buyers are compared; no `before` means that nothing is. They may overlap. */
export interface Windows {
  readonly now: Days;
  readonly before: Days | undefined;
}

/**
 * The period and what it is compared with.
 * @param before the day after an earlier period of the same length, instead of that
 * @throws BAD_USER_INPUT unless it is earlier than the end of the period
 */
export function windowsOf({ period }: Question, before: string | null | undefined): Windows {
  const { from, to, previousFrom, previousTo } = period;
  if (before && before >= to) throw badInput({ path: "rfmBefore", code: "outOfRange", message: "must be earlier than the end of the period" });
  if (before) return { now: { from, to }, before: periodBefore(period, before) };
  return { now: { from, to }, before: previousFrom === previousTo ? undefined : { from: previousFrom, to: previousTo } };
}

const within = ({ from, to }: Days): Fragment => sql`day >= ${from}::DATE AND day < ${to}::DATE`;

/** The days of both, as spans that do not overlap. */
function spansOf({ now, before }: Windows): Days[] {
  if (!before) return [now];
  return before.to < now.from ? [before, now] : [{ from: before.from < now.from ? before.from : now.from, to: before.to > now.to ? before.to : now.to }];
}

/**
 * The customers that bought something in one of the periods, as the body of a WITH: in `buyers` with the last day, the orders
 * (`frequency`) and the revenue of each, null and 0 where they did not buy; those of the period before have names with
 * `Before`. An order counts where something was bought in it; revenue has the returned goods taken off.
 */
export function buyers(question: Question, windows: Windows): Fragment {
  const lines = sales(question, ["customer", "order", "day", "quantity", "revenue"], spansOf(windows));
  const facts = (suffix: string, condition: Fragment): Fragment =>
    sql`MAX(day) FILTER (bought AND ${condition}) AS ${raw(`"last${suffix}"`)}, COUNT(*) FILTER (bought AND ${condition})::INTEGER AS ${raw(`"frequency${suffix}"`)},
      COALESCE(SUM(revenue) FILTER (${condition}), 0) AS ${raw(`"revenue${suffix}"`)}`;
  return sql`orders AS (
      SELECT ANY_VALUE("customer") AS customer, ANY_VALUE(day) AS day, BOOL_OR(${raw(bought)}) AS bought, SUM(revenue) AS revenue FROM ${lines} WHERE "customer" IS NOT NULL GROUP BY "order"
    ), buyers AS MATERIALIZED (
      SELECT customer, ${facts("", within(windows.now))}, ${facts("Before", windows.before ? within(windows.before) : raw("FALSE"))}
      FROM orders GROUP BY customer HAVING frequency > 0 OR "frequencyBefore" > 0
    )`;
}

/** Scores and segments of the buyers, as a further part of the WITH: `scored` with r, f, m and segment, and with `segmentBefore`; null where they did not buy. */
export function scored(): Fragment {
  const limits = (suffix: string): string =>
    ["last", "frequency", "revenue"].map((value) => `${fifthsLimits(`"${value}${suffix}"`, `"frequency${suffix}" > 0`)} AS "${value}${suffix}Limits"`).join(", ");
  const score = (value: string, suffix: string): string => `CASE WHEN "frequency${suffix}" > 0 THEN ${fifthsScore(`"${value}${suffix}"`, `"${value}${suffix}Limits"`)} END`;
  return raw(`limits AS (SELECT ${limits("")}, ${limits("Before")} FROM buyers), points AS (
      SELECT buyers.*, ${score("last", "")} AS r, ${score("frequency", "")} AS f, ${score("revenue", "")} AS m, ${score("last", "Before")} AS "rBefore", ${score("frequency", "Before")} AS "fBefore"
      FROM buyers, limits
    ), scored AS (SELECT *, ${rfmSegmentSql("r", "f")} AS segment, ${rfmSegmentSql(`"rBefore"`, `"fBefore"`)} AS "segmentBefore" FROM points)`);
}
