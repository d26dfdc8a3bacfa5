import type { Transaction } from "../../../core/context";
import { among, storedTime, type Condition } from "../../../core/database/sql";
import { faultPoint } from "../../../core/fault";
import { AlertStatus } from "../../alert/alert.enums";
import { standing } from "../../alert/alert.rules";
import { emitAlert } from "../../alert/alert.service";
import { claim, type ClaimedAlert } from "../claim";
import type { ActionOf, Doing } from "./act";
import { managersOf } from "./managers";
import { newAlert, raise } from "./new-alert";

/** Raises one alert for each firing, for whoever is concerned. */
export async function raiseAlerts(tx: Transaction, { rule, cause, action, firings }: Doing<ActionOf<"ALERT">>): Promise<void> {
  const managers = action.to === "MANAGER" ? await managersOf(tx, firings.map(({ match }) => match.teamId)) : undefined;
  const alerts = firings.map((firing) => {
    const { causeKey, teamId, ownerId } = firing.match;
    const wanted = { causeKey, teamId, ownerId: managers?.get(teamId ?? "") ?? ownerId, advice: action.advice, due: action.due };
    const raised = newAlert(tx, { rule, cause }, firing, wanted);
    firing.alertId = raised.alert.id;
    return raised;
  });
  await raise(tx, alerts);
  faultPoint("rule.alerted");
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

/** The alerts that firings have raised; those of before they noted which names its firing. */
function alertsOf(tx: Transaction, firingIds: readonly string[]): Promise<{ id: string }[]> {
  const [raised, named] = [among("`firingId`", firingIds), among("f.`id`", firingIds)];
  const text = `SELECT \`id\` FROM \`alert\` WHERE ${raised.text} UNION SELECT a.\`id\` FROM \`rule_firing\` f JOIN \`alert\` a ON a.\`id\` = f.\`alertId\` WHERE ${named.text}`;
  return tx.sql.rows<{ id: string }>(text, [...raised.values, ...named.values]);
}

async function changeAlerts(tx: Transaction, alerts: readonly ClaimedAlert[], changes: string, changed: Condition["values"]): Promise<void> {
  if (alerts.length === 0) return;
  const { text, values } = among("`id`", alerts.map(({ id }) => id));
  await tx.sql.run(`UPDATE \`alert\` SET ${changes}, \`version\` = \`version\` + 1 WHERE ${text}`, [...changed, ...values]);
}
