import { day, minute } from "../../core/clock";
import type { Context, Transaction } from "../../core/context";
import { storedTime } from "../../core/database/sql";
import { badInput } from "../../core/errors";
import { newId } from "../../core/ids";
import { hashSecret } from "../secret";
import { User } from "../user/user.entity";
import { PasswordLink } from "./password-link.entity";
import { PasswordLinkKind, type PasswordLinkFacts } from "./password-link.types";

/** How long a link can be used, in milliseconds. */
export const linkLifetime: Readonly<Record<PasswordLinkKind, number>> = {
  [PasswordLinkKind.INVITATION]: 7 * day,
  [PasswordLinkKind.RESET]: 30 * minute,
};

const paths: Readonly<Record<PasswordLinkKind, string>> = { [PasswordLinkKind.INVITATION]: "/join", [PasswordLinkKind.RESET]: "/reset-password" };

/** The address behind a token. It is in the fragment, which browsers send to nobody: no log and no Referer holds it. */
export const linkAddress = (ctx: Context, kind: PasswordLinkKind, token: string): string => `${ctx.site.publicUrl}${paths[kind]}#${token}`;

/** Gives a person a link in the place of any earlier one. */
export async function openLink(tx: Transaction, userId: string, kind: PasswordLinkKind, token: string): Promise<void> {
  await closeLinks(tx, userId);
  const link = Object.assign(new PasswordLink(), {
    id: newId("pwl", tx.now.getTime()),
    userId,
    kind,
    tokenHash: hashSecret(token),
    createdAt: tx.now,
    expiresAt: new Date(tx.now.getTime() + linkLifetime[kind]),
  });
  await tx.db.insert(PasswordLink, link);
}

/** Makes a person's links useless. */
export async function closeLinks(tx: Transaction, userId: string): Promise<void> {
  await tx.sql.run("DELETE FROM `password_link` WHERE `userId` = ?", [userId]);
}

/** Whose link it is; undefined where it is used, replaced, too old or made up, or its person has left. */
export async function linkHolder(tx: Transaction, token: string, kind?: PasswordLinkKind): Promise<{ kind: PasswordLinkKind; user: User } | undefined> {
  const lock = tx.sql.dialect === "mysql" ? " FOR UPDATE" : "";
  const text = `SELECT \`userId\`, \`kind\` FROM \`password_link\` WHERE \`tokenHash\` = ? AND \`expiresAt\` > ?${lock}`;
  const [link] = await tx.sql.rows<{ userId: string; kind: PasswordLinkKind }>(text, [hashSecret(token), storedTime(tx.now)]);
  if (!link || (kind && link.kind !== kind)) return undefined;
  const user = await tx.db.findOneBy(User, { id: link.userId, active: true });
  if (user) tx.ledger.watch(tx.db.getRepository(User).metadata, user);
  return user ? { kind: link.kind, user } : undefined;
}

/** What the holder of a link may know of it. */
export async function describeLink(tx: Transaction, token: string): Promise<PasswordLinkFacts | null> {
  const found = await linkHolder(tx, token);
  return found ? { kind: found.kind, name: found.user.name, email: found.user.email } : null;
}

/** The same for every link that cannot be used. */
export const uselessLink = (): Error => badInput({ path: "token", code: "linkUseless", message: "the link has been used, has run out, or was replaced by a newer one" });
