import type { Fragment } from "../../core/analytic-database";
import { money } from "../semantic/figure";
import { raw, sql } from "../semantic/sql";
import type { Asked } from "./history";
import { RhythmBand, type GapBand, type OverdueCustomer, type RhythmClass } from "./rhythm.types";

/** Fewer days with a purchase are no rhythm. */
const fewestDays = 3;
/** Days beyond the own rhythm of which is estimated what was missed. */
const mostMissedDays = 365;
/** The list of who is missed most. */
const mostOverdue = 50;
/** The last day of each band of times between purchases. */
const gapLimits = [7, 14, 30, 60, 90, 180, 365] as const;

export interface GapRow {
  readonly band: number;
  readonly count: number;
}

/** Times between purchases, of which the later one falls in the period, by the number of the band. */
export function gapRows({ question }: Asked): Fragment {
  const band = gapLimits.map((limit) => `(next - day > ${limit})::INTEGER`).join(" + ");
  return sql`SELECT (${raw(band)})::INTEGER AS band, COUNT(*)::INTEGER AS count FROM buys WHERE next >= ${question.period.from}::DATE GROUP BY 1`;
}

export function gapsOf(rows: readonly GapRow[]): GapBand[] {
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  return [...gapLimits, null].map((to, band) => {
    const count = rows.find((row) => row.band === band)?.count ?? 0;
    return { from: (gapLimits[band - 1] ?? 0) + 1, to, count, share: all > 0 ? count / all : 0 };
  });
}

const bandSql = `CASE WHEN days < ${fewestDays} THEN 'UNKNOWN' WHEN silent <= gap THEN 'IN_RHYTHM' WHEN silent <= 2 * gap THEN 'LATE' WHEN silent <= 3 * gap THEN 'VERY_LATE' ELSE 'SILENT' END`;

/** All customers that ever bought, with their silence up to the end and its band. */
export const paced = ({ end }: Asked): Fragment => sql`(SELECT *, ${raw(bandSql)} AS band FROM (SELECT *, ${end}::DATE - 1 - last AS silent FROM lives))`;

const paid = raw(`(SELECT "customer", SUM(revenue) AS revenue FROM days GROUP BY 1)`);

export interface RhythmRow {
  readonly band: RhythmBand;
  readonly customers: number;
  readonly revenue: bigint;
}

export const rhythmRows = (asked: Asked): Fragment => sql`SELECT band, COUNT(*)::INTEGER AS customers, SUM(revenue)::HUGEINT AS revenue FROM ${paced(asked)} p JOIN ${paid} USING ("customer") GROUP BY 1`;

/** All bands in their order, also those that nobody is in. */
export function rhythmOf(rows: readonly RhythmRow[], currency: string): RhythmClass[] {
  const all = rows.reduce((sum, { customers }) => sum + customers, 0);
  return Object.values(RhythmBand).map((band) => {
    const { customers, revenue } = rows.find((row) => row.band === band) ?? { customers: 0, revenue: 0n };
    return { band, customers, share: all > 0 ? customers / all : 0, revenue: money(revenue, currency) };
  });
}

export interface OverdueRow extends Omit<OverdueCustomer, "revenue" | "missedRevenue"> {
  readonly revenue: bigint;
  readonly missed: bigint;
}

/** The customers beyond their own rhythm of whom most revenue is missed. */
export const overdueRows = (asked: Asked): Fragment => sql`
  SELECT k.id AS customer, last::VARCHAR AS "lastOrderOn", silent::INTEGER AS "silentDays", gap AS "medianGapDays", band, revenue::HUGEINT AS revenue, missed::HUGEINT AS missed, s.alive
  FROM (
    SELECT p.*, revenue, ROUND(revenue::DOUBLE / days * (days - 1) / (last - first) * LEAST(silent - gap, ${mostMissedDays})) AS missed
    FROM ${paced(asked)} p JOIN ${paid} USING ("customer") WHERE band IN ('LATE', 'VERY_LATE', 'SILENT') AND revenue > 0
  ) JOIN key k ON k.no = "customer" LEFT JOIN customer_score s ON s.no = "customer" ORDER BY missed DESC, k.id LIMIT ${mostOverdue}`;

export function overdueOf(rows: readonly OverdueRow[], currency: string): OverdueCustomer[] {
  const sorted = [...rows].sort((left, right) => Number(right.missed - left.missed) || (left.customer < right.customer ? -1 : 1));
  return sorted.map(({ revenue, missed, ...row }) => ({ ...row, revenue: money(revenue, currency), missedRevenue: money(missed, currency) }));
}
