import { access } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import type { Changes } from "../../core/events/changes";
import { Alert } from "./alert.entity";
import { AlertStatus } from "./alert.enums";
import { assertRecipient } from "./alert.recipient";
import { alertStates, assertSnooze } from "./alert.rules";

/** Puts an alert off; the job opens it again when the time comes. */
export async function snooze(tx: Transaction, id: string, version: number, until: Date): Promise<Alert> {
  assertSnooze(until, tx.now);
  return bring(tx, id, version, snoozed(until));
}

/** Says that an alert was dealt with: the same cause does not raise it again. */
export const complete = (tx: Transaction, id: string, version: number, outcome?: string | null): Promise<Alert> => bring(tx, id, version, finished(tx, outcome));

/** Says that an alert does not matter: the same cause does not raise it again. */
export const dismiss = (tx: Transaction, id: string, version: number, reason?: string | null): Promise<Alert> => bring(tx, id, version, dismissed(tx, reason));

/** Takes an alert up again that has ended or was put off. */
export const reopen = (tx: Transaction, id: string, version: number): Promise<Alert> => bring(tx, id, version, reopened);

/** Gives an alert to a colleague, and with it to that person's team. */
export async function assignTo(tx: Transaction, id: string, version: number, ownerId: string): Promise<Alert> {
  const alert = await access(tx, Alert, id, "assign", version);
  const [previousOwnerId, teamId] = [alert.ownerId, await assertRecipient(tx, ownerId)];
  await tx.db.save(Object.assign(alert, { ownerId, teamId }));
  tx.emit("alert.assigned", { ...idsOf(alert), previousOwnerId });
  return alert;
}

/** A change of an alert's status, with what is noted beside it and the event that tells of it. */
export interface Step {
  readonly event: string;
  readonly columns: Pick<Alert, "status"> & { snoozedUntil: Date | null; doneAt: Date | null; outcome: string | null };
}

const open = { snoozedUntil: null, doneAt: null, outcome: null };

/** Put off until a time. */
export const snoozed = (until: Date): Step => ({ event: "alert.snoozed", columns: { ...open, status: AlertStatus.SNOOZED, snoozedUntil: until } });

/** Dealt with. */
export const finished = (tx: Transaction, outcome?: string | null): Step => ({ event: "alert.done", columns: ending(tx, AlertStatus.DONE, outcome) });

/** Found not to matter. */
export const dismissed = (tx: Transaction, reason?: string | null): Step => ({ event: "alert.dismissed", columns: ending(tx, AlertStatus.DISMISSED, reason) });

/** Taken up again. */
export const reopened: Step = { event: "alert.reopened", columns: { ...open, status: AlertStatus.OPEN } };

const ending = (tx: Transaction, status: AlertStatus, outcome?: string | null): Step["columns"] => ({ status, snoozedUntil: null, doneAt: tx.now, outcome: outcome?.trim() || null });

async function bring(tx: Transaction, id: string, version: number, { event, columns }: Step): Promise<Alert> {
  const alert = await access(tx, Alert, id, "update", version);
  alertStates.assert(alert.status, columns.status, "id");
  await tx.db.save(Object.assign(alert, columns, { statusAt: tx.now, statusById: tx.viewer?.userId ?? null }));
  emitAlert(tx, event, alert);
  return alert;
}

/** Notes what happened to an alert, with the ids by which subscribers are found. */
export function emitAlert(tx: Transaction, event: string, alert: AlertIds, changes?: Changes): void {
  tx.emit(event, idsOf(alert), changes);
}

const idsOf = ({ id, ruleId, ownerId, teamId, recordId, customerId, escalatedToId = null }: AlertIds) => ({ id, ruleId, ownerId, teamId, recordId, customerId, escalatedToId });

/** What an alert's events name. */
export type AlertIds = Pick<Alert, "id" | "ruleId" | "ownerId" | "teamId" | "recordId" | "customerId" | "escalatedToId">;
