import { deals } from "../semantic/deals";
import { beginningOf } from "../semantic/period";
import type { Question } from "../semantic/question";
import { raw, sql } from "../semantic/sql";
import { wilsonInterval } from "../statistics/wilson";
import { medianLimits } from "../statistics/median-interval";
import type { FunnelStep } from "./conversion.types";

interface StepRow {
  name: string;
  /** Deals that came as far as this step and no further. */
  ended: number;
  medianDays: number | null;
  medianLow: number | null;
  medianHigh: number | null;
}

/**
 * The steps of the pipeline in which most of the period's deals were created: its open stages in order, then won. A deal
 * that skipped a stage has reached it all the same.
 */
export async function funnel(question: Question): Promise<FunnelStep[]> {
  const { period, ctx } = question;
  const [start, end] = [beginningOf(period.from, ctx.zone), beginningOf(period.to, ctx.zone)];
  const rows = await question.rows<StepRow>(
    sql`WITH created AS (SELECT id, "pipelineId" FROM ${deals(question)} WHERE "createdAt" >= ${start}::TIMESTAMP AND "createdAt" < ${end}::TIMESTAMP),
    chosen AS (SELECT "pipelineId" FROM created GROUP BY 1 ORDER BY COUNT(*) DESC, 1 LIMIT 1),
    steps AS (SELECT id, name, ROW_NUMBER() OVER (ORDER BY kind = 'WON', position, id) AS step FROM stage WHERE kind <> 'LOST' AND "pipelineId" IN (SELECT "pipelineId" FROM chosen)),
    stays AS (SELECT h."opportunityId", s.step, DATE_DIFF('second', h."enteredAt", h."leftAt") / 86400 AS days FROM stage_change h JOIN created d ON d.id = h."opportunityId" JOIN steps s ON s.id = h."stageId"),
    furthest AS (SELECT "opportunityId", MAX(step) AS step FROM stays GROUP BY 1),
    ended AS (SELECT step, COUNT(*) AS n FROM furthest GROUP BY 1),
    ranked AS (SELECT step, days, ROW_NUMBER() OVER (PARTITION BY step ORDER BY days) AS place, COUNT(*) OVER (PARTITION BY step) AS n FROM stays WHERE days IS NOT NULL),
    times AS (SELECT step, MEDIAN(days) AS median, MAX(days) FILTER (place = ${raw(medianLimits.low)}) AS low, MAX(days) FILTER (place = ${raw(medianLimits.high)}) AS high FROM ranked GROUP BY 1)
    SELECT s.name, COALESCE(e.n, 0)::INTEGER AS ended, t.median AS "medianDays", t.low AS "medianLow", t.high AS "medianHigh" FROM steps s LEFT JOIN ended e ON e.step = s.step LEFT JOIN times t ON t.step = s.step ORDER BY s.step`,
  );
  return funnelSteps(rows);
}

/** Adds up, from the end, how many deals reached each step. */
export function funnelSteps(rows: readonly StepRow[]): FunnelStep[] {
  const reached: number[] = [];
  rows.reduceRight((sum, row, index) => (reached[index] = sum + row.ended), 0);
  return rows.map(({ name, medianDays, medianLow, medianHigh }, index) => {
    const [entered, next] = [reached[index] ?? 0, reached[index + 1]];
    const interval = next === undefined ? undefined : wilsonInterval(next, entered);
    return { stage: name, entered, conversion: next === undefined || entered === 0 ? null : next / entered, low: interval?.low ?? null, high: interval?.high ?? null, medianDays, medianLow, medianHigh };
  });
}
