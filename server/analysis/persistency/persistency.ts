import type { Fragment } from "../../core/analytic-database";
import type { Question } from "../semantic/question";
import { raw } from "../semantic/sql";
import { activityOf, activityRows, type ActivityRow } from "./activity";
import { changeOf, changeRows, type ChangeRow } from "./change";
import { aliveRows, alivenessOf, modelRow, type AliveRow, type ModelRow } from "./alive";
import { averageOf, cohortRows, cohortsOf, type CohortRow } from "./cohorts";
import { endOf, together, type Asked } from "./history";
import type { PersistencyArgs } from "./persistency.args";
import { gapRows, gapsOf, overdueOf, overdueRows, rhythmOf, rhythmRows, type GapRow, type OverdueRow, type RhythmRow } from "./rhythm";
import { comparedGroups, curveOf, groupedLifetimeRows, lifetimeRows, type LifetimeRow } from "./survival";
import { figuresOf, totalsRow, type TotalsRow } from "./totals";

interface PartRows {
  totals: TotalsRow;
  cohorts: CohortRow;
  activity: ActivityRow;
  gaps: GapRow;
  rhythm: RhythmRow;
  overdue: OverdueRow;
  change: ChangeRow;
  lifetimes: LifetimeRow;
  groups: LifetimeRow;
  model: ModelRow;
  alive: AliveRow;
}

/** @param wants whether somebody asks for a field of the view: what nobody asks for is not worked out */
export async function persistency(question: Question, { survivalBy, ...definition }: PersistencyArgs, wants: (field: string) => boolean) {
  const { period, ctx } = question;
  const asked: Asked = { question, end: endOf(question), ...definition };
  const wanted = (fields: readonly string[], part: (asked: Asked) => Fragment): Fragment => (fields.some(wants) ? part(asked) : nothing);
  const rows = await together<PartRows & Record<string, object>>(asked, {
    totals: totalsRow(asked),
    cohorts: wanted(["cohorts", "cohortAverage"], cohortRows),
    activity: wanted(["activity"], activityRows),
    gaps: wanted(["gapBands"], gapRows),
    rhythm: wanted(["rhythm"], rhythmRows),
    overdue: wanted(["overdue"], overdueRows),
    change: period.previousFrom < period.previousTo ? wanted(["change"], changeRows) : nothing,
    lifetimes: lifetimeRows(asked),
    groups: survivalBy ? groupedLifetimeRows(asked, survivalBy) : nothing,
    model: modelRow(),
    alive: wanted(["alive"], aliveRows),
  });
  const [totals] = rows.totals;
  if (!totals) throw new Error("An aggregate answered without a row.");
  const survival = curveOf(null, rows.lifetimes);
  const { curves, test } = comparedGroups(rows.groups);
  return {
    rowCount: totals.lines,
    figures: figuresOf(totals, survival.medianDays),
    churnAfterDays: asked.churnAfterDays,
    cohorts: cohortsOf(rows.cohorts, asked.end, ctx.currency),
    cohortAverage: averageOf(rows.cohorts, asked.end),
    activity: activityOf(rows.activity, asked),
    gapBands: gapsOf(rows.gaps),
    rhythm: rhythmOf(rows.rhythm, ctx.currency),
    overdue: overdueOf(rows.overdue, ctx.currency),
    change: period.previousFrom < period.previousTo ? changeOf(rows.change, ctx.currency) : [],
    survival,
    survivalGroups: curves,
    survivalTest: test,
    alive: alivenessOf(rows.model, rows.alive, ctx.currency),
  };
}

/** No rows. */
const nothing = raw("SELECT 1 WHERE FALSE");
