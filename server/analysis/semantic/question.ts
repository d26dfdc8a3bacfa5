import type { AnalyticSnapshot } from "../../core/analytic-database";
import { dayIn } from "../../core/clock";
import type { Context } from "../../core/context";
import { unavailable } from "../../core/errors";
import type { AnalysisFilter } from "./analysis-filter";
import { periodOf, type Period } from "./period";

/** One viewer's question, put to one state of the replica. */
export interface Question {
  readonly ctx: Context;
  readonly filter: AnalysisFilter;
  readonly period: Period;
  /** The viewer's day. */
  readonly today: string;
  readonly rows: AnalyticSnapshot["rows"];
}

/** Asks the replica, and says as of when the answer is true. */
export async function ask<T extends object>(ctx: Context, filter: AnalysisFilter | undefined, work: (question: Question) => Promise<T>): Promise<T & { asOf: Date }> {
  if (!ctx.warehouse) throw unavailable();
  const today = dayIn(ctx.zone, ctx.clock.now());
  const period = periodOf(filter ?? {}, today);
  return ctx.warehouse.read(async ({ asOf, rows }) => ({ ...(await work({ ctx, filter: filter ?? {}, period, today, rows })), asOf }));
}

/** The first row of an answer that always has one. */
export async function oneRow<R extends object>(rows: Promise<R[]>): Promise<R> {
  const [row] = await rows;
  if (!row) throw new Error("An aggregate answered without a row.");
  return row;
}
