import { access } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { Alert } from "./alert.entity";
import { AlertStatus } from "./alert.enums";
import { alertStates, assertSnooze } from "./alert.rules";

/** Puts an alert off; the job opens it again when the time comes. */
export async function snooze(tx: Transaction, id: string, version: number, until: Date): Promise<Alert> {
  const alert = await access(tx, Alert, id, "update", version);
  alertStates.assert(alert.status, AlertStatus.SNOOZED, "id");
  assertSnooze(until, tx.now);
  return save(tx, alert, "alert.snoozed", { status: AlertStatus.SNOOZED, snoozedUntil: until });
}

/** Says that an alert was dealt with: the same cause does not raise it again. */
export async function complete(tx: Transaction, id: string, version: number, outcome: string | null = null): Promise<Alert> {
  const alert = await access(tx, Alert, id, "update", version);
  alertStates.assert(alert.status, AlertStatus.DONE, "id");
  return save(tx, alert, "alert.done", { status: AlertStatus.DONE, doneAt: tx.now, outcome: outcome?.trim() || null, snoozedUntil: null });
}

/** Takes an alert up again that was done or put off. */
export async function reopen(tx: Transaction, id: string, version: number): Promise<Alert> {
  const alert = await access(tx, Alert, id, "update", version);
  alertStates.assert(alert.status, AlertStatus.OPEN, "id");
  return save(tx, alert, "alert.reopened", { status: AlertStatus.OPEN, doneAt: null, outcome: null, snoozedUntil: null, resolved: false });
}

async function save(tx: Transaction, alert: Alert, event: string, changes: Partial<Alert>): Promise<Alert> {
  await tx.db.save(Object.assign(alert, changes));
  emitAlert(tx, event, alert);
  return alert;
}

/** Notes what happened to an alert, with the ids by which subscribers are found. */
export function emitAlert(tx: Transaction, event: string, { id, ruleId, ownerId, teamId, recordId, customerId }: AlertIds): void {
  tx.emit(event, { id, ruleId, ownerId, teamId, recordId, customerId });
}

/** What an alert's events name. */
export type AlertIds = Pick<Alert, "id" | "ruleId" | "ownerId" | "teamId" | "recordId" | "customerId">;
