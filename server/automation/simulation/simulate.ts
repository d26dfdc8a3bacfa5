import { DateTime } from "luxon";
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

/** One statement for all days: how many records each newly brings, those that met the rule on it and not on the day before. */
async function newOnDays(ctx: Context, rule: EvaluatedRule, asked: Asked): Promise<SimulatedDay[]> {
  const today = DateTime.fromJSDate(asked.now, { zone: asked.zone });
  const dates = Array.from({ length: pastDays + 1 }, (_, back) => today.minus({ days: pastDays - back }));
  const met = dates.map((date) => meets(ctx, rule, { ...asked, now: date.toJSDate() }));
  const counts = met.slice(1).map((on, index) => fallsOn(on, met[index] as Condition, index));
  const { from } = subjects[rule.definition.subject];
  const [row] = await ctx.sql.rows<Record<string, number | null>>(`SELECT ${counts.map(({ text }) => text).join(", ")} FROM ${from}`, counts.flatMap(({ values }) => values));
  return dates.slice(1).map((date, index) => ({ day: date.toISODate() ?? "", count: Number(row?.[`d${index}`] ?? 0) }));
}

const fallsOn = (on: Condition, before: Condition, index: number): Condition => ({
  text: `SUM(CASE WHEN (${on.text}) AND NOT (${before.text}) THEN 1 ELSE 0 END) AS \`d${index}\``,
  values: [...on.values, ...before.values],
});
