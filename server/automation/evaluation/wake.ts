import type { Context, Transaction } from "../../core/context";
import { among, storedTime } from "../../core/database/sql";
import { AlertStatus } from "../alert/alert.enums";
import { emitAlert, type AlertIds } from "../alert/alert.service";
import { batch, inPages, type PageDone, type Placed } from "./pages";
import { alertIds, claim } from "./claim";

/** Opens alerts again whose snooze is over. @returns how many */
export const wakeSnoozed = (ctx: Context): Promise<number> => inPages(ctx, findWaking, wake);

function findWaking(ctx: Context, after: string): Promise<(AlertIds & Placed)[]> {
  const text = `SELECT ${alertIds}, a.\`id\` AS \`place\` FROM \`alert\` a WHERE a.\`status\` = ? AND a.\`snoozedUntil\` <= ? AND a.\`id\` > ? ORDER BY a.\`id\` LIMIT ${batch}`;
  return ctx.sql.rows<AlertIds & Placed>(text, [AlertStatus.SNOOZED, storedTime(ctx.clock.now()), after]);
}

async function wake(tx: Transaction, after: string): Promise<PageDone> {
  const found = await findWaking(tx, after);
  const waking = await claim(tx, found, [AlertStatus.SNOOZED]);
  if (waking.length === 0) return { count: 0, found };
  const { text, values } = among("`id`", waking.map(({ id }) => id));
  await tx.sql.run(`UPDATE \`alert\` SET \`status\` = ?, \`snoozedUntil\` = NULL, \`statusAt\` = ?, \`statusById\` = NULL, \`version\` = \`version\` + 1 WHERE ${text}`, [AlertStatus.OPEN, storedTime(tx.now), ...values]);
  for (const alert of waking) emitAlert(tx, "alert.reopened", alert, { status: [alert.status, AlertStatus.OPEN] });
  return { count: waking.length, found };
}
