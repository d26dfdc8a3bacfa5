import { isDeepStrictEqual } from "node:util";
import { DateTime } from "luxon";
import { alwaysTrue, everTrue } from "../../core/condition/ever";
import type { Asked as AskedAt } from "../../core/condition/moments";
import type { Context } from "../../core/context";
import { allOf, among, anyOf, storedTime, type Condition } from "../../core/database/sql";
import { workspaceZone } from "../../identity/calendar/calendar.service";
import type { EvaluatedRule } from "../evaluation/evaluated-rule";
import { present } from "../evaluation/matches";
import { occurrenceOf, type Asked } from "../evaluation/occurrence";
import { surround } from "../evaluation/surroundings";
import { lastTime } from "../evaluation/time-pattern";
import type { RuleDefinition } from "../rule/definition.types";
import { RuleKind } from "../rule/rule.entity";
import { subjects } from "../rule/subjects";
import type { RuleSimulation, SimulatedDay } from "./simulation.types";

const pastDays = 90;
const shownRecords = 20;

/** A rule that is only thought of, as the viewer would make it. */
export async function draftRule(ctx: Context, definition: RuleDefinition, segmentId: string | null): Promise<EvaluatedRule> {
  const draft = { id: "rul_draft", kind: RuleKind.OWN, name: "", enabled: 1, days: null, minutes: null, definition, segmentId, limits: {}, escalateAfterHours: null };
  const [rule] = await surround(ctx, [{ ...draft, version: 1, revision: 1, ownerId: ctx.viewer?.userId ?? null, enabledAt: null, removedAt: null, eventSeq: 0, lookedAt: null, lookedVersion: null }]);
  return rule as EvaluatedRule;
}

/**
 * What a rule would find now, and would have found on each of the past days, of the records that the viewer may see. Changes
 * nothing. Its statements end when nobody waits for the answer any more.
 */
export async function simulate(ctx: Context, rule: EvaluatedRule): Promise<RuleSimulation> {
  const asked = { ...present(ctx), zone: await workspaceZone(ctx) };
  const [now, days] = await Promise.all([matching(ctx, rule, asked), onDays(ctx, rule, asked)]);
  return { ...now, days };
}

/** What any of the rule's causes applies to; after an event, what it would act on if the event came. */
function meets(rule: EvaluatedRule, asked: Asked): Condition {
  const always: EvaluatedRule = { ...rule, definition: { ...rule.definition, when: { kind: "CONDITION" } } };
  return anyOf(rule.definition.causes.flatMap((cause) => occurrenceOf(always, cause, asked)?.where ?? []));
}

function inSight(ctx: Context, { definition: { subject } }: EvaluatedRule): Condition[] {
  const scope = ctx.policy.rows(ctx.viewer, subject, "read", "r");
  return scope ? [scope] : [];
}

async function matching(ctx: Context, rule: EvaluatedRule, asked: Asked): Promise<Pick<RuleSimulation, "count" | "records">> {
  const { from } = subjects[rule.definition.subject];
  const { text, values } = allOf([meets(rule, asked), ...inSight(ctx, rule)]);
  const [[row], records] = await Promise.all([
    ctx.sql.rows<{ n: number }>(`SELECT COUNT(*) AS \`n\` FROM ${from} WHERE ${text}`, values, ctx.signal),
    ctx.sql.rows<{ id: string }>(`SELECT r.\`id\` FROM ${from} WHERE ${text} ORDER BY r.\`id\` DESC LIMIT ${shownRecords}`, values, ctx.signal),
  ]);
  return { count: row?.n ?? 0, records: rule.definition.subject === "WarehouseCheck" ? [] : records.map(({ id }) => id) };
}

/** How many records the rule would newly have found on each day. Only those are asked about each day of which it says one thing on some and another on others. */
async function onDays(ctx: Context, rule: EvaluatedRule, asked: Asked): Promise<SimulatedDay[]> {
  const today = DateTime.fromJSDate(asked.now, { zone: asked.zone });
  const dates = Array.from({ length: pastDays + 1 }, (_, back) => today.minus({ days: pastDays - back }));
  const question = rule.definition.when.kind === "CONDITION" ? begun(ctx, rule, asked, dates) : counted(ctx, rule, asked, dates);
  const [row] = question ? await ctx.sql.rows<Record<string, number | null>>(question.text, question.values, ctx.signal) : [];
  return dates.slice(1).map((date, index) => ({ day: date.toISODate() ?? "", count: Number(row?.[`d${index}`] ?? 0) }));
}

/** The records of the rule that meet these conditions, as a FROM clause with its WHERE. */
function records(ctx: Context, rule: EvaluatedRule, conditions: readonly Condition[]): Condition {
  const { text, values } = allOf([...conditions, ...inSight(ctx, rule)]);
  return { text: `FROM ${subjects[rule.definition.subject].from} WHERE ${text}`, values };
}

