import { DateTime } from "luxon";
import { changedByTime, dependencesOf } from "../../core/condition/dependence";
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

/** The records that any of the rule's causes applies to; after an event, those that it would act on if the event came. */
function meets(ctx: Context, rule: EvaluatedRule, asked: Asked): Condition {
  const { causes, subject } = rule.definition;
  const always: EvaluatedRule = { ...rule, definition: { ...rule.definition, when: { kind: "CONDITION" } } };
  const applies = anyOf(causes.flatMap((cause) => occurrenceOf(always, cause, asked)?.where ?? []));
  const scope = ctx.policy.rows(ctx.viewer, subject, "read", "r");
  return scope ? allOf([applies, scope]) : applies;
}

async function matching(ctx: Context, rule: EvaluatedRule, asked: Asked): Promise<Pick<RuleSimulation, "count" | "records">> {
  const { from } = subjects[rule.definition.subject];
  const { text, values } = meets(ctx, rule, asked);
  const [[row], records] = await Promise.all([
    ctx.sql.rows<{ n: number }>(`SELECT COUNT(*) AS \`n\` FROM ${from} WHERE ${text}`, values, ctx.signal),
    ctx.sql.rows<{ id: string }>(`SELECT r.\`id\` FROM ${from} WHERE ${text} ORDER BY r.\`id\` DESC LIMIT ${shownRecords}`, values, ctx.signal),
  ]);
  return { count: row?.n ?? 0, records: rule.definition.subject === "WarehouseCheck" ? [] : records.map(({ id }) => id) };
}

/** One statement for all days: how many records the rule would newly have found on each. */
async function onDays(ctx: Context, rule: EvaluatedRule, asked: Asked): Promise<SimulatedDay[]> {
  const today = DateTime.fromJSDate(asked.now, { zone: asked.zone });
  const dates = Array.from({ length: pastDays + 1 }, (_, back) => today.minus({ days: pastDays - back }));
  const counts = dates.slice(1).map((date, index) => countOn(ctx, rule, asked, date, dates[index] as DateTime));
  const from = asking(ctx, rule, asked, dates[0] ?? today);
  const columns = counts.map(({ text }, index) => `${text} AS \`d${index}\``).join(", ");
  const [row] = from ? await ctx.sql.rows<Record<string, number | null>>(`SELECT ${columns} FROM ${from.text}`, [...counts.flatMap(({ values }) => values), ...from.values], ctx.signal) : [];
  return dates.slice(1).map((date, index) => ({ day: date.toISODate() ?? "", count: Number(row?.[`d${index}`] ?? 0) }));
}

/** The records that are asked about all these days, as a FROM clause; undefined where there are none. */
function asking(ctx: Context, rule: EvaluatedRule, asked: Asked, first: DateTime): Condition | undefined {
  const { subject, when } = rule.definition;
  return when.kind === "CONDITION" ? differing(ctx, rule, asked, first) : { text: subjects[subject].from, values: [] };
}

/** The records for which time makes a difference between a day and now, as a FROM clause; undefined where it makes none for any. */
function differing(ctx: Context, rule: EvaluatedRule, { now, zone }: Asked, first: DateTime): Condition | undefined {
  const { subject, causes } = rule.definition;
  const { from } = subjects[subject];
  const { records, derived } = dependencesOf(subject, causes.flatMap(({ where }) => where ?? []));
  if (derived || rule.segment) return { text: from, values: [] };
  const { dialect } = ctx.sql;
  const { calendar } = rule;
  const changed = changedByTime(records, { now: first.toJSDate(), zone, dialect, calendar }, { now, zone, dialect, calendar });
  if (changed.length === 0) return undefined;
  return { text: `${from} JOIN (${changed.map(({ text }) => text).join(" UNION ")}) m ON m.\`id\` = r.\`id\``, values: changed.flatMap(({ values }) => values) };
}

/** What a day brings: after events, those of the day; at a time, all that meet the rule on a day that it names; else those that met it and did not the day before. */
function countOn(ctx: Context, rule: EvaluatedRule, asked: Asked, date: DateTime, before: DateTime): Condition {
  const { when } = rule.definition;
  const on = meets(ctx, rule, { ...asked, now: date.toJSDate() });
  if (when.kind === "EVENT") return total(on, eventsBetween(when.types, before, date));
  if (when.kind === "TIME") return (lastTime(when, date) ?? before) > before ? total(on) : { text: "0", values: [] };
  const earlier = meets(ctx, rule, { ...asked, now: before.toJSDate() });
  return total(allOf([on, { text: `NOT (${earlier.text})`, values: earlier.values }]));
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
