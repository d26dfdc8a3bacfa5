import type { Context, Transaction } from "../../core/context";
import { badInput } from "../../core/errors";
import { isFilled } from "../../core/validation";
import { peopleChanged } from "../freshness";
import { queueMail } from "../mail/queue-mail";
import { hashChoice, setPassword } from "../user/password.service";
import type { User } from "../user/user.entity";
import { tooLong } from "../user/user.rules";
import { workspaceSays } from "../workspace/workspace.service";
import { closeLinks, linkHolder, uselessLink } from "./password-link.service";
import { PasswordLinkKind, type PasswordSet } from "./password-link.types";

/** Sets the first password of somebody who was invited, under the name that the person chooses. */
export function acceptInvitation(ctx: Context, token: string, name: string, password: string): Promise<PasswordSet> {
  const fault = isFilled(name) ? tooLong(name, 100, "name") : { path: "name", code: "filled", message: "must not be empty" };
  if (fault) throw badInput(fault);
  return useLink(ctx, token, PasswordLinkKind.INVITATION, password, async (tx, user) => {
    await tx.db.save(Object.assign(user, { name: name.trim(), invitedAt: null }));
    tx.emit("user.joined", { id: user.id });
    tx.afterCommit(peopleChanged);
  });
}

/** Sets a forgotten password anew, ends all the person's sessions, and tells the person by mail. */
export function resetPassword(ctx: Context, token: string, password: string): Promise<PasswordSet> {
  return useLink(ctx, token, PasswordLinkKind.RESET, password, async (tx, { id, name, email, locale }) => {
    const values = { name, workspace: (await workspaceSays(tx)).name };
    await queueMail(tx, { to: email, template: "passwordChanged", locale, values, aboutId: id });
    tx.emit("user.passwordReset", { id });
  });
}

/** The password is judged and hashed before the transaction that uses the link up, and only for a link that can be used. */
async function useLink(ctx: Context, token: string, kind: PasswordLinkKind, password: string, change: (tx: Transaction, user: User) => Promise<void>): Promise<PasswordSet> {
  const holder = await ctx.transact((tx) => linkHolder(tx, token, kind));
  if (!holder) throw uselessLink();
  const passwordHash = await hashChoice(ctx, holder.user, password, "password");
  return ctx.transact(async (tx) => {
    const user = (await linkHolder(tx, token, kind))?.user;
    if (!user) throw uselessLink();
    await closeLinks(tx, user.id);
    await change(tx, user);
    await setPassword(tx, user.id, passwordHash);
    return { email: user.email };
  });
}
