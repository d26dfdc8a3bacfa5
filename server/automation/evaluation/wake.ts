import type { Context, Transaction } from "../../core/context";
import { among, storedTime } from "../../core/database/sql";
import { AlertStatus } from "../alert/alert.enums";
import { emitAlert, type AlertIds } from "../alert/alert.service";
import { batch, inBatches } from "./batches";
import { alertIds, claim } from "./claim";

/** Opens alerts again whose snooze is over. @returns how many */
export const wakeSnoozed = (ctx: Context): Promise<number> => inBatches(ctx, findWaking, wake);

function findWaking(ctx: Context): Promise<AlertIds[]> {
  const text = `SELECT ${alertIds} FROM \`alert\` a WHERE a.\`status\` = ? AND a.\`snoozedUntil\` <= ? ORDER BY a.\`id\` LIMIT ${batch}`;
  return ctx.sql.rows<AlertIds>(text, [AlertStatus.SNOOZED, storedTime(ctx.clock.now())]);
}

async function wake(tx: Transaction): Promise<number> {
  const waking = await claim(tx, await findWaking(tx), [AlertStatus.SNOOZED]);
  if (waking.length === 0) return 0;
  const { text, values } = among("`id`", waking.map(({ id }) => id));
  await tx.sql.run(`UPDATE \`alert\` SET \`status\` = ?, \`snoozedUntil\` = NULL, \`version\` = \`version\` + 1 WHERE ${text}`, [AlertStatus.OPEN, ...values]);
  for (const alert of waking) emitAlert(tx, "alert.reopened", alert);
  return waking.length;
}
