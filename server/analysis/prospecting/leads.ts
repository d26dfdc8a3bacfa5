import type { Fragment } from "../../core/analytic-database";
import { deals } from "../semantic/deals";
import { FigureUnit, figures, type Definitions, type Figure } from "../semantic/figure";
import { beginningOf, monthsOf } from "../semantic/period";
import type { Question } from "../semantic/question";
import { customersKnown } from "../semantic/sales";
import { joined, raw, sql } from "../semantic/sql";
import { wilsonInterval } from "../statistics/wilson";
import type { LeadConversion, MonthConversion, SourceConversion } from "./conversion.types";

const { COUNT, SHARE, DAYS } = FigureUnit;
const mostSources = 100;

const leadFigures = {
  leads: { unit: COUNT, sum: true, definition: "Customers first known in the period who had not ordered before." },
  leadConversion: { unit: SHARE, definition: "Those of the leads who have ordered or had a deal won since, divided by all." },
  medianDaysToWin: { unit: DAYS, definition: "The median of the whole days from being known to the first order or won deal, over the leads that came to one." },
} as const satisfies Definitions;

/**
 * Customers first known in the days, who had not ordered before, as a sub-query with `no`, `source`, `month` and `days` (whole
 * days to the first order or won deal; null while neither has come). A deal counts though it be won before the day on which
 * the customer is said to have been known: then the days are negative.
 */
export function leads(question: Question, { from, to }: { from: string; to: string } = question.period): Fragment {
  const { zone } = question.ctx;
  const [start, end] = [beginningOf(from, zone), beginningOf(to, zone)];
  const months = joined(monthsOf({ from, to }).map((month) => sql`(${month}::DATE, ${beginningOf(month, zone)}::TIMESTAMP)`), ", ");
  return sql`(SELECT f.no, f.source, m.month, LEAST(
      FLOOR(EPOCH(w.at - f."createdAt") / 86400), CASE WHEN f."firstOrderOn" IS NOT NULL THEN GREATEST(DATE_DIFF('day', f."createdAt"::DATE, f."firstOrderOn"), 0) END) AS days
    FROM (SELECT k.no, k.source, c."createdAt", c."firstOrderOn" FROM ${customersKnown(question)} k JOIN customer c ON c.no = k.no
      WHERE c."createdAt" >= ${start}::TIMESTAMP AND c."createdAt" < ${end}::TIMESTAMP AND (c."firstOrderOn" IS NULL OR c."firstOrderOn" >= c."createdAt"::DATE - 1)) f
    LEFT JOIN (SELECT "customerNo" AS no, MIN("closedAt") AS at FROM ${deals(question)} WHERE status = 'WON' GROUP BY 1) w ON w.no = f.no
    ASOF JOIN (VALUES ${months}) m(month, begins) ON f."createdAt" >= m.begins)`;
}

interface LeadRow {
  source: string | null;
  month: string | null;
  isSource: boolean;
  isMonth: boolean;
  leads: number;
  won: number;
  meanDays: number | null;
  medianDays: number | null;
}

const counted = raw(`COUNT(*)::INTEGER AS leads, COUNT(days)::INTEGER AS won, AVG(days) AS "meanDays", MEDIAN(days) AS "medianDays"`);

/** The leads of the period, by source and by month, and their figures. */
export async function leadConversion(question: Question): Promise<{ figures: Figure[]; leadSources: SourceConversion[]; leadMonths: MonthConversion[] }> {
  const { previousFrom, previousTo } = question.period;
  const rows = await question.rows<LeadRow>(
    sql`SELECT source, month::VARCHAR AS month, GROUPING(source) = 0 AS "isSource", GROUPING(month) = 0 AS "isMonth", ${counted}
    FROM ${leads(question)} GROUP BY GROUPING SETS ((source), (month), ()) ORDER BY leads DESC, source`,
  );
  const [before] = previousFrom === previousTo ? [] : await question.rows<LeadRow>(sql`SELECT ${counted} FROM ${leads(question, { from: previousFrom, to: previousTo })}`);
  const all = rows.find(({ isSource, isMonth }) => !isSource && !isMonth);
  return {
    figures: figures(leadFigures, measured(all), before ? measured(before) : {}),
    leadSources: rows.filter(({ isSource }) => isSource).slice(0, mostSources).map((row) => ({ source: row.source ?? "", ...converted(row) })),
    leadMonths: rows.filter(({ isMonth }) => isMonth).map((row) => ({ month: row.month ?? "", ...converted(row) })).sort((left, right) => (left.month < right.month ? -1 : 1)),
  };
}

function measured(row: LeadRow | undefined): Record<keyof typeof leadFigures, number | null> {
  const { leads: all = 0, won = 0, medianDays = null } = row ?? {};
  return { leads: all, leadConversion: all === 0 ? null : won / all, medianDaysToWin: medianDays };
}

function converted({ leads: all, won, meanDays, medianDays }: LeadRow): LeadConversion {
  const { low, high } = wilsonInterval(won, all) ?? { low: 0, high: 1 };
  return { leads: all, won, conversion: all === 0 ? 0 : won / all, low, high, meanDays, medianDays };
}
