import type { Context, Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { among, shownTime } from "../../core/database/sql";
import { newId } from "../../core/ids";
import { Alert } from "../alert/alert.entity";
import { AlertStatus } from "../alert/alert.enums";
import { emitAlert, type AlertIds } from "../alert/alert.service";
import type { EvaluatedRule } from "./evaluate";
import { batch } from "./batches";
import { causeKey, keyPrefix, type Cause } from "./causes";

/** A record that a cause applies to, with no alert that stands for it. */
export interface Match extends Omit<AlertIds, "id" | "ruleId"> {
  readonly causeKey: string;
  readonly since: string;
  readonly dueAt: string | null;
  /** The alert of this very cause, which was closed because the cause had gone. */
  readonly alertId: string | null;
}

/** Finds the records of one cause that lack their alert, at most a batch. */
export async function findMatches(ctx: Context, rule: EvaluatedRule, cause: Cause): Promise<Match[]> {
  if (!rule.enabled) return [];
  const now = cause.when(rule, ctx.clock.now(), ctx.zone);
  const prefix = keyPrefix(rule.id, cause);
  const { from, since, ownerId, teamId, customerId, dueAt } = cause;
  const columns = `${since} AS \`since\`, ${ownerId} AS \`ownerId\`, ${teamId} AS \`teamId\`, ${customerId} AS \`customerId\`, ${dueAt} AS \`dueAt\``;
  return ctx.sql.rows<Match>(
    `SELECT r.\`id\` AS \`recordId\`, ${causeKey(cause)} AS \`causeKey\`, ${columns}, a.\`id\` AS \`alertId\`
     FROM ${from} LEFT JOIN \`alert\` a ON a.\`causeKey\` = ${causeKey(cause)}
     WHERE ${now.text} AND (a.\`id\` IS NULL OR (a.\`status\` = ? AND a.\`resolved\` = 1)) ORDER BY r.\`id\` LIMIT ${batch}`,
    [prefix, prefix, ...now.values, AlertStatus.DONE],
  );
}

/** Raises the alerts that are missing, and opens those again whose cause is back. */
export async function raise(tx: Transaction, rule: EvaluatedRule, cause: Cause): Promise<number> {
  const matches = await findMatches(tx, rule, cause);
  const alerts = matches.filter(({ alertId }) => alertId === null).map((match) => newAlert(tx, rule, cause, match));
  await insertEntities(tx, Alert, alerts);
  for (const alert of alerts) emitAlert(tx, "alert.raised", alert);
  await openAgain(tx, rule, matches.filter(({ alertId }) => alertId !== null));
  return matches.length;
}

function newAlert(tx: Transaction, rule: EvaluatedRule, cause: Cause, { since, dueAt, alertId: _, ...match }: Match): Alert {
  return Object.assign(new Alert(), match, {
    id: newId("alt", tx.now.getTime()),
    version: 1,
    ruleId: rule.id,
    kind: rule.kind,
    status: AlertStatus.OPEN,
    severity: cause.severity,
    params: cause.params(since, tx.now),
    raisedAt: tx.now,
    dueAt: dueAt === null ? null : new Date(shownTime(dueAt)),
    resolved: false,
  });
}

async function openAgain(tx: Transaction, rule: EvaluatedRule, matches: readonly Match[]): Promise<void> {
  if (matches.length === 0) return;
  const { text, values } = among("`id`", matches.map(({ alertId }) => alertId));
  await tx.sql.run(
    `UPDATE \`alert\` SET \`status\` = ?, \`doneAt\` = NULL, \`outcome\` = NULL, \`resolved\` = 0, \`version\` = \`version\` + 1 WHERE ${text}`,
    [AlertStatus.OPEN, ...values],
  );
  for (const match of matches) emitAlert(tx, "alert.reopened", { ...match, id: match.alertId ?? "", ruleId: rule.id });
}
