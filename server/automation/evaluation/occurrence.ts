import { DateTime } from "luxon";
import { compileCondition } from "../../core/condition/compile";
import { testedType, type Moment } from "../../core/condition/vocabulary";
import type { Context } from "../../core/context";
import { allOf, among, storedTime, type Condition } from "../../core/database/sql";
import type { RuleCause, RuleSubject } from "../rule/definition.types";
import { subjects } from "../rule/subjects";
import { bounds } from "./bounds";
import type { EvaluatedRule } from "./evaluated-rule";
import { lastTime } from "./time-pattern";

/** When and where a rule is asked. */
export type Asked = Pick<Context, "zone" | "sql"> & { readonly now: Date };

/** One cause of a rule as SQL over its records as `r`, so that firing, resolving and simulating agree. */
export interface Occurrence {
  readonly from: string;
  /** When the cause applies to a record. */
  readonly where: Condition;
  /** What makes an occurrence a new one: another value is another cause. */
  readonly since: Condition;
  /** The unique key of the cause. */
  readonly key: Condition;
  /** How the firing `f` of the cause is found, if there is one. */
  readonly fired: Condition;
  /** By which records are walked, page by page; it is unique. */
  readonly place: string;
  readonly eventId: string;
  /** When the cause stays with a record, once it is there; false for one that is over as soon as it has happened. */
  readonly stands: Condition | false;
  /** Whether the very same cause may go away and be back. */
  readonly comesBack: boolean;
}

/** How a rule's cause is asked for now; undefined while there is nothing to ask. */
export function occurrenceOf(rule: EvaluatedRule, cause: RuleCause, asked: Asked): Occurrence | undefined {
  const { subject, when } = rule.definition;
  const moment: Moment = { now: asked.now, zone: asked.zone, dialect: asked.sql.dialect };
  const within = bounds(rule, moment);
  const asking = (condition: RuleCause["where"]): Condition =>
    allOf([...(condition ? [compileCondition(subject, condition, { alias: "r", ...moment, calendar: rule.calendar, eyes: rule.eyes })] : []), ...within]);
  const where = asking(cause.where);
  const stands = cause.until ? asking(cause.until) : where;
  const plain: Plain = { from: subjects[subject].from, where, place: "r.`id`", eventId: "NULL", stands, comesBack: false };
  if (when.kind === "EVENT") return keyed(rule, cause, afterEvents(rule, when.types, endsAtOnce(cause) ? { ...plain, stands: false } : plain));
  if (when.kind === "TIME") return atTime(rule, cause, local(asked), endsAtOnce(cause) ? { ...plain, stands: false } : plain);
  if (!cause.since) return { ...keyed(rule, cause, { ...plain, since: timesBefore(rule, cause) }), fired: standing(rule, cause) };
  return sinceField(rule, cause, cause.since, plain, moment);
}

type Unkeyed = Omit<Occurrence, "key" | "fired">;
type Plain = Omit<Unkeyed, "since">;

function keyed(rule: EvaluatedRule, cause: RuleCause, occurrence: Unkeyed): Occurrence {
  const { text, values } = occurrence.since;
  const key = { text: `(? || r.\`id\` || ':' || ${text})`, values: [`${rule.id}:${cause.name}:`, ...values] };
  return { ...occurrence, key, fired: { text: `f.\`causeKey\` = ${key.text}`, values: key.values } };
}

const constant = (value: string): Condition => ({ text: "?", values: [value] });

const local = ({ now, zone }: Asked): DateTime => DateTime.fromJSDate(now, { zone });

/** Without a condition nothing can go away: what happened is over when it was acted on. */
const endsAtOnce = ({ where }: RuleCause): boolean => where === undefined;

/** A field's new value is a new occurrence, which takes the place of the one before. */
function sinceField(rule: EvaluatedRule, cause: RuleCause, fields: readonly string[], plain: Plain, moment: Moment): Occurrence {
  const since = firstFilled(rule.definition.subject, fields, moment);
  const where = { text: `(${plain.where.text}) AND ${since.text} IS NOT NULL`, values: [...plain.where.values, ...since.values] };
  return keyed(rule, cause, { ...plain, where, since, comesBack: true });
}

/** The value of the first field that has one. */
export function firstFilled(subject: RuleSubject, names: readonly string[], moment: Moment): Condition {
  const fields = names.map((name) => {
    const field = testedType(subject)?.fields.get(name);
    if (!field) throw new Error(`${subject} has no ${name}.`);
    return field.value("r", moment);
  });
  const [only] = fields;
  if (only && fields.length === 1) return only;
  return { text: `COALESCE(${fields.map(({ text }) => text).join(", ")})`, values: fields.flatMap(({ values }) => values) };
}

/** How often the cause has been there and gone: while it stands its number stays, and its return has the next one. */
function timesBefore(rule: EvaluatedRule, cause: RuleCause): Condition {
  const text = "(SELECT COUNT(p.`endedAt`) FROM `rule_firing` p WHERE p.`recordId` = r.`id` AND p.`ruleId` = ? AND p.`cause` = ?)";
  return { text, values: [rule.id, cause.name] };
}

/** The firing with that number is the one that has not ended. */
const standing = (rule: EvaluatedRule, cause: RuleCause): Condition => ({
  text: "f.`recordId` = r.`id` AND f.`ruleId` = ? AND f.`cause` = ? AND f.`endedAt` IS NULL",
  values: [rule.id, cause.name],
});

/** Each event is an occurrence of its own, from when the rule was switched on. */
function afterEvents(rule: EvaluatedRule, types: readonly string[], plain: Plain): Unkeyed {
  const { text, values } = among("e.`type`", types);
  const where = { text: `${text} AND e.\`seq\` > ? AND (${plain.where.text})`, values: [...values, rule.eventSeq ?? 0, ...plain.where.values] };
  return { ...plain, from: `${plain.from} JOIN \`event\` e ON e.\`recordId\` = r.\`id\``, where, since: { text: "e.`id`", values: [] }, place: "e.`id`", eventId: "e.`id`" };
}

/** The last time that the pattern named, if the rule was on by then. */
function atTime(rule: EvaluatedRule, cause: RuleCause, now: DateTime, plain: Plain): Occurrence | undefined {
  const time = lastTime(rule.definition.when, now);
  if (!time || (rule.enabledAt !== null && storedTime(time.toJSDate()) < rule.enabledAt)) return undefined;
  return keyed(rule, cause, { ...plain, since: constant(time.toFormat("yyyy-MM-dd'T'HH")) });
}
