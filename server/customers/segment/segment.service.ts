import { access, assertWritable, assign } from "../../core/access/access";
import { minute } from "../../core/clock";
import { compileCondition, type CompileOptions } from "../../core/condition/compile";
import { conditionFaults } from "../../core/condition/check";
import type { Condition } from "../../core/condition/condition.types";
import { readCondition } from "../../core/condition/read";
import type { Context, Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { allOf, among, anyOf, type Condition as Sql } from "../../core/database/sql";
import { badInput } from "../../core/errors";
import { newId } from "../../core/ids";
import { workingTime } from "../../identity/calendar/working-time";
import { workspaceZone } from "../../identity/workspace/workspace.service";
import { Segment } from "./segment.entity";
import { assertUnused } from "./uses";
import type { CreateSegmentInput, UpdateSegmentInput } from "./segment.inputs";

/** Keeps a segment; its condition tests only what its maker sees. */
export async function create(tx: Transaction, input: CreateSegmentInput): Promise<Segment> {
  assertWritable(tx, "Segment", input);
  const condition = readCondition("Customer", input.condition, tx);
  const segment = Object.assign(new Segment(), {
    id: newId("seg", tx.now.getTime()), version: 1, name: input.name.trim(), shared: input.shared ?? false, condition,
    ownerId: tx.viewer?.userId ?? null, teamId: input.shared ? (tx.viewer?.teamId ?? null) : null, createdAt: tx.now, updatedAt: tx.now,
  });
  await insertEntities(tx, Segment, [segment]);
  tx.emit("segment.created", { id: segment.id, ownerId: segment.ownerId });
  return segment;
}

/** Renames a segment, shares it, or says anew who is in it. */
export async function update(tx: Transaction, id: string, version: number, { condition, ...input }: UpdateSegmentInput): Promise<Segment> {
  assertWritable(tx, "Segment", { condition, ...input });
  const segment = await access(tx, Segment, id, "update", version);
  assign(segment, input.name === undefined ? input : { ...input, name: input.name.trim() });
  if (condition) segment.condition = readCondition("Customer", condition, tx);
  if (input.shared !== undefined) segment.teamId = input.shared ? (tx.viewer?.teamId ?? null) : null;
  segment.updatedAt = tx.now;
  await tx.db.save(segment);
  tx.emit("segment.updated", { id, ownerId: segment.ownerId });
  return segment;
}

/**
 * Takes a segment away; the customers stay.
 * @throws BAD_USER_INPUT at `id`, code `inUse`, while something is for the segment's customers
 */
export async function remove(tx: Transaction, id: string): Promise<void> {
  const segment = await access(tx, Segment, id, "delete");
  await assertUnused(tx, id);
  tx.emit("segment.deleted", { id, ownerId: segment.ownerId });
  await tx.db.remove(segment);
}

/**
 * The customers of a segment as a condition on them, seen with the viewer's own eyes; nobody is in one that the viewer may
 * not see, as in one that is not there.
 * @throws BAD_USER_INPUT at `path` where the viewer may not see all that it asks about
 */
export async function inSegment(ctx: Context, id: string, alias: string, path: string): Promise<Sql> {
  const condition = await conditionOf(ctx, id, path);
  return condition ? asSql(ctx, condition, alias, await timesOf(ctx)) : anyOf([]);
}

/**
 * The customers of a segment that are in the viewer's sight, as a condition on `customer` (alias `t`). Its spans are counted from the
 * minute that has begun, so that asked twice within it the condition is the same to the letter.
 * @throws BAD_USER_INPUT at `path`: `notFound` where the viewer has no such segment, `notAllowed` where they may not see all that it asks about
 */
export async function membersInSight(ctx: Context, id: string, path: string): Promise<Sql> {
  const condition = await conditionOf(ctx, id, path);
  if (!condition) throw badInput({ path, code: "notFound", message: "there is no such segment" });
  const times = await timesOf(ctx);
  return allOf([...inSight(ctx), asSql(ctx, condition, "t", { ...times, now: new Date(Math.floor(times.now.getTime() / minute) * minute) })]);
}

/**
 * What a segment that the viewer may use asks about its customers; undefined where they have none of that id.
 * @throws BAD_USER_INPUT at `path` where the viewer may not see all of that
 */
async function conditionOf(ctx: Context, id: string, path: string): Promise<Condition | undefined> {
  const scope = ctx.policy.rows(ctx.viewer, "Segment", "read", "s");
  const where = allOf([{ text: "s.`id` = ?", values: [id] }, ...(scope ? [scope] : [])]);
  const [found] = await ctx.sql.rows<{ condition: string }>(`SELECT s.\`condition\` FROM \`saved_segment\` s WHERE ${where.text}`, where.values);
  if (!found) return undefined;
  const condition = JSON.parse(found.condition) as Condition;
  if (conditionFaults("Customer", condition, ctx).length > 0) throw badInput({ path, code: "notAllowed", message: "the segment asks about what you may not see" });
  return condition;
}

/** How many customers in the viewer's sight meet a condition now. */
export async function countMeeting(ctx: Context, condition: Condition): Promise<number> {
  const where = counted(ctx, condition, await timesOf(ctx));
  const [row] = await ctx.sql.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM \`customer\` t WHERE ${where.text}`, where.values);
  return Number(row?.n ?? 0);
}

