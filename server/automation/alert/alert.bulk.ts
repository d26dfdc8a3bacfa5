import type { Transaction } from "../../core/context";
import { allOf, among, storedTime, type SqlValue } from "../../core/database/sql";
import { badInput } from "../../core/errors";
import type { AlertStatus } from "./alert.enums";
import type { AlertVersionInput } from "./alert.inputs";
import { assertRecipient } from "./alert.recipient";
import { alertStates, assertSnooze } from "./alert.rules";
import { dismissed, emitAlert, finished, reopened, snoozed, type AlertIds, type Step } from "./alert.service";
import { AlertRefusal, type AlertBatch } from "./alert.types";

/** An alert that is locked, as it is before the change. */
interface Locked extends AlertIds {
  readonly version: number;
  readonly status: AlertStatus;
}

/** Puts many alerts off. */
export async function snoozeMany(tx: Transaction, alerts: readonly AlertVersionInput[], until: Date): Promise<AlertBatch> {
  assertSnooze(until, tx.now);
  return bringMany(tx, alerts, snoozed(until));
}

/** Says that many alerts were dealt with. */
export const completeMany = (tx: Transaction, alerts: readonly AlertVersionInput[], outcome?: string | null): Promise<AlertBatch> => bringMany(tx, alerts, finished(tx, outcome));

/** Says that many alerts do not matter. */
export const dismissMany = (tx: Transaction, alerts: readonly AlertVersionInput[], reason?: string | null): Promise<AlertBatch> => bringMany(tx, alerts, dismissed(tx, reason));

/** Takes many alerts up again. */
export const reopenMany = (tx: Transaction, alerts: readonly AlertVersionInput[]): Promise<AlertBatch> => bringMany(tx, alerts, reopened);

/** Gives many alerts to a colleague, and with them to that person's team. */
export async function assignMany(tx: Transaction, alerts: readonly AlertVersionInput[], ownerId: string): Promise<AlertBatch> {
  const teamId = await assertRecipient(tx, ownerId);
  const { changing, refused } = await judged(tx, alerts, "assign", () => true);
  await update(tx, changing, { ownerId, teamId });
  for (const alert of changing) {
    const changes = { ownerId: [alert.ownerId ?? null, ownerId] as const, ...(alert.teamId !== teamId && { teamId: [alert.teamId ?? null, teamId] as const }) };
    tx.emit("alert.assigned", { ...subjectOf(alert), ownerId, teamId, previousOwnerId: alert.ownerId }, changes);
  }
  return { alerts: changing.map(({ id }) => id), refused };
}

async function bringMany(tx: Transaction, alerts: readonly AlertVersionInput[], { event, columns }: Step): Promise<AlertBatch> {
  const { changing, refused } = await judged(tx, alerts, "update", ({ status }) => alertStates.allows(status, columns.status));
  const { snoozedUntil, doneAt, outcome, status } = columns;
  const stored = { status, outcome, snoozedUntil: snoozedUntil && storedTime(snoozedUntil), doneAt: doneAt && storedTime(doneAt) };
  await update(tx, changing, { ...stored, statusAt: storedTime(tx.now), statusById: tx.viewer?.userId ?? null });
  for (const alert of changing) {
    const changes = { ...(alert.status !== status && { status: [alert.status, status] as const }), ...(outcome !== null && { outcome: [null, outcome] as const }), ...(snoozedUntil && { snoozedUntil: [null, snoozedUntil] as const }) };
    emitAlert(tx, event, subjectOf(alert), changes);
  }
  return { alerts: changing.map(({ id }) => id), refused };
}

/** Locks the alerts and looks at each by itself: whether it is there for the viewer, still as the viewer saw it, and may take the step. */
async function judged(tx: Transaction, alerts: readonly AlertVersionInput[], verb: string, allows: (alert: Locked) => boolean) {
  if (new Set(alerts.map(({ id }) => id)).size < alerts.length) throw badInput({ path: "alerts", code: "duplicate", message: "must name each alert once" });
  const found = await lock(tx, alerts.map(({ id }) => id), verb);
  const refusalOf = ({ id, version }: AlertVersionInput): AlertRefusal | undefined => {
    const alert = found.get(id);
    if (!alert) return AlertRefusal.NOT_FOUND;
    if (alert.version !== version) return AlertRefusal.CONFLICT;
    return allows(alert) ? undefined : AlertRefusal.TRANSITION;
  };
  const told = alerts.map((alert) => ({ id: alert.id, reason: refusalOf(alert) }));
  return {
    changing: told.flatMap(({ id, reason }) => (reason === undefined ? [found.get(id) as Locked] : [])),
    refused: told.flatMap(({ id, reason }) => (reason === undefined ? [] : [{ alertId: id, reason }])),
  };
}

async function lock(tx: Transaction, ids: readonly string[], verb: string): Promise<Map<string, Locked>> {
  const scope = tx.policy.rows(tx.viewer, "Alert", verb, "t");
  const where = allOf([among("t.`id`", ids), ...(scope ? [scope] : [])]);
  const columns = ["id", "version", "status", "ruleId", "ownerId", "teamId", "recordId", "customerId", "escalatedToId"].map((column) => `t.\`${column}\``).join(", ");
  const rows = await tx.sql.rows<Locked>(`SELECT ${columns} FROM \`alert\` t WHERE ${where.text} ORDER BY t.\`id\`${tx.sql.dialect === "mysql" ? " FOR UPDATE" : ""}`, where.values);
  return new Map(rows.map((row) => [row.id, row]));
}

async function update(tx: Transaction, alerts: readonly Locked[], columns: Readonly<Record<string, SqlValue>>): Promise<void> {
  if (alerts.length === 0) return;
  const { text, values } = among("`id`", alerts.map(({ id }) => id));
  const sets = Object.keys(columns).map((column) => `\`${column}\` = ?`).join(", ");
  await tx.sql.run(`UPDATE \`alert\` SET ${sets}, \`version\` = \`version\` + 1 WHERE ${text}`, [...Object.values(columns), ...values]);
}

const subjectOf = ({ version: _version, status: _status, ...ids }: Locked): AlertIds => ids;
