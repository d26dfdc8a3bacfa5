import { day } from "../../core/clock";
import type { Context, Transaction } from "../../core/context";
import { allOf, storedTime, type Condition } from "../../core/database/sql";
import type { RuleCause } from "../rule/definition.types";
import { subjects } from "../rule/subjects";
import type { EvaluatedRule } from "./evaluated-rule";
import { firstFilled, occurrenceOf, type Asked, type Occurrence } from "./occurrence";
import { batch, type Placed } from "./pages";

/** A record that a cause applies to, with no firing that stands for it. */
export interface Match extends Placed {
  readonly recordId: string;
  readonly causeKey: string;
  readonly since: string;
  readonly eventId: string | null;
  readonly ownerId: string | null;
  readonly teamId: string | null;
  readonly customerId: string | null;
  readonly dueAt: string | null;
  /** The firing of this very cause, which had gone. */
  readonly firingId: string | null;
}

/** The present as rules are asked for it. */
export const present = (ctx: Context | Transaction): Asked => ({ sql: ctx.sql, zone: ctx.zone, now: "now" in ctx ? ctx.now : ctx.clock.now() });

/** Finds the records of one cause that lack their firing, after a place in their order, at most a batch. */
export async function findMatches(ctx: Context, rule: EvaluatedRule, cause: RuleCause, after: string): Promise<Match[]> {
  const asked = present(ctx);
  const occurrence = rule.enabled ? occurrenceOf(rule, cause, asked) : undefined;
  if (!occurrence) return [];
  const { from, place, since, key, eventId } = occurrence;
  const { ownerId, teamId, customerId } = subjects[rule.definition.subject];
  const dueAt = cause.dueAt ? firstFilled(rule.definition.subject, [cause.dueAt], { ...asked, dialect: ctx.sql.dialect }) : { text: "NULL", values: [] };
  const where = wanted(rule, occurrence, asked, after);
  return ctx.sql.rows<Match>(
    `SELECT r.\`id\` AS \`recordId\`, ${place} AS \`place\`, ${key.text} AS \`causeKey\`, ${since.text} AS \`since\`, ${eventId} AS \`eventId\`,
       ${ownerId} AS \`ownerId\`, ${teamId} AS \`teamId\`, ${customerId} AS \`customerId\`, ${dueAt.text} AS \`dueAt\`, f.\`id\` AS \`firingId\`
     FROM ${from} LEFT JOIN \`rule_firing\` f ON f.\`causeKey\` = ${key.text}
     WHERE ${where.text} ORDER BY ${place} LIMIT ${batch}`,
    [...key.values, ...since.values, ...dueAt.values, ...key.values, ...where.values],
  );
}

function wanted(rule: EvaluatedRule, { where, place, comesBack }: Occurrence, { now }: Asked, after: string): Condition {
  const isNew: Condition = { text: comesBack ? "f.`id` IS NULL OR f.`endedAt` IS NOT NULL" : "f.`id` IS NULL", values: [] };
  const { coolingDays } = rule.limits;
  const conditions = [where, isNew, { text: `${place} > ?`, values: [after] }];
  if (coolingDays) conditions.push(hasCooled(rule.id, storedTime(new Date(now.getTime() - coolingDays * day))));
  return allOf(conditions);
}

/** Not fired for the record lately; the very same cause may still be taken up again. */
const hasCooled = (ruleId: string, since: string): Condition => ({
  text: "f.`id` IS NOT NULL OR NOT EXISTS (SELECT 1 FROM `rule_firing` q WHERE q.`recordId` = r.`id` AND q.`ruleId` = ? AND q.`firedAt` > ? AND q.`outcome` <> 'CUT')",
  values: [ruleId, since],
});
