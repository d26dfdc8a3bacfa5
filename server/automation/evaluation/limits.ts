import { createHash } from "node:crypto";
import { DateTime } from "luxon";
import type { Transaction } from "../../core/context";
import { among, storedTime } from "../../core/database/sql";
import type { RuleLimits } from "../rule/rule.entity";
import type { EvaluatedRule } from "./evaluated-rule";
import type { Match } from "./matches";

/** Whether now is a time at which the rule lets people be. */
export function isQuiet({ quietFrom: from, quietUntil: until }: RuleLimits, now: Date, zone: string): boolean {
  if (from == null || until == null) return false;
  const { hour } = DateTime.fromJSDate(now, { zone });
  return from <= until ? hour >= from && hour < until : hour >= from || hour < until;
}

/** Whether the company is closed, for a rule that acts in working hours only. */
export const isClosed = ({ limits, calendar }: Pick<EvaluatedRule, "limits" | "calendar">, now: Date): boolean => limits.workingHoursOnly === true && calendar?.isOpen(now) === false;

/** Whether nothing is done about a record, to compare with; the same record is always held out of a rule. */
export function isHeldOut({ holdOutPercent }: RuleLimits, ruleId: string, recordId: string): boolean {
  if (!holdOutPercent) return false;
  const number = createHash("sha256").update(`${ruleId}:${recordId}`).digest().readUInt32BE(0);
  return (100 * number) / 2 ** 32 < holdOutPercent;
}

/** What may still be fired today of a page: for each person the first ones, as many as are left. What is taken up again does not count. */
export async function withinDay(tx: Transaction, rule: EvaluatedRule, matches: readonly Match[]): Promise<Match[]> {
  const most = rule.limits.perPersonAndDay;
  if (!most) return [...matches];
  const fired = await firedToday(tx, rule.id, matches);
  return matches.filter(({ ownerId, firingId }) => {
    if (ownerId === null || firingId !== null) return true;
    const count = (fired.get(ownerId) ?? 0) + 1;
    fired.set(ownerId, count);
    return count <= most;
  });
}

async function firedToday(tx: Transaction, ruleId: string, matches: readonly Match[]): Promise<Map<string, number>> {
  const people = [...new Set(matches.flatMap(({ ownerId }) => ownerId ?? []))];
  const today = storedTime(DateTime.fromJSDate(tx.now, { zone: tx.zone }).startOf("day").toJSDate());
  const { text, values } = among("`ownerId`", people);
  const rows = await tx.sql.rows<{ ownerId: string; n: number }>(
    `SELECT \`ownerId\`, COUNT(*) AS \`n\` FROM \`rule_firing\` WHERE \`ruleId\` = ? AND \`firedAt\` >= ? AND \`outcome\` = 'ACTED' AND ${text} GROUP BY \`ownerId\``,
    [ruleId, today, ...values],
  );
  return new Map(rows.map(({ ownerId, n }) => [ownerId, n]));
}
