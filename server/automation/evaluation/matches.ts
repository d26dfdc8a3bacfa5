import { day } from "../../core/clock";
import type { Context, Transaction } from "../../core/context";
import { allOf, among, storedTime, type Condition } from "../../core/database/sql";
import type { RuleCause } from "../rule/definition.types";
import { subjects } from "../rule/subjects";
import type { EvaluatedRule } from "./evaluated-rule";
import { firstFilled, occurrenceOf, type Asked, type Occurrence } from "./occurrence";
import { inOrder, onPage, type Page, type Placed } from "./pages";

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

/**
 * Finds the records of one cause that lack their firing.
 * @param only the records that are looked at; all of them where nothing is said
 * @returns their places
 */
export async function findPlaces(ctx: Context, rule: EvaluatedRule, cause: RuleCause, only: readonly string[] | undefined, page: Page): Promise<Placed[]> {
  const occurrence = rule.enabled ? occurrenceOf(rule, cause, present(ctx)) : undefined;
  if (!occurrence) return [];
  const { text, values } = lacking(ctx, rule, occurrence, page, only);
  return ctx.sql.rows<Placed>(`SELECT ${occurrence.place} AS \`place\` ${text}`, values);
}

/** The records of one cause at these places that lack their firing, with what is needed to fire. */
export async function findMatches(ctx: Context, rule: EvaluatedRule, cause: RuleCause, page: Page): Promise<Match[]> {
  const asked = present(ctx);
  const occurrence = rule.enabled ? occurrenceOf(rule, cause, asked) : undefined;
  if (!occurrence) return [];
  const { place, since, key, eventId } = occurrence;
  const { ownerId, teamId, customerId } = subjects[rule.definition.subject];
  const dueAt = cause.dueAt ? firstFilled(rule.definition.subject, [cause.dueAt], { ...asked, dialect: ctx.sql.dialect }) : { text: "NULL", values: [] };
  const { text, values } = lacking(ctx, rule, occurrence, page);
  return ctx.sql.rows<Match>(
    `SELECT r.\`id\` AS \`recordId\`, ${place} AS \`place\`, ${key.text} AS \`causeKey\`, ${since.text} AS \`since\`, ${eventId} AS \`eventId\`,
       ${ownerId} AS \`ownerId\`, ${teamId} AS \`teamId\`, ${customerId} AS \`customerId\`, ${dueAt.text} AS \`dueAt\`, f.\`id\` AS \`firingId\` ${text}`,
    [...key.values, ...since.values, ...dueAt.values, ...values],
  );
}

function lacking(ctx: Context, rule: EvaluatedRule, occurrence: Occurrence, page: Page, only?: readonly string[]): Condition {
  const { from, fired, place } = occurrence;
  const where = allOf([...wanted(rule, occurrence, present(ctx)), onPage(place, page), ...(only ? [among("r.`id`", only)] : [])]);
  return { text: `FROM ${from} LEFT JOIN \`rule_firing\` f ON ${fired.text} WHERE ${where.text} ${inOrder(place)}`, values: [...fired.values, ...where.values] };
}

function wanted(rule: EvaluatedRule, { where, comesBack }: Occurrence, { now }: Asked): Condition[] {
  const isNew: Condition = { text: comesBack ? "f.`id` IS NULL OR f.`endedAt` IS NOT NULL" : "f.`id` IS NULL", values: [] };
  const { coolingDays } = rule.limits;
  return [where, isNew, ...(coolingDays ? [hasCooled(rule.id, storedTime(new Date(now.getTime() - coolingDays * day)))] : [])];
}

/** Not fired for the record lately; the very same cause may still be taken up again. */
const hasCooled = (ruleId: string, since: string): Condition => ({
  text: "f.`id` IS NOT NULL OR NOT EXISTS (SELECT 1 FROM `rule_firing` q WHERE q.`recordId` = r.`id` AND q.`ruleId` = ? AND q.`firedAt` > ? AND q.`outcome` <> 'CUT')",
  values: [ruleId, since],
});
