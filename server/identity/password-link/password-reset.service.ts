import { access } from "../../core/access/access";
import { minute } from "../../core/clock";
import type { Context, Transaction } from "../../core/context";
import { among, storedTime } from "../../core/database/sql";
import { badInput, forbidden } from "../../core/errors";
import { seal, unseal } from "../../core/encryption/seal";
import { whereSealed } from "../../core/encryption/sealed-columns";
import { newId } from "../../core/ids";
import { queueMail } from "../mail/queue-mail";
import { newSecret } from "../secret";
import { assertSteppedUp } from "../session/step-up";
import { assertMayGrant } from "../user/role.service";
import { User } from "../user/user.entity";
import { workspaceSays } from "../workspace/workspace.service";
import { linkAddress, linkLifetime, openLink } from "./password-link.service";
import { PasswordLinkKind } from "./password-link.types";
import { ResetRequest } from "./reset-request.entity";

const kind = PasswordLinkKind.RESET;

/** A person is sent one link in this time at most, however often somebody asks; in milliseconds. */
const quietFor = 5 * minute;

const sealedAs = "ResetRequest.email";

/** Notes that a password was forgotten; who that is, is found out later. @throws FORBIDDEN where no mail is sent */
export async function requestReset(tx: Transaction, email: string): Promise<void> {
  if (!tx.site.sendsMail) throw forbidden("this without mail; an administrator can make a link for you");
  const request = Object.assign(new ResetRequest(), { id: newId("rrq", tx.now.getTime()), email: seal(email, sealedAs), createdAt: tx.now });
  await tx.db.insert(ResetRequest, request);
  tx.emit("passwordReset.requested", { id: request.id });
}

const atOnce = 50;

/** Sends links to those people, of all who were asked for, who are there and have a password. */
export async function answerResetRequests(ctx: Context): Promise<void> {
  for (let count = atOnce; count === atOnce; ) {
    count = await ctx.transact(async (tx) => {
      const requests = await tx.db.find(ResetRequest, { order: { createdAt: "ASC" }, take: atOnce });
      const { text, values } = among("`id`", requests.map(({ id }) => id));
      await tx.sql.run(`DELETE FROM \`reset_request\` WHERE ${text}`, values);
      for (const email of new Set(requests.map(({ email }) => unseal(email, sealedAs).trim().toLowerCase()))) await answer(tx, email);
      return requests.length;
    });
  }
}

async function answer(tx: Transaction, email: string): Promise<void> {
  const user = await tx.db.findOne(User, { where: { ...whereSealed(User, "email", email), active: true }, select: { id: true, name: true, email: true, locale: true, passwordHash: true } });
  if (!user?.passwordHash || (await wasJustSent(tx, user.id))) return;
  await sendLink(tx, user, newSecret());
  tx.emit("user.resetRequested", { id: user.id });
}

async function wasJustSent(tx: Transaction, userId: string): Promise<boolean> {
  const since = storedTime(new Date(tx.now.getTime() - quietFor));
  return (await tx.sql.rows("SELECT `id` FROM `password_link` WHERE `userId` = ? AND `kind` = ? AND `createdAt` > ?", [userId, kind, since])).length > 0;
}

/** An administrator's link for somebody who cannot get in. It goes to the person by mail where mail is sent. */
export async function makeResetLink(tx: Transaction, id: string, token: string): Promise<User> {
  assertSteppedUp(tx);
  const user = await access(tx, User, id, "update");
  if (!user.active || user.invitedAt) throw badInput({ path: "id", code: "notAllowed", message: "is nobody who can sign in" });
  assertMayGrant(tx, user.role, "id");
  await sendLink(tx, user, token);
  tx.emit("user.resetLinkMade", { id });
  return user;
}

async function sendLink(tx: Transaction, user: Pick<User, "id" | "name" | "email" | "locale">, token: string): Promise<void> {
  await openLink(tx, user.id, kind, token);
  const values = { name: user.name, workspace: (await workspaceSays(tx)).name, link: linkAddress(tx, kind, token) };
  await queueMail(tx, { to: user.email, template: "passwordReset", locale: user.locale, values, aboutId: user.id, lifetime: linkLifetime[kind] });
}