/** How many customers in the viewer's sight each segment has now, in one statement; null where it asks about what the viewer may not see. */
export async function countEach(ctx: Context, ids: readonly string[]): Promise<(number | null)[]> {
  const times = await timesOf(ctx);
  const { text, values } = among("`id`", ids);
  const kept = await ctx.sql.rows<{ id: string; condition: string }>(`SELECT \`id\`, \`condition\` FROM \`saved_segment\` WHERE ${text}`, values);
  const readable = kept.map(({ id, condition }) => ({ id, condition: JSON.parse(condition) as Condition })).filter(({ condition }) => conditionFaults("Customer", condition, ctx).length === 0);
  if (readable.length === 0) return ids.map(() => null);
  const parts = readable.map(({ id, condition }) => {
    const where = counted(ctx, condition, times);
    return { text: `SELECT ? AS \`id\`, COUNT(*) AS \`n\` FROM \`customer\` t WHERE ${where.text}`, values: [id, ...where.values] };
  });
  const rows = await ctx.sql.rows<{ id: string; n: number }>(parts.map((part) => part.text).join(" UNION ALL "), parts.flatMap((part) => part.values));
  const counts = new Map(rows.map(({ id, n }) => [id, Number(n)]));
  return ids.map((id) => counts.get(id) ?? null);
}

/** The customers in the viewer's sight that meet a condition; whoever sees all asks about all. */
function counted(ctx: Context, condition: Condition, times: Times): Sql {
  const sight = inSight(ctx);
  return allOf([...sight, asSql(ctx, condition, "t", { ...times, ofAll: sight.length === 0 })]);
}

function inSight(ctx: Context): Sql[] {
  if (!ctx.policy.can(ctx.viewer, "Customer", "read")) return [{ text: "1 = 0", values: [] }];
  const rows = ctx.policy.rows(ctx.viewer, "Customer", "read", "t");
  return rows ? [rows] : [];
}

/** Now, by the company's clock and working hours. */
const timesOf = async (ctx: Context): Promise<Times> => ({ now: ctx.clock.now(), zone: await workspaceZone(ctx), calendar: await workingTime(ctx) });

type Times = Pick<CompileOptions, "now" | "zone" | "calendar" | "ofAll">;

const asSql = (ctx: Context, condition: Condition, alias: string, times: Times): Sql =>
  compileCondition("Customer", condition, { alias, ...times, dialect: ctx.sql.dialect, eyes: ctx });
