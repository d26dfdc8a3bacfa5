import type { Context, Transaction } from "../../core/context";
import { among, storedTime } from "../../core/database/sql";
import { faultPoint } from "../../core/fault";
import { AlertStatus } from "../alert/alert.enums";
import { emitAlert, type AlertIds } from "../alert/alert.service";
import { inOrder, inPages, onPage, type Page, type PageDone, type Placed } from "./pages";
import { alertIds, claim } from "./claim";

/** Opens alerts again whose snooze is over. @returns how many */
export const wakeSnoozed = async (ctx: Context): Promise<number> => (await inPages(ctx, findWaking, wake)).count;

function findWaking(ctx: Context, page: Page): Promise<(AlertIds & Placed)[]> {
  const place = onPage("a.`id`", page);
  const text = `SELECT ${alertIds}, a.\`id\` AS \`place\` FROM \`alert\` a WHERE a.\`status\` = ? AND a.\`snoozedUntil\` <= ? AND ${place.text} ${inOrder("a.`id`")}`;
  return ctx.sql.rows<AlertIds & Placed>(text, [AlertStatus.SNOOZED, storedTime(ctx.clock.now()), ...place.values]);
}

async function wake(tx: Transaction, page: Page): Promise<PageDone> {
  const found = await findWaking(tx, page);
  const waking = await claim(tx, found, [AlertStatus.SNOOZED]);
  if (waking.length === 0) return { count: 0, found: found.length };
  const { text, values } = among("`id`", waking.map(({ id }) => id));
  await tx.sql.run(`UPDATE \`alert\` SET \`status\` = ?, \`snoozedUntil\` = NULL, \`statusAt\` = ?, \`statusById\` = NULL, \`version\` = \`version\` + 1 WHERE ${text}`, [AlertStatus.OPEN, storedTime(tx.now), ...values]);
  faultPoint("alert.woken");
  for (const alert of waking) emitAlert(tx, "alert.reopened", alert, { status: [alert.status, AlertStatus.OPEN] });
  return { count: waking.length, found: found.length };
}
