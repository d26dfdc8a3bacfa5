import { DateTime } from "luxon";
import { day, dayIn } from "../../core/clock";
import { changedByTime, dependencesOf, type Dependence, type Dependences } from "../../core/condition/dependence";
import type { Moment } from "../../core/condition/vocabulary";
import type { Context } from "../../core/context";
import { among, shownTime, storedTime, type Condition } from "../../core/database/sql";
import { pieces } from "../../core/lists";
import type { RuleSubject } from "../rule/definition.types";
import { subjects } from "../rule/subjects";
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
  const customers = customerQuestions(rule);
  const before = lastLook(rule);
  if (!touched || !before || ((figures || customers?.figures) && touched.figures) || isAnew(rule, ctx.zone, before, now) || isAbout(touched, rule)) return undefined;
  const [one, other] = [before, now].map((at): Asked => ({ now: at, zone: ctx.zone, dialect: ctx.sql.dialect, calendar: rule.calendar })) as [Asked, Asked];
  // Those asked about themselves need not be looked up, and are not there any more where they were deleted.
  const ids = new Set(touched.records.get(records[0].type.entity));
  const ofCustomers = customers ? [...customers.records.flatMap((each) => touching(each, touched)), ...changedByTime(customers.records, one, other)] : [];
  const questions = [...records.slice(1).flatMap((each) => touching(each, touched)), ...changedByTime(records, one, other), ...ofCustomers.map((each) => concerning(subject, each)), ...cooled(rule, before, now)];
  for (const { text, values } of questions) {
    for (const { id } of await ctx.sql.rows<{ id: string }>(`${text} LIMIT ${most}`, values)) ids.add(id);
    if (ids.size >= most) return undefined;
  }
  return [...ids];
}

type Asked = Moment & Pick<EvaluatedRule, "calendar">;

/** What is asked of the customers whom the records concern: whether they are in the rule's segment, and its owner's to act on. */
function customerQuestions({ definition: { subject }, segment, eyes }: EvaluatedRule): Dependences | undefined {
  return (segment || eyes) && subjects[subject].customerId !== "NULL" ? dependencesOf("Customer", segment ? [segment] : []) : undefined;
}

/** The records that concern customers. */
function concerning(subject: RuleSubject, customers: Condition): Condition {
  const { from, customerId } = subjects[subject];
  return { text: `SELECT r.\`id\` AS \`id\` FROM ${from} WHERE ${customerId} IN (SELECT q.\`id\` FROM (${customers.text}) q)`, values: customers.values };
}

/** Whether something happened to the rule's owner or to its segment. */
const isAbout = (touched: Touched, { ownerId, segmentId }: EvaluatedRule): boolean => [ownerId, segmentId].some((id) => id !== null && [...touched.records.values()].some((ids) => ids.has(id)));

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
