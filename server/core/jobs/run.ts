import { second } from "../clock";
import type { Context, Transaction } from "../context";
import { insertMissingRows, insertRows } from "../database/bulk";
import { shownTime, storedTime } from "../database/sql";
import { newId } from "../ids";
import type { JobCounts, RunOutcome, RunReason } from "./job.types";
import { takeLease } from "./lease";

/** What all servers know of a job. */
export interface KnownState {
  readonly run: number;
  readonly dueAt: Date;
  readonly begunAt: Date | undefined;
  readonly askedAt: Date | undefined;
  readonly holder: string | null;
}

/** A run that has begun. */
export interface Begun {
  readonly job: string;
  readonly holder: string;
  readonly run: number;
  readonly reason: RunReason;
  readonly at: Date;
}

interface StoredState {
  run: number;
  dueAt: string;
  begunAt: string | null;
  askedAt: string | null;
  holder: string | null;
}

/** What is known of a job; the first server that looks writes down when it is due for the first time. */
export async function stateOf(ctx: Context, job: string, dueAt: Date): Promise<KnownState> {
  const known = await read(ctx, job);
  if (known) return known;
  await ctx.transact(({ sql }) => insertMissingRows(sql, "job", [{ id: job, run: 0, dueAt: storedTime(dueAt) }]));
  return (await read(ctx, job)) ?? { run: 0, dueAt, begunAt: undefined, askedAt: undefined, holder: null };
}

async function read({ sql }: Pick<Context, "sql">, job: string, lock = ""): Promise<KnownState | undefined> {
  const [row] = await sql.rows<StoredState>(`SELECT \`run\`, \`dueAt\`, \`begunAt\`, \`askedAt\`, \`holder\` FROM \`job\` WHERE \`id\` = ?${lock}`, [job]);
  return row && { run: row.run, dueAt: timeOf(row.dueAt), begunAt: row.begunAt ? timeOf(row.begunAt) : undefined, askedAt: row.askedAt ? timeOf(row.askedAt) : undefined, holder: row.holder };
}

const timeOf = (stored: string): Date => new Date(shownTime(stored));

/** Why a job is to be done now, if at all. What another server left half done counts like what is due; its lease decides. */
export function reasonNow({ dueAt, begunAt, askedAt }: KnownState, woken: boolean, now: Date): RunReason | undefined {
  if (begunAt) return "TAKEN_UP";
  if (askedAt) return "ASKED";
  if (dueAt <= now) return "DUE";
  return woken ? "WOKEN" : undefined;
}

/**
 * Begins a run, unless another server does the job, or has done it since one looked.
 * @param seen the number of the last run when one looked
 */
export function begin(ctx: Context, job: string, holder: string, reason: RunReason, seen: number, lease: number): Promise<Begun | undefined> {
  return ctx.transact(async (tx) => {
    if (!(await takeLease(tx, job, holder, lease))) return undefined;
    const state = await read(tx, job, tx.sql.dialect === "mysql" ? " FOR UPDATE" : "");
    if (!state || (state.run !== seen && reason !== "WOKEN")) return undefined;
    if (state.begunAt) await note(tx, { job, holder: state.holder ?? holder, reason: "DUE", at: state.begunAt }, { outcome: "LOST" });
    await tx.sql.run("UPDATE `job` SET `run` = ?, `begunAt` = ?, `holder` = ? WHERE `id` = ?", [state.run + 1, storedTime(tx.now), holder, job]);
    return { job, holder, run: state.run + 1, reason, at: tx.now };
  });
}

/** What came of a run. */
interface Result {
  readonly outcome: RunOutcome;
  readonly counts?: JobCounts | undefined;
  readonly error?: unknown;
}

/** Shorter ones that something happened to wake are too many to be kept. */
const long = second;

/** Ends a run: says when the job is due next, and keeps the run if it tells something. */
export function finish(ctx: Context, begun: Begun, { next, ...result }: Result & { next: Date }): Promise<void> {
  return ctx.transact(async (tx) => {
    const answered = begun.reason === "ASKED" ? ", `askedAt` = NULL" : "";
    const current = await tx.sql.run(`UPDATE \`job\` SET \`begunAt\` = NULL, \`dueAt\` = ?${answered} WHERE \`id\` = ? AND \`run\` = ?`, [storedTime(next), begun.job, begun.run]);
    const tells = begun.reason !== "WOKEN" || result.outcome !== "DONE" || tx.now.getTime() - begun.at.getTime() > long;
    if (current > 0 && tells) await note(tx, begun, result);
  });
}

/** Puts right when a job is due, where a wrong clock had said so. */
export async function correct(ctx: Context, job: string, wrong: Date, due: Date): Promise<void> {
  await ctx.transact(({ sql }) => sql.run("UPDATE `job` SET `dueAt` = ? WHERE `id` = ? AND `dueAt` = ?", [storedTime(due), job, storedTime(wrong)]));
}

/** Leaves a time of the day out that passed while no server ran. */
export function skip(ctx: Context, job: string, holder: string, due: Date, next: Date): Promise<void> {
  return ctx.transact(async (tx) => {
    const skipped = await tx.sql.run("UPDATE `job` SET `dueAt` = ? WHERE `id` = ? AND `dueAt` <= ?", [storedTime(next), job, storedTime(due)]);
    if (skipped > 0) await note(tx, { job, holder, reason: "DUE", at: due }, { outcome: "SKIPPED" });
  });
}

async function note(tx: Transaction, { job, holder, reason, at }: Pick<Begun, "job" | "holder" | "reason" | "at">, { outcome, counts, error }: Result): Promise<void> {
  await insertRows(tx.sql, "job_run", [{ id: newId("run"), job, holder, reason, outcome, begunAt: storedTime(at), endedAt: storedTime(tx.now), error: error === undefined ? null : wordsOf(error), counts: counts ? JSON.stringify(counts) : null }]);
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : "Something that is no error was thrown").slice(0, 500);

/** As many runs of each job are kept. */
const kept = 200;

/** Forgets the oldest runs of each job. */
export async function pruneRuns(ctx: Context): Promise<void> {
  const oldest = "SELECT `id` FROM (SELECT `id`, ROW_NUMBER() OVER (PARTITION BY `job` ORDER BY `begunAt` DESC, `id` DESC) AS `place` FROM `job_run`) ranked WHERE `place` > ?";
  await ctx.transact(({ sql }) => sql.run(`DELETE FROM \`job_run\` WHERE \`id\` IN (${oldest})`, [kept]));
}
