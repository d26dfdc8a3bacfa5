import type { Context, Transaction } from "../../core/context";
import { shownTime, storedTime } from "../../core/database/sql";
import { badInput } from "../../core/errors";
import { askedFor } from "../../core/jobs/scheduler";
import type { Job, JobRunRecord, JobsStatus, Waiting } from "./jobs.types";

interface StoredRun {
  id: string;
  job: string;
  reason: string;
  outcome: string;
  begunAt: string;
  endedAt: string;
  holder: string;
  error: string | null;
  counts: string | null;
}

interface StoredJob {
  id: string;
  dueAt: string;
  begunAt: string | null;
  askedAt: string | null;
}

interface Sums {
  job: string;
  runs: number;
  failures: number;
}

const runColumns = "`id`, `job`, `reason`, `outcome`, `begunAt`, `endedAt`, `holder`, `error`, `counts`";

/** All jobs, how they went, and what waits. */
export async function jobsStatus(ctx: Context): Promise<JobsStatus> {
  const jobs = await ctx.sql.rows<StoredJob>("SELECT `id`, `dueAt`, `begunAt`, `askedAt` FROM `job` ORDER BY `id`");
  const sums = await ctx.sql.rows<Sums>("SELECT `job`, COUNT(*) AS `runs`, SUM(CASE WHEN `outcome` IN ('FAILED', 'LOST') THEN 1 ELSE 0 END) AS `failures` FROM `job_run` GROUP BY `job`");
  const done = await ctx.sql.rows<StoredRun>(`SELECT ${runColumns} FROM \`job_run\` WHERE \`outcome\` = 'DONE'`);
  const last = await ctx.sql.rows<StoredRun>(`SELECT ${runColumns} FROM (SELECT r.*, ROW_NUMBER() OVER (PARTITION BY \`job\` ORDER BY \`begunAt\` DESC, \`id\` DESC) AS \`place\` FROM \`job_run\` r) ranked WHERE \`place\` = 1`);
  return { jobs: jobs.map((job) => shownJob(job, sums.find((sum) => sum.job === job.id), last.find((run) => run.job === job.id), done.filter((run) => run.job === job.id))), waiting: await waiting(ctx) };
}

function shownJob({ id, dueAt, begunAt, askedAt }: StoredJob, sums: Sums | undefined, last: StoredRun | undefined, done: readonly StoredRun[]): Job {
  return {
    name: id,
    dueAt: timeOf(dueAt),
    runningSince: begunAt ? timeOf(begunAt) : null,
    askedAt: askedAt ? timeOf(askedAt) : null,
    lastRun: last ? shownRun(last) : null,
    runs: sums?.runs ?? 0,
    failures: sums?.failures ?? 0,
    milliseconds: done.length > 0 ? Math.round(done.reduce((sum, run) => sum + timeOf(run.endedAt).getTime() - timeOf(run.begunAt).getTime(), 0) / done.length) : null,
  };
}

const shownRun = ({ counts, begunAt, endedAt, ...run }: StoredRun): JobRunRecord =>
  ({ ...run, begunAt: timeOf(begunAt), endedAt: timeOf(endedAt), counts: Object.entries(counts ? (JSON.parse(counts) as Record<string, number>) : {}).map(([name, value]) => ({ name, value })) }) as JobRunRecord;

const timeOf = (stored: string): Date => new Date(shownTime(stored));

/** The last runs of a job, newest first. */
export async function runsOf(ctx: Context, job: string, first: number): Promise<JobRunRecord[]> {
  const rows = await ctx.sql.rows<StoredRun>(`SELECT ${runColumns} FROM \`job_run\` WHERE \`job\` = ? ORDER BY \`begunAt\` DESC, \`id\` DESC LIMIT ?`, [job, first]);
  return rows.map(shownRun);
}

const outboxes: readonly (readonly [what: string, text: string])[] = [
  ["events", "SELECT COUNT(*) AS `count`, MIN(`at`) AS `since` FROM `event` WHERE `seq` IS NULL"],
  ["mails", "SELECT COUNT(*) AS `count`, MIN(`createdAt`) AS `since` FROM `outgoing_mail`"],
  ["messages", "SELECT COUNT(*) AS `count`, MIN(`createdAt`) AS `since` FROM `outbound_message` WHERE `status` IN ('QUEUED', 'FAILED')"],
  ["webhooks", "SELECT COUNT(*) AS `count`, MIN(`createdAt`) AS `since` FROM `webhook_delivery` WHERE `status` = 'WAITING'"],
];

/** What is written down and has not reached anybody yet. */
export async function waiting({ sql }: Pick<Context, "sql">): Promise<Waiting[]> {
  const found = await Promise.all(outboxes.map(async ([what, text]) => ({ what, rows: await sql.rows<{ count: number; since: string | null }>(text) })));
  return found.map(({ what, rows: [row] }) => ({ what, count: row?.count ?? 0, since: row?.since ? timeOf(row.since) : null }));
}

/** Asks for a run before its time; the server that does the job makes it in a moment. */
export async function askFor(tx: Transaction, name: string): Promise<void> {
  const asked = await tx.sql.run("UPDATE `job` SET `askedAt` = ? WHERE `id` = ?", [storedTime(tx.now), name]);
  if (asked === 0) throw badInput({ path: "name", code: "notAvailable", message: "is no job" });
  tx.emit(askedFor, { id: name });
}
