import type { Transaction } from "../../core/context";
import { among } from "../../core/database/sql";
import type { AlertStatus } from "../alert/alert.enums";
import type { AlertIds } from "../alert/alert.service";

/** The columns that an alert's events name. */
export const alertIds = "a.`id`, a.`ruleId`, a.`ownerId`, a.`teamId`, a.`recordId`, a.`customerId`, a.`escalatedToId`";

/** An alert that is locked, in the status that it has for certain. */
export interface ClaimedAlert extends AlertIds {
  readonly status: AlertStatus;
}

/** Locks alerts for a change and leaves those out that somebody has meanwhile brought into another status. */
export function claim(tx: Transaction, alerts: readonly Pick<AlertIds, "id">[], statuses: readonly AlertStatus[]): Promise<ClaimedAlert[]> {
  const [ids, states] = [among("a.`id`", alerts.map(({ id }) => id)), among("a.`status`", statuses)];
  const lock = tx.sql.dialect === "mysql" ? " FOR UPDATE" : "";
  return tx.sql.rows<ClaimedAlert>(`SELECT ${alertIds}, a.\`status\` FROM \`alert\` a WHERE ${ids.text} AND ${states.text} ORDER BY a.\`id\`${lock}`, [...ids.values, ...states.values]);
}
