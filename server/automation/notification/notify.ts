import { inSightOf } from "../../core/access/access";
import { minute, second } from "../../core/clock";
import type { Context, Transaction } from "../../core/context";
import { insertMissingRows } from "../../core/database/bulk";
import { storedTime } from "../../core/database/sql";
import { faultPoint } from "../../core/fault";
import { newId } from "../../core/ids";
import { queueMail } from "../../identity/mail/queue-mail";
import { viewerOf } from "../../identity/policy/view-as/viewer-of";
import { User } from "../../identity/user/user.entity";
import { workspaceSays } from "../../identity/workspace/workspace.service";
import { AlertStatus } from "../alert/alert.enums";
import { NotificationMode } from "./notification.enums";
import { digestDue, isQuiet } from "./notification.rules";

/** Somebody who wants mail. */
interface Reader {
  id: string;
  userId: string;
  zone: string;
  digestHour: number;
  quietFrom: number | null;
  quietTo: number | null;
  digestOn: string | null;
  since: string;
}

interface OpenAlert {
  id: string;
  rule: string;
  customerId: string | null;
  customer: string | null;
}

/** People looked at in one step. */
const page = 200;
/** Alerts mailed to one person in one step; more follow with the next. */
const atOnce = 20;
/** Alerts that a daily mail names; of more it tells the number. */
const named = 50;

/** Mails alerts to those who want it: at once, each alert once, or once a day all that are open. Nothing where no mail is sent. */
export async function notify(ctx: Context): Promise<void> {
  if (!ctx.site.sendsMail) return;
  const now = ctx.clock.now();
  for (const mode of [NotificationMode.IMMEDIATELY, NotificationMode.DAILY] as const) {
    for (let readers = await readersAfter(ctx, mode, ""); readers.length > 0; readers = await readersAfter(ctx, mode, readers.at(-1)?.id ?? "")) {
      for (const reader of readers) {
        if (mode === NotificationMode.IMMEDIATELY && !isQuiet(reader, reader.zone, now)) await mailNew(ctx, reader);
        if (mode === NotificationMode.DAILY) await mailDigest(ctx, reader, digestDue(reader, reader.zone, now));
      }
    }
  }
}

function readersAfter({ sql }: Context, mode: NotificationMode, after: string): Promise<Reader[]> {
  return sql.rows<Reader>(
    `SELECT c.\`id\`, c.\`userId\`, u.\`timeZone\` AS \`zone\`, c.\`digestHour\`, c.\`quietFrom\`, c.\`quietTo\`, c.\`digestOn\`, c.\`since\` FROM \`notification_setting\` c
     JOIN \`user\` u ON u.\`id\` = c.\`userId\` AND u.\`active\` = 1 WHERE c.\`mode\` = ? AND c.\`id\` > ? ORDER BY c.\`id\` LIMIT ${page}`,
    [mode, after],
  );
}

const openAlerts = `SELECT a.\`id\`, r.\`name\` AS \`rule\`, a.\`customerId\`, c.\`name\` AS \`customer\` FROM \`alert\` a
  JOIN \`rule\` r ON r.\`id\` = a.\`ruleId\` LEFT JOIN \`customer\` c ON c.\`id\` = a.\`customerId\`
  WHERE a.\`ownerId\` = ? AND a.\`status\` = '${AlertStatus.OPEN}'`;

/** A mail for each open alert that the person was not told of. What is told and the mail are one transaction, and the pair of person and alert is unique. */
async function mailNew(ctx: Context, reader: Reader): Promise<void> {
  const text = `${openAlerts} AND a.\`raisedAt\` >= ? AND NOT EXISTS (SELECT 1 FROM \`notification\` n WHERE n.\`userId\` = a.\`ownerId\` AND n.\`alertId\` = a.\`id\`) ORDER BY a.\`raisedAt\`, a.\`id\` LIMIT ${atOnce}`;
  const alerts = await ctx.sql.rows<OpenAlert>(text, [reader.userId, reader.since]);
  if (alerts.length === 0) return;
  const seen = await asSeen(ctx, reader.userId, alerts);
  await ctx.transact(async (tx) => {
    const user = await tx.db.findOneByOrFail(User, { id: reader.userId });
    for (const { id, text: alert, link } of seen) {
      const told = await insertMissingRows(tx.sql, "notification", [{ id: newId("ntf", tx.now.getTime()), userId: reader.userId, alertId: id, at: storedTime(tx.now) }]);
      if (told > 0) await queueMail(tx, { to: user.email, template: "alertRaised", locale: user.locale, values: { name: user.name, alert, link, settings: settingsOf(tx) }, aboutId: user.id });
    }
    faultPoint("notification.queued");
  });
}

/** The day's mail: moving the day on and queueing the mail are one transaction, so that there is one a day at most. */
async function mailDigest(ctx: Context, reader: Reader, today: string | undefined): Promise<void> {
  if (today === undefined) return;
  const alerts = await ctx.sql.rows<OpenAlert>(`${openAlerts} ORDER BY a.\`raisedAt\` DESC, a.\`id\` LIMIT ${named}`, [reader.userId]);
  const seen = await asSeen(ctx, reader.userId, alerts);
  await ctx.transact(async (tx) => {
    const moved = await tx.sql.run("UPDATE `notification_setting` SET `digestOn` = ? WHERE `id` = ? AND (`digestOn` IS NULL OR `digestOn` <> ?)", [today, reader.id, today]);
    if (moved === 0 || seen.length === 0) return;
    const user = await tx.db.findOneByOrFail(User, { id: reader.userId });
    const workspace = (await workspaceSays(tx)).name;
    const values = { name: user.name, workspace, count: seen.length < named ? String(seen.length) : `${named}+`, link: tx.site.publicUrl, alerts: seen, settings: settingsOf(tx) };
    await queueMail(tx, { to: user.email, template: "alertDigest", locale: user.locale, values, aboutId: user.id });
  });
}

const settingsOf = ({ site }: Transaction): string => `${site.publicUrl}/settings/profile`;

/** The alerts that the person may see, in words: the rule's name, and the customer's where that may be seen. */
async function asSeen(ctx: Context, userId: string, alerts: readonly OpenAlert[]): Promise<{ id: string; text: string; link: string }[]> {
  const viewer = await viewerOf(ctx, userId);
  const seen = await inSightOf({ ...ctx, viewer }, alerts.flatMap(({ id, customerId }) => (customerId ? [id, customerId] : [id])));
  return alerts.flatMap(({ id, rule, customerId, customer }) => {
    if (!seen.has(id)) return [];
    const known = customerId !== null && customer !== null && seen.has(customerId);
    return [{ id, text: known ? `${rule}: ${customer}` : rule, link: known ? `${ctx.site.publicUrl}/customers/${customerId}` : ctx.site.publicUrl }];
  });
}

/** How often people's choices are looked at; a new alert does not wait for it. */
export const notificationRhythm = { first: 5 * second, every: minute, gather: second };
