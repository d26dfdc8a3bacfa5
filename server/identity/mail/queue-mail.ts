import { day } from "../../core/clock";
import type { Transaction } from "../../core/context";
import { seal, unseal } from "../../core/encryption/seal";
import { newId } from "../../core/ids";
import type { Locale } from "../role";
import type { Letter } from "./letter";
import { OutgoingMail } from "./outgoing-mail.entity";
import { writeLetter, type TemplateName, type TemplateValues } from "./templates";

/** A mail to somebody. */
export interface MailOrder<T extends TemplateName> {
  /** One address. */
  readonly to: string;
  readonly template: T;
  readonly locale: Locale;
  readonly values: TemplateValues[T];
  /** The record it is about, usually the person it goes to. */
  readonly aboutId: string;
  /** How long it is of use, in milliseconds; three days where nothing is said. */
  readonly lifetime?: number | undefined;
}

/** A mail as it is kept until it is sent. */
export interface MailContent extends Letter {
  readonly to: string;
  /** Further headers of the mail itself. */
  readonly headers?: Readonly<Record<string, string>>;
}

const context = "OutgoingMail.content";

/** The mail in a stored row. */
export const contentOf = (stored: string): MailContent => JSON.parse(unseal(stored, context)) as MailContent;

/**
 * Puts a mail into the outbox in the transaction of what it tells of: it is sent after the commit, or not at all.
 * @returns false where this installation sends no mail; nothing is kept then
 */
export async function queueMail<T extends TemplateName>(tx: Transaction, order: MailOrder<T>): Promise<boolean> {
  if (!tx.site.sendsMail) return false;
  const content: MailContent = { to: order.to, ...writeLetter(order.template, order.locale, order.values) };
  const mail = Object.assign(new OutgoingMail(), {
    id: newId("mai", tx.now.getTime()),
    content: seal(JSON.stringify(content), context),
    aboutId: order.aboutId,
    createdAt: tx.now,
    dueAt: tx.now,
    expiresAt: new Date(tx.now.getTime() + (order.lifetime ?? 3 * day)),
    tries: 0,
  });
  await tx.db.insert(OutgoingMail, mail);
  tx.emit("mail.queued", { id: mail.id, aboutId: mail.aboutId });
  return true;
}
