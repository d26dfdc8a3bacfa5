import { DateTime } from "luxon";
import { changedByTime, dependencesOf } from "../../core/condition/dependence";
import type { Context } from "../../core/context";
import { allOf, anyOf, type Condition } from "../../core/database/sql";
import { workspaceZone } from "../../identity/calendar/calendar.service";
import type { EvaluatedRule } from "../evaluation/evaluated-rule";
import { present } from "../evaluation/matches";
import { occurrenceOf, type Asked } from "../evaluation/occurrence";
import { subjects } from "../rule/subjects";
import type { RuleSimulation, SimulatedDay } from "./simulation.types";

const pastDays = 90;
const shownRecords = 20;

/** What a rule would find now, and would have found on each of the past days, of the records that the viewer may see. Changes nothing. */
export async function simulate(ctx: Context, rule: EvaluatedRule): Promise<RuleSimulation> {
  const asked = { ...present(ctx), zone: await workspaceZone(ctx) };
  const [now, days] = await Promise.all([matching(ctx, rule, asked), newOnDays(ctx, rule, asked)]);
  return { ...now, days };
}

/** The records that any of the rule's causes applies to. */
function meets(ctx: Context, rule: EvaluatedRule, asked: Asked): Condition {
  const { causes, subject } = rule.definition;
  const applies = anyOf(causes.flatMap((cause) => occurrenceOf({ ...rule, enabledAt: null }, cause, asked)?.where ?? []));
  const scope = ctx.policy.rows(ctx.viewer, subject, "read", "r");
  return scope ? allOf([applies, scope]) : applies;
}

async function matching(ctx: Context, rule: EvaluatedRule, asked: Asked): Promise<Pick<RuleSimulation, "count" | "records">> {
  const { from } = subjects[rule.definition.subject];
  const { text, values } = meets(ctx, rule, asked);
  const [[row], records] = await Promise.all([
    ctx.sql.rows<{ n: number }>(`SELECT COUNT(*) AS \`n\` FROM ${from} WHERE ${text}`, values),
    ctx.sql.rows<{ id: string }>(`SELECT r.\`id\` FROM ${from} WHERE ${text} ORDER BY r.\`id\` DESC LIMIT ${shownRecords}`, values),
  ]);
  return { count: row?.n ?? 0, records: rule.definition.subject === "WarehouseCheck" ? [] : records.map(({ id }) => id) };
}

/**
 * One statement for all days: how many records each newly brings, those that met the rule on it and not on the day before.
 * It asks only about records for which the time between the first day and the last makes a difference.
 */
async function newOnDays(ctx: Context, rule: EvaluatedRule, asked: Asked): Promise<SimulatedDay[]> {
  const today = DateTime.fromJSDate(asked.now, { zone: asked.zone });
  const dates = Array.from({ length: pastDays + 1 }, (_, back) => today.minus({ days: pastDays - back }));
  const met = dates.map((date) => meets(ctx, rule, { ...asked, now: date.toJSDate() }));
  const counts = met.slice(1).map((on, index) => fallsOn(on, met[index] as Condition, index));
  const from = differing(ctx, rule, asked, dates[0] ?? today);
  const [row] = from ? await ctx.sql.rows<Record<string, number | null>>(`SELECT ${counts.map(({ text }) => text).join(", ")} FROM ${from.text}`, [...counts.flatMap(({ values }) => values), ...from.values]) : [];
  return dates.slice(1).map((date, index) => ({ day: date.toISODate() ?? "", count: Number(row?.[`d${index}`] ?? 0) }));
}

/** The records for which time makes a difference between a day and now, as a FROM clause; undefined where it makes none for any. */
function differing(ctx: Context, rule: EvaluatedRule, { now, zone }: Asked, first: DateTime): Condition | undefined {
  const { subject, causes } = rule.definition;
  const { from } = subjects[subject];
  const { records, derived } = dependencesOf(subject, causes.flatMap(({ where }) => where ?? []));
  if (derived) return { text: from, values: [] };
  const { dialect } = ctx.sql;
  const changed = changedByTime(records, { now: first.toJSDate(), zone, dialect }, { now, zone, dialect });
  if (changed.length === 0) return undefined;
  return { text: `${from} JOIN (${changed.map(({ text }) => text).join(" UNION ")}) m ON m.\`id\` = r.\`id\``, values: changed.flatMap(({ values }) => values) };
}

const fallsOn = (on: Condition, before: Condition, index: number): Condition => ({
  text: `SUM(CASE WHEN (${on.text}) AND NOT (${before.text}) THEN 1 ELSE 0 END) AS \`d${index}\``,
  values: [...on.values, ...before.values],
});
