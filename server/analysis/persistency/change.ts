import type { Fragment } from "../../core/analytic-database";
import { money } from "../semantic/figure";
import { raw, sql } from "../semantic/sql";
import { CustomerChange, type ChangeClass } from "./change.types";
import type { Asked } from "./history";

export interface ChangeRow {
  readonly change: CustomerChange;
  readonly customers: number;
  readonly now: bigint;
  readonly before: bigint;
}

/**
 * The class of a customer, over `compared` joined with `lives`. Compared in whole numbers: now · 100 against
 * before · (100 ± percent). What came back is more than nothing only where it was bought before.
 */
const classSql = ({ changePercent }: Asked): string => {
  const [more, less] = [100 + changePercent, 100 - changePercent];
  const base = "GREATEST(c.before, 0)";
  return `CASE WHEN NOT c."isNow" THEN 'SILENT' WHEN l.first >= c.begin THEN 'NEW' WHEN NOT c."isBefore" THEN 'RETURNED'
    WHEN c.now * 100 > ${base} * ${more} THEN 'RISING' WHEN c.now * 100 < ${base} * ${less} THEN 'FALLING' ELSE 'STEADY' END`;
};

/** Every customer with sales in the period or in the one before: revenue of both, whether something was bought in either, and the class. */
export function changed(asked: Asked): Fragment {
  const { from, previousFrom, previousTo } = asked.question.period;
  return sql`(SELECT c."customer", c.now, c.before, ${raw(classSql(asked))} AS change FROM (
    SELECT "customer", ${from}::DATE AS begin,
      COALESCE(SUM(revenue) FILTER (day >= ${from}::DATE), 0) AS now, COALESCE(SUM(revenue) FILTER (day < ${from}::DATE), 0) AS before,
      COUNT(low) FILTER (day >= ${from}::DATE) > 0 AS "isNow", COUNT(low) FILTER (day < ${from}::DATE) > 0 AS "isBefore"
    FROM days WHERE day >= ${from}::DATE OR day >= ${previousFrom}::DATE AND day < ${previousTo}::DATE GROUP BY 1
  ) c LEFT JOIN lives l ON l."customer" = c."customer")`;
}

export const changeRows = (asked: Asked): Fragment => sql`SELECT change, COUNT(*)::INTEGER AS customers, SUM(now)::HUGEINT AS now, SUM(before)::HUGEINT AS before FROM ${changed(asked)} GROUP BY 1`;

/** All classes in their order, also those that nobody is in. */
export function changeOf(rows: readonly ChangeRow[], currency: string): ChangeClass[] {
  const all = rows.reduce((sum, { customers }) => sum + customers, 0);
  return Object.values(CustomerChange).map((change) => {
    const { customers, now, before } = rows.find((row) => row.change === change) ?? { customers: 0, now: 0n, before: 0n };
    return { change, customers, share: all > 0 ? customers / all : 0, revenue: money(now, currency), previousRevenue: money(before, currency) };
  });
}
