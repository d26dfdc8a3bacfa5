import { hour, minute, second } from "../../core/clock";
import type { Context } from "../../core/context";
import { storedTime } from "../../core/database/sql";
import { faultPoint } from "../../core/fault";
import type { Logger } from "../../core/logger";
import type { Mailer } from "./mailer";
import { contentOf } from "./queue-mail";

/** A mail taken out of the outbox, to be tried now. */
interface TakenMail {
  id: string;
  content: string;
  aboutId: string;
  dueAt: string;
  expiresAt: string;
  /** This try included. */
  tries: number;
}

const atOnce = 10;
/** Longer than a try takes: if its server dies, another one tries again after that. */
const tryLasts = 2 * minute;
const mostTries = 12;

/** How long to wait after a number of failed tries, in milliseconds: a minute, two, four … at most an hour. */
export const pauseAfter = (tries: number): number => Math.min(minute * 2 ** (tries - 1), hour);

/**
 * Sends what is due, each mail at least once: it leaves the outbox only after the mail server has taken it, so a crash in
 * between sends it again, under the same Message-ID.
 */
export async function sendMails(ctx: Context, mailer: Mailer, logger: Logger): Promise<void> {
  for (let mails = await takeDue(ctx); mails.length > 0; mails = await takeDue(ctx)) {
    faultPoint("mail.taken");
    await Promise.all(mails.map((mail) => send(ctx, mailer, mail, logger)));
  }
}

/** Takes mails by moving their due time on; of two servers at the same mail one finds it moved. */
function takeDue(ctx: Context): Promise<TakenMail[]> {
  return ctx.transact(async ({ sql, now }) => {
    const text = `SELECT \`id\`, \`content\`, \`aboutId\`, \`dueAt\`, \`expiresAt\`, \`tries\` FROM \`outgoing_mail\` WHERE \`dueAt\` <= ? ORDER BY \`dueAt\` LIMIT ${atOnce}`;
    const due = await sql.rows<TakenMail>(text, [storedTime(now)]);
    const until = storedTime(new Date(now.getTime() + tryLasts));
    const taken: TakenMail[] = [];
    for (const mail of due) {
      const moved = await sql.run("UPDATE `outgoing_mail` SET `dueAt` = ?, `tries` = `tries` + 1 WHERE `id` = ? AND `dueAt` = ?", [until, mail.id, mail.dueAt]);
      if (moved > 0) taken.push({ ...mail, tries: mail.tries + 1 });
    }
    return taken;
  });
}

async function send(ctx: Context, mailer: Mailer, mail: TakenMail, logger: Logger): Promise<void> {
  if (mail.expiresAt <= storedTime(ctx.clock.now())) return leave(ctx, mail, "mail.givenUp");
  try {
    await mailer.send(mail.id, contentOf(mail.content));
  } catch (error) {
    await failed(ctx, mail, error, logger);
    return;
  }
  faultPoint("mail.sent");
  await leave(ctx, mail, "mail.sent");
}

/** Errors name addresses, so only their codes are logged. */
async function failed(ctx: Context, mail: TakenMail, error: unknown, logger: Logger): Promise<void> {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  logger.warn({ mail: mail.id, tries: mail.tries, code, responseCode }, "A mail could not be sent");
  if (isRefused(code, responseCode) || mail.tries >= mostTries) return leave(ctx, mail, "mail.givenUp");
  const dueAt = storedTime(new Date(ctx.clock.now().getTime() + pauseAfter(mail.tries)));
  await ctx.transact(({ sql }) => sql.run("UPDATE `outgoing_mail` SET `dueAt` = ? WHERE `id` = ?", [dueAt, mail.id]));
}

/** The server will never take this mail: its address or its text is refused for good. A wrong password may be mended. */
const isRefused = (code: string | undefined, response = 0): boolean => code !== "EAUTH" && response >= 550 && response < 560;

async function leave(ctx: Context, { id, aboutId }: TakenMail, event: "mail.sent" | "mail.givenUp"): Promise<void> {
  await ctx.transact(async (tx) => {
    const left = await tx.sql.run("DELETE FROM `outgoing_mail` WHERE `id` = ?", [id]);
    if (left > 0) tx.emit(event, { id, aboutId });
    faultPoint("mail.leaving");
  });
}

/** How often the outbox is looked through; a new mail does not wait for it. */
export const mailRhythm = { first: 3 * second, every: 30 * second, gather: 200 };
