import type { Context, Transaction } from "../../core/context";
import { replaceRows, type NewRow } from "../../core/database/bulk";
import { among } from "../../core/database/sql";
import { unavailable } from "../../core/errors";
import type { JobCounts } from "../../core/jobs/job.types";
import { raw, sql } from "../semantic/sql";
import { CarriedFigures } from "./carried-figures.entity";
import { figureColumns } from "./figure-table";

/** One working-out of the figures in the replica. */
interface Run {
  readonly id: string;
  readonly customers: number;
}

/** The row of `carried_figures`. */
const theFigures = "customer";

/** Customers in a page: a page is compared and written in one transaction, and no more of them are in memory. */
const pageSize = 2_000;

/**
 * Carries the figures of all customers from the replica, wherever it is, to where conditions ask for them: only rows that differ
 * are written, and who is gone is removed. Done again after a crash, or where nothing has changed, it changes nothing.
 * @param signal aborted when another server does it
 * @throws `unavailable()` where no replica answers
 */
export async function carryFigures(ctx: Context, signal: AbortSignal): Promise<JobCounts> {
  const counts = { written: 0, removed: 0 };
  for (let run = await lastRun(ctx); run && !(await isCarried(ctx, run)); run = await lastRun(ctx)) {
    if (await carry(ctx, run, counts, signal)) await ctx.transact((tx) => noteCarried(tx, run));
  }
  return counts;
}

/** From here on conditions know these figures of all customers; rules that ask about figures look again. */
async function noteCarried(tx: Transaction, { id, customers }: Run): Promise<void> {
  await tx.db.save(Object.assign(new CarriedFigures(), { id: theFigures, run: id, carriedAt: tx.now, customers }));
  tx.emit("warehouse.carried", { id: "warehouse" });
}

async function isCarried(ctx: Context, { id }: Run): Promise<boolean> {
  const [row] = await ctx.sql.rows("SELECT 1 AS `one` FROM `carried_figures` WHERE `run` = ?", [id]);
  return row !== undefined;
}

const runs = sql`SELECT id, customers FROM figure_run`;

/** The working-out of now; none while the replica is loaded for the first time. */
async function lastRun(ctx: Context): Promise<Run | undefined> {
  if (!ctx.warehouse) throw unavailable();
  if ((await ctx.warehouse.condition()).state === "LOADING") return undefined;
  const [run] = await ctx.warehouse.read(({ rows }) => rows<Run>(runs));
  return run;
}

/** @returns whether the figures were still the same at the end; others may have been worked out meanwhile */
async function carry(ctx: Context, run: Run, counts: { written: number; removed: number }, signal: AbortSignal): Promise<boolean> {
  let after = "";
  for (let place = 0; place <= run.customers; place += pageSize) {
    signal.throwIfAborted();
    const page = await pageOf(ctx, run, place);
    if (!page) return false;
    const isLast = place + pageSize > run.customers;
    const until = isLast ? undefined : String(page.at(-1)?.["id"]);
    await carryPage(ctx, page, { after, until }, counts);
    after = until ?? after;
  }
  return true;
}

const columns = Object.keys(figureColumns);
const listed = columns.map((name) => `\`${name}\``).join(", ");
const selected = Object.entries(figureColumns).map(([name, type]) => (type === "DATE" ? `"${name}"::VARCHAR AS "${name}"` : `"${name}"`)).join(", ");

async function pageOf(ctx: Context, run: Run, place: number): Promise<NewRow[] | undefined> {
  if (!ctx.warehouse) throw unavailable();
  return ctx.warehouse.read(async ({ rows }) => {
    const [now] = await rows<Run>(runs);
    if (now?.id !== run.id) return undefined;
    return rows<NewRow>(sql`SELECT ${raw(selected)} FROM customer_figure WHERE place > ${place} AND place <= ${place + pageSize} ORDER BY place`);
  });
}

/** The customers of a page, by their ids; without an end all that follow. */
interface Span {
  readonly after: string;
  readonly until: string | undefined;
}

async function carryPage(ctx: Context, page: readonly NewRow[], span: Span, counts: { written: number; removed: number }): Promise<void> {
  const differing = new Map(page.map((row) => [row["id"], row]));
  const here = new Set(differing.keys());
  for await (const kept of keptIn(ctx, span)) {
    for (const row of kept) if (isSame(row, differing.get(row["id"]))) differing.delete(row["id"]);
    const gone = kept.map((row) => row["id"] as string).filter((id) => !here.has(id));
    const { text, values } = among("`id`", gone);
    if (gone.length > 0) counts.removed += await ctx.transact(({ sql: source }) => source.run(`DELETE FROM \`customer_figure\` WHERE ${text}`, values));
  }
  if (differing.size > 0) await ctx.transact(({ sql: source }) => replaceRows(source, "customer_figure", [...differing.values()]));
  counts.written += differing.size;
}

/** The rows of a span as they were carried before: there may be more of them than in the page. */
async function* keptIn(ctx: Context, { after, until }: Span): AsyncGenerator<NewRow[]> {
  const end = until === undefined ? { text: "", values: [] } : { text: " AND `id` <= ?", values: [until] };
  for (let from: string | undefined = after; from !== undefined; ) {
    const kept: NewRow[] = await ctx.sql.rows<NewRow>(`SELECT ${listed} FROM \`customer_figure\` WHERE \`id\` > ?${end.text} ORDER BY \`id\` LIMIT ${pageSize}`, [from, ...end.values]);
    yield kept;
    from = kept.length === pageSize ? String(kept.at(-1)?.["id"]) : undefined;
  }
}

const isSame = (kept: NewRow, row: NewRow | undefined): boolean => row !== undefined && columns.every((name) => String(row[name]) === String(kept[name]));
