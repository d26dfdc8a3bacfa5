import type { Transaction } from "../../../core/context";
import { insertEntities } from "../../../core/database/bulk-entities";
import { among, storedTime, type Condition } from "../../../core/database/sql";
import { newId } from "../../../core/ids";
import { Alert, type AlertParam } from "../../alert/alert.entity";
import { AlertStatus } from "../../alert/alert.enums";
import { nextStepOf, priorityOf, rankOf, standing } from "../../alert/alert.rules";
import { emitAlert } from "../../alert/alert.service";
import type { RuleCause } from "../../rule/definition.types";
import { claim, type ClaimedAlert } from "../claim";
import type { Match } from "../matches";
import { later } from "../span";
import type { ActionOf, Doing } from "./act";
import { managersOf } from "./managers";
import { daysSince, dueMoment, minutesFrom } from "./occasion";

/** Raises one alert for each firing, for whoever is concerned. */
export async function raiseAlerts(tx: Transaction, { rule, cause, action, firings }: Doing<ActionOf<"ALERT">>): Promise<void> {
  const managers = action.to === "MANAGER" ? await managersOf(tx, firings.map(({ match }) => match.teamId)) : undefined;
  const priority = priorityOf(cause.severity);
  const alerts = firings.map((firing) => {
    const { match } = firing;
    const ownerId = managers ? (managers.get(match.teamId ?? "") ?? match.ownerId) : match.ownerId;
    const params = paramsOf(cause, match.since, tx);
    const alert = Object.assign(new Alert(), about(match), {
      id: newId("alt", tx.now.getTime()),
      version: 1,
      ruleId: rule.id,
      kind: rule.kind,
      status: AlertStatus.OPEN,
      severity: cause.severity,
      priority,
      priorityRank: rankOf(priority),
      nextStep: nextStepOf(rule.kind, params),
      advice: action.advice ?? null,
      params,
      raisedAt: tx.now,
      statusAt: tx.now,
      ownerId,
      dueAt: dueOf(match, tx, action),
    });
    firing.alertId = alert.id;
    return { alert, firing };
  });
  await insertEntities(tx, Alert, alerts.map(({ alert }) => alert));
  for (const { alert, firing } of alerts) emitAlert(tx.because(firing.id), "alert.raised", alert);
}

const about = ({ causeKey, recordId, customerId, teamId }: Match): Partial<Alert> => ({ causeKey, recordId, customerId, teamId });

function dueOf({ dueAt }: Match, tx: Transaction, { due }: ActionOf<"ALERT">): Date | null {
  if (dueAt !== null) return dueMoment(dueAt, tx.zone);
  return due ? later(tx.now, due, tx.zone) : null;
}

/** What the alert's sentence says: facts of the cause, and days since or minutes from the occurrence. */
function paramsOf({ facts = [], counts }: RuleCause, since: string, { now, zone }: Transaction): AlertParam[] {
  if (!counts) return [...facts];
  return [...facts, { name: counts, value: String(counts === "days" ? daysSince(since, now, zone) : minutesFrom(since, now)) }];
}

/** Closes the alerts of firings whose cause is gone, unless somebody has dealt with them. */
export async function expireAlerts(tx: Transaction, firingIds: readonly string[]): Promise<void> {
  const gone = await claim(tx, await alertsOf(tx, firingIds), standing);
  const now = storedTime(tx.now);
  await changeAlerts(tx, gone, "`status` = ?, `doneAt` = ?, `statusAt` = ?, `statusById` = NULL, `snoozedUntil` = NULL", [AlertStatus.EXPIRED, now, now]);
  for (const alert of gone) emitAlert(tx.because(alert.ruleId), "alert.expired", alert, { status: [alert.status, AlertStatus.EXPIRED] });
}

/** Opens the alerts of firings whose cause is back, if they were closed because it had gone. */
export async function reopenAlerts(tx: Transaction, firingIds: readonly string[]): Promise<void> {
  const back = await claim(tx, await alertsOf(tx, firingIds), [AlertStatus.EXPIRED]);
  await changeAlerts(tx, back, "`status` = ?, `doneAt` = NULL, `outcome` = NULL, `statusAt` = ?, `statusById` = NULL", [AlertStatus.OPEN, storedTime(tx.now)]);
  for (const alert of back) emitAlert(tx.because(alert.ruleId), "alert.reopened", alert, { status: [AlertStatus.EXPIRED, AlertStatus.OPEN] });
}

function alertsOf(tx: Transaction, firingIds: readonly string[]): Promise<{ id: string }[]> {
  const { text, values } = among("f.`id`", firingIds);
  return tx.sql.rows<{ id: string }>(`SELECT a.\`id\` FROM \`rule_firing\` f JOIN \`alert\` a ON a.\`id\` = f.\`alertId\` WHERE ${text}`, values);
}

async function changeAlerts(tx: Transaction, alerts: readonly ClaimedAlert[], changes: string, changed: Condition["values"]): Promise<void> {
  if (alerts.length === 0) return;
  const { text, values } = among("`id`", alerts.map(({ id }) => id));
  await tx.sql.run(`UPDATE \`alert\` SET ${changes}, \`version\` = \`version\` + 1 WHERE ${text}`, [...changed, ...values]);
}
