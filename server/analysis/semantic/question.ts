import type { AccessPolicy } from "../../core/access/policy";
import type { AnalyticSnapshot } from "../../core/analytic-database";
import { dayIn } from "../../core/clock";
import type { Context } from "../../core/context";
import { forbidden, unavailable } from "../../core/errors";
import { membersInSight } from "../../customers/segment/segment.service";
import type { AnalysisFilter } from "./analysis-filter";
import type { Figure } from "./figure";
import { periodOf, type Period } from "./period";
import { seesRevenue, type Viewing } from "./scope";
import { layBeside } from "./segment-members";

/** With whose eyes, when, and in what money and zone a question is asked. */
export interface Asker extends Viewing, Pick<Context, "clock" | "currency" | "zone"> {}

/** Nobody's eyes, from which nothing is hidden: for what is worked out for all customers alike, whoever looks at it later. */
export const everybody: Viewing = { viewer: undefined, policy: { can: () => true, rows: () => undefined, field: () => "shown" } satisfies Pick<AccessPolicy, "can" | "rows" | "field"> };

/** A question put to one state of the replica. */
export interface Question {
  readonly ctx: Asker;
  readonly filter: AnalysisFilter;
  readonly period: Period;
  /** The viewer's day. */
  readonly today: string;
  readonly rows: AnalyticSnapshot["rows"];
}

/** A question of somebody's, whose answer names records of the operational database besides. */
export interface ViewersQuestion extends Question {
  readonly ctx: Context;
}

/** Asks the replica, with the customers of the segment asked for beside it, and says as of when the answer is true. Where nothing is compared, figures have no `previous`. */
export async function ask<T extends object>(ctx: Context, filter: AnalysisFilter | undefined, work: (question: ViewersQuestion) => Promise<T>): Promise<T & { asOf: Date }> {
  if (!seesRevenue(ctx)) throw forbidden("adding orders up");
  const { sql, warehouse } = ctx;
  if (!warehouse) throw unavailable();
  const today = dayIn(ctx.zone, ctx.clock.now());
  const period = periodOf(filter ?? {}, today);
  const members = filter?.segmentId ? await membersInSight(ctx, filter.segmentId, "filter.segmentId") : undefined;
  const answer = await warehouse.read(async (snapshot) => {
    if (members) await layBeside(sql, warehouse, members, snapshot);
    const { asOf, rows } = snapshot;
    return { ...(await work({ ctx, filter: filter ?? {}, period, today, rows })), asOf };
  });
  return period.previousFrom === period.previousTo ? withoutComparison(answer) : answer;
}

function withoutComparison<T extends object>(answer: T & { readonly figures?: readonly Figure[] }): T {
  return answer.figures ? { ...answer, figures: answer.figures.map((figure) => ({ ...figure, previous: null })) } : answer;
}

/** The first row of an answer that always has one. */
export async function oneRow<R extends object>(rows: Promise<R[]>): Promise<R> {
  const [row] = await rows;
  if (!row) throw new Error("An aggregate answered without a row.");
  return row;
}
