import type { Fragment } from "../../core/analytic-database";
import { monthsOf } from "../semantic/period";
import { raw, sql } from "../semantic/sql";
import type { ActivityMonth } from "./activity.types";
import { aliveUntil, lapse, monthNumber, monthOf, monthSql, type Asked } from "./history";

/** What changes with a month: customers that are active and new in it, and beginnings less ends of being silent and of being at risk. */
export interface ActivityRow {
  readonly month: number;
  readonly active: number;
  readonly first: number;
  readonly silenced: number;
  readonly exposed: number;
  readonly churned: number;
}

/** Longer nobody is called silent: months. */
const mostSilent = 12;

/**
 * A customer is silent from the month after one with a purchase until the next one with a purchase, at most twelve
 * months; and at risk at the beginning of all months after a purchase up to the next one, or up to the last of the days
 * of the definition. Beginnings less ends, added up from the first month on, are the customers of each month.
 */
export function activityRows({ end, churnAfterDays }: Asked): Fragment {
  const [month, nextMonth, until] = [monthSql("day"), monthSql("next"), aliveUntil(churnAfterDays)];
  const isLast = `next IS NULL OR ${nextMonth} > ${month}`;
  return sql`SELECT month, SUM(active)::INTEGER AS active, SUM(first)::INTEGER AS first, SUM(silenced)::INTEGER AS silenced, SUM(exposed)::INTEGER AS exposed, SUM(churned)::INTEGER AS churned FROM (
    SELECT ${raw(month)} AS month, COUNT(*) AS active, 0 AS first, 0 AS silenced, 0 AS exposed, 0 AS churned FROM buys WHERE ${raw(isLast)} GROUP BY 1
    UNION ALL SELECT ${raw(monthSql("first"))}, 0, COUNT(*), 0, 0, 0 FROM lives GROUP BY 1
    UNION ALL SELECT ${raw(month)} + 1, 0, 0, COUNT(*) FILTER (${raw(isLast)}), COUNT(*), 0 FROM buys GROUP BY 1
    UNION ALL SELECT LEAST(COALESCE(${raw(nextMonth)}, ${raw(month)} + ${mostSilent + 1}), ${raw(month)} + ${mostSilent + 1}), 0, 0, -COUNT(*), 0, 0 FROM buys WHERE ${raw(isLast)} GROUP BY 1
    UNION ALL SELECT ${raw(monthSql(until))} + 1, 0, 0, 0, -COUNT(*), 0 FROM buys GROUP BY 1
    UNION ALL SELECT ${raw(monthSql(`(day + ${churnAfterDays})`))}, 0, 0, 0, 0, COUNT(*) FROM buys WHERE ${raw(lapse(churnAfterDays))} AND day + ${raw(String(churnAfterDays))} < ${end}::DATE GROUP BY 1
  ) GROUP BY 1`;
}

export function activityOf(rows: readonly ActivityRow[], { question, end }: Asked): ActivityMonth[] {
  const sorted = [...rows].sort((left, right) => left.month - right.month);
  let [place, silentCustomers, atRisk] = [0, 0, 0];
  return monthsOf({ from: question.period.from, to: end }).map((month) => {
    const number = monthNumber(month);
    for (let row = sorted[place]; row && row.month <= number; row = sorted[++place]) {
      silentCustomers += row.silenced;
      atRisk += row.exposed;
    }
    const row = sorted[place - 1];
    const { active, first, churned } = row?.month === number ? row : { active: 0, first: 0, churned: 0 };
    return { month, newCustomers: first, returningCustomers: active - first, silentCustomers, atRisk, churned, churnRate: atRisk > 0 ? churned / atRisk : null, partial: monthOf(number + 1) > end };
  });
}
