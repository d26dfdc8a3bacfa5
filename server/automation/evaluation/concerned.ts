import { DateTime } from "luxon";
import { day, dayIn } from "../../core/clock";
import { changedByTime, dependencesOf, type Dependence } from "../../core/condition/dependence";
import type { Moment } from "../../core/condition/vocabulary";
import type { Context } from "../../core/context";
import { among, shownTime, storedTime, type Condition } from "../../core/database/sql";
import { pieces } from "../../core/lists";
import type { EvaluatedRule } from "./evaluated-rule";
import { lastTime } from "./time-pattern";
import { most, type Touched } from "./touched";

/** Ids per statement. */
const atOnce = 512;

/**
 * The records for which a rule may say another thing than when it was last looked at: those that something happened to, or
 * to a record that its conditions ask about, and those for which time alone makes a difference. Undefined stands for all
 * of them: where the rule is new or changed, after new figures, once a day, and where there are too many to follow.
 */
export async function concerned(ctx: Context, rule: EvaluatedRule, touched: Touched | undefined, now: Date): Promise<string[] | undefined> {
  const { subject, causes } = rule.definition;
  const { records, figures } = dependencesOf(subject, causes.flatMap(({ where, until }) => [where ?? [], until ?? []].flat()));
  const before = lastLook(rule);
  if (!touched || !before || (figures && touched.figures) || isAnew(rule, ctx.zone, before, now)) return undefined;
  const [one, other] = [before, now].map((at): Moment => ({ now: at, zone: ctx.zone, dialect: ctx.sql.dialect })) as [Moment, Moment];
  // Those asked about themselves need not be looked up, and are not there any more where they were deleted.
  const ids = new Set(touched.records.get(records[0].type.entity));
  const questions = [...records.slice(1).flatMap((each) => touching(each, touched)), ...changedByTime(records, one, other), ...cooled(rule, before, now)];
  for (const { text, values } of questions) {
    for (const { id } of await ctx.sql.rows<{ id: string }>(`${text} LIMIT ${most}`, values)) ids.add(id);
    if (ids.size >= most) return undefined;
  }
  return [...ids];
}

/** When the rule was last looked at as it is now. */
const lastLook = ({ lookedAt, lookedVersion, version }: EvaluatedRule): Date | undefined => (lookedAt !== null && lookedVersion === version ? new Date(shownTime(lookedAt)) : undefined);

/** Whether there is a new day, or the rule's own time has come. */
function isAnew({ definition }: EvaluatedRule, zone: string, before: Date, now: Date): boolean {
  const last = (at: Date): number | undefined => lastTime(definition.when, DateTime.fromJSDate(at, { zone }))?.toMillis();
  return dayIn(zone, before) !== dayIn(zone, now) || last(before) !== last(now);
}

function touching({ type, asked }: Dependence, touched: Touched): Condition[] {
  return pieces([...(touched.records.get(type.entity) ?? [])], atOnce).map((ids) => asked(among("t.`id`", ids)));
}

/** Records that the rule left alone for a while after it had acted on them. */
function cooled({ id, limits: { coolingDays } }: EvaluatedRule, before: Date, now: Date): Condition[] {
  if (!coolingDays) return [];
  const [from, to] = [before, now].map((at) => storedTime(new Date(at.getTime() - coolingDays * day))) as [string, string];
  return [{ text: "SELECT `recordId` AS `id` FROM `rule_firing` WHERE `ruleId` = ? AND `firedAt` BETWEEN ? AND ?", values: [id, from, to] }];
}
