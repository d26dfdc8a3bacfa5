import type { Condition } from "../../core/condition/condition.types";
import type { Eyes } from "../../core/condition/paths";
import type { Context } from "../../core/context";
import { among } from "../../core/database/sql";
import { workingTime } from "../../identity/calendar/working-time";
import { viewerOf } from "../../identity/policy/view-as/viewer-of";
import type { EvaluatedRule, ReadRule } from "./evaluated-rule";
import { restOf } from "./rest";

/**
 * Adds to rules what stands elsewhere: the segments they are for, whose rights bound them and the working hours. A rule
 * rests, as if it were off, while its owner has left or may no longer do or see what it says, and while its segment is gone.
 */
export async function surround(ctx: Context, rules: readonly ReadRule[]): Promise<EvaluatedRule[]> {
  const [segments, owners] = await Promise.all([segmentsOf(ctx, given(rules, "segmentId")), eyesOf(ctx, given(rules, "ownerId"))]);
  const found = rules.map((rule): EvaluatedRule => {
    const segment = rule.segmentId === null ? undefined : segments.get(rule.segmentId);
    const eyes = rule.ownerId === null ? undefined : owners.get(rule.ownerId);
    const rests = restOf(rule, segment, eyes);
    return { ...rule, segment, eyes, rests, enabled: rests ? 0 : rule.enabled };
  });
  if (!found.some(countsWorkingTime)) return found;
  const calendar = await workingTime(ctx);
  return found.map((rule) => (countsWorkingTime(rule) ? { ...rule, calendar } : rule));
}

/** By its limits or by what it says: units of working time are the only words that begin so. */
const countsWorkingTime = ({ definition, segment, limits }: EvaluatedRule): boolean => limits.workingHoursOnly === true || JSON.stringify([definition, segment]).includes('"WORKING_');

const given = (rules: readonly ReadRule[], column: "segmentId" | "ownerId"): string[] => [...new Set(rules.flatMap((rule) => rule[column] ?? []))];

async function segmentsOf(ctx: Context, ids: readonly string[]): Promise<Map<string, Condition>> {
  if (ids.length === 0) return new Map();
  const { text, values } = among("`id`", ids);
  const rows = await ctx.sql.rows<{ id: string; condition: string }>(`SELECT \`id\`, \`condition\` FROM \`saved_segment\` WHERE ${text}`, values);
  return new Map(rows.map(({ id, condition }) => [id, JSON.parse(condition) as Condition]));
}

/** With whose eyes owners' rules look; whoever has left has none. */
async function eyesOf(ctx: Context, userIds: readonly string[]): Promise<Map<string, Eyes>> {
  if (userIds.length === 0) return new Map();
  const { text, values } = among("`id`", userIds);
  const there = await ctx.sql.rows<{ id: string }>(`SELECT \`id\` FROM \`user\` WHERE \`active\` = 1 AND ${text}`, values);
  return new Map(await Promise.all(there.map(async ({ id }) => [id, { policy: ctx.policy, viewer: await viewerOf(ctx, id) }] as const)));
}