/** The rule without a clock, made so wide that it finds all that it finds on any of these days, or so narrow that it finds only what it finds on each. */
function throughout(ctx: Context, rule: EvaluatedRule, { zone }: Asked, dates: readonly DateTime[], widely: typeof everTrue): EvaluatedRule {
  const { definition, segment, calendar } = rule;
  const [first, last] = [dates[0], dates.at(-1)].map((date) => ({ now: (date as DateTime).toJSDate(), zone, dialect: ctx.sql.dialect, calendar })) as [AskedAt, AskedAt];
  const causes = definition.causes.map((cause) => (cause.where ? { ...cause, where: widely(definition.subject, cause.where, first, last) } : cause));
  return { ...rule, definition: { ...definition, causes }, segment: segment && widely("Customer", segment, first, last) };
}

/**
 * Whom a rule that waits for a condition would have found on a day: those that met it and did not the day before. Records that
 * met it on the same days are counted together. Undefined where time makes no difference.
 */
function begun(ctx: Context, rule: EvaluatedRule, asked: Asked, dates: readonly DateTime[]): Condition | undefined {
  const [ever, always] = [throughout(ctx, rule, asked, dates, everTrue), throughout(ctx, rule, asked, dates, alwaysTrue)];
  if (isDeepStrictEqual(ever, always)) return undefined;
  const { text, values } = meets(always, asked);
  const met = dates.map((date) => meets(rule, { ...asked, now: date.toJSDate() }));
  const found = alike(records(ctx, rule, [meets(ever, asked), { text: `NOT (${text})`, values }]), met);
  const days = `SELECT ${met.map((each) => `(${each.text})`).join(" || ")} AS \`met\`, ${found.count} AS \`n\` ${found.text} GROUP BY 1`;
  const columns = dates.slice(1).map((_, index) => `SUM(CASE WHEN SUBSTR(p.\`met\`, ${index + 1}, 2) = '01' THEN p.\`n\` ELSE 0 END) AS \`d${index}\``);
  return { text: `SELECT ${columns.join(", ")} FROM (${days}) p`, values: [...met.flatMap((each) => each.values), ...found.values] };
}

/** Records that are alike in all that is asked are asked about once: there are far fewer birthdays than customers. Where other records are asked about too, each may be another. */
function alike(found: Condition, asked: readonly Condition[]): Condition & { readonly count: string } {
  if (asked.some(({ text }) => text.includes("SELECT"))) return { ...found, count: "COUNT(*)" };
  const columns = [...new Set(asked.flatMap(({ text }) => text.match(/(?<=\br`?\.)`\w+`/g) ?? []))].map((column) => `r.${column}`).join(", ");
  return { text: `FROM (SELECT ${columns}, COUNT(*) AS \`alike\` ${found.text} GROUP BY ${columns}) r`, values: found.values, count: "SUM(r.`alike`)" };
}

/** What a day brings to a rule that waits for none: after events, those of the day; at a time, all that meet the rule on a day that it names. */
function counted(ctx: Context, rule: EvaluatedRule, asked: Asked, dates: readonly DateTime[]): Condition {
  const { text, values } = records(ctx, rule, [meets(throughout(ctx, rule, asked, dates, everTrue), asked)]);
  const counts = dates.slice(1).map((date, index) => countOn(rule, asked, date, dates[index] as DateTime));
  return { text: `SELECT ${counts.map((count, index) => `${count.text} AS \`d${index}\``).join(", ")} ${text}`, values: [...counts.flatMap((count) => count.values), ...values] };
}

function countOn(rule: EvaluatedRule, asked: Asked, date: DateTime, before: DateTime): Condition {
  const { when } = rule.definition;
  const on = meets(rule, { ...asked, now: date.toJSDate() });
  if (when.kind === "EVENT") return total(on, eventsBetween(when.types, before, date));
  return (lastTime(when, date) ?? before) > before ? total(on) : { text: "0", values: [] };
}

const total = (where: Condition, count: Condition = { text: "1", values: [] }): Condition => ({
  text: `SUM(CASE WHEN ${where.text} THEN ${count.text} ELSE 0 END)`,
  values: [...where.values, ...count.values],
});

function eventsBetween(types: readonly string[], from: DateTime, until: DateTime): Condition {
  const { text, values } = among("e.`type`", types);
  return {
    text: `(SELECT COUNT(*) FROM \`event\` e WHERE e.\`recordId\` = r.\`id\` AND ${text} AND e.\`at\` > ? AND e.\`at\` <= ?)`,
    values: [...values, storedTime(from.toJSDate()), storedTime(until.toJSDate())],
  };
}
