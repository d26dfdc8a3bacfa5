import { hour } from "../../core/clock";
import type { Context, Transaction } from "../../core/context";
import { among, storedTime } from "../../core/database/sql";
import { faultPoint } from "../../core/fault";
import { AlertStatus } from "../alert/alert.enums";
import { emitAlert, type AlertIds } from "../alert/alert.service";
import { alertIds, claim } from "./claim";
import type { EvaluatedRule } from "./evaluated-rule";
import { inOrder, inPages, onPage, type Page, type PageDone, type Placed } from "./pages";

interface Neglected extends AlertIds, Placed {
  readonly managerId: string;
}

/** Hands a rule's alerts that nobody has acted on for too long to whoever leads the team, beside whoever they are for. */
export async function escalate(ctx: Context, rule: EvaluatedRule): Promise<void> {
  if (!rule.escalateAfterHours) return;
  await inPages(ctx, (reader, page) => findNeglected(reader, rule, page), (tx, page) => handUp(tx, rule, page));
}

function findNeglected(ctx: Context, { id, escalateAfterHours }: EvaluatedRule, page: Page): Promise<Neglected[]> {
  const place = onPage("a.`id`", page);
  const limit = storedTime(new Date(ctx.clock.now().getTime() - (escalateAfterHours ?? 0) * hour));
  return ctx.sql.rows<Neglected>(
    `SELECT ${alertIds}, a.\`id\` AS \`place\`, t.\`managerId\` FROM \`alert\` a JOIN \`team\` t ON t.\`id\` = a.\`teamId\` JOIN \`user\` m ON m.\`id\` = t.\`managerId\` AND m.\`active\` = 1
     WHERE a.\`ruleId\` = ? AND a.\`status\` = ? AND a.\`raisedAt\` <= ? AND a.\`escalatedAt\` IS NULL AND COALESCE(a.\`ownerId\`, '') <> t.\`managerId\` AND ${place.text} ${inOrder("a.`id`")}`,
    [id, AlertStatus.OPEN, limit, ...place.values],
  );
}

async function handUp(tx: Transaction, rule: EvaluatedRule, page: Page): Promise<PageDone> {
  const found = await findNeglected(tx, rule, page);
  const open = new Map((await claim(tx, found, [AlertStatus.OPEN])).map((alert) => [alert.id, alert]));
  const neglected = found.filter(({ id }) => open.has(id));
  for (const managerId of new Set(neglected.map((each) => each.managerId))) await handTo(tx, managerId, neglected.filter((each) => each.managerId === managerId));
  return { count: neglected.length, found: found.length };
}

/** One statement for each manager. */
async function handTo(tx: Transaction, managerId: string, alerts: readonly Neglected[]): Promise<void> {
  const { text, values } = among("`id`", alerts.map(({ id }) => id));
  await tx.sql.run(`UPDATE \`alert\` SET \`escalatedAt\` = ?, \`escalatedToId\` = ?, \`version\` = \`version\` + 1 WHERE ${text}`, [storedTime(tx.now), managerId, ...values]);
  faultPoint("rule.escalated");
  for (const alert of alerts) emitAlert(tx.because(alert.ruleId), "alert.escalated", { ...alert, escalatedToId: managerId }, { escalatedTo: [null, managerId] });
}
