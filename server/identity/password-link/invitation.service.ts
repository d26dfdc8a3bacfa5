import { access } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { whereSealed } from "../../core/encryption/sealed-columns";
import { badInput } from "../../core/errors";
import { deactivate } from "../leaving/leaving.service";
import { queueMail } from "../mail/queue-mail";
import { Locale } from "../role";
import { assertSteppedUp } from "../session/step-up";
import { assertMayGrant } from "../user/role.service";
import { User } from "../user/user.entity";
import { createUser } from "../user/user.service";
import { workspaceSays } from "../workspace/workspace.service";
import { linkAddress, linkLifetime, openLink } from "./password-link.service";
import { PasswordLinkKind, type InviteUserInput } from "./password-link.types";

const kind = PasswordLinkKind.INVITATION;

/**
 * Takes up a person who has yet to come: known from now on, and let in once the invitation is accepted.
 * An address whose invitation was revoked can be invited again.
 */
export async function invite(tx: Transaction, input: InviteUserInput, token: string): Promise<User> {
  assertSteppedUp(tx);
  assertMayGrant(tx, input.role, "input.role");
  const user = (await revokedInvitation(tx, input)) ?? (await createUser(tx, { ...input, locale: input.locale ?? (await workspaceSays(tx)).locale }));
  return sendInvitation(tx, user, token);
}

/** Sends an invitation anew; the earlier link is useless from now on. */
export async function resend(tx: Transaction, id: string, token: string): Promise<User> {
  assertSteppedUp(tx);
  const user = await accessInvited(tx, id);
  assertMayGrant(tx, user.role, "id");
  return sendInvitation(tx, user, token);
}

/** Takes an invitation back. What the person was given already is handed over as that of anybody who leaves. */
export async function revoke(tx: Transaction, id: string): Promise<void> {
  await accessInvited(tx, id);
  tx.emit("user.uninvited", { id });
  await deactivate(tx, id);
}

async function accessInvited(tx: Transaction, id: string): Promise<User> {
  const user = await access(tx, User, id, "update");
  if (!user.active || !user.invitedAt) throw badInput({ path: "id", code: "notInvited", message: "has no open invitation" });
  return user;
}

async function sendInvitation(tx: Transaction, user: User, token: string): Promise<User> {
  user.invitedAt = tx.now;
  await tx.db.save(user);
  await openLink(tx, user.id, kind, token);
  const { name: workspace } = await workspaceSays(tx);
  const values = { name: user.name, inviter: tx.viewer?.name ?? workspace, workspace, link: linkAddress(tx, kind, token) };
  await queueMail(tx, { to: user.email, template: "invitation", locale: user.locale, values, aboutId: user.id, lifetime: linkLifetime[kind] });
  tx.emit("user.invited", { id: user.id });
  return user;
}

/** Somebody who was invited under this address and never came, with the facts of the new invitation. */
async function revokedInvitation(tx: Transaction, { name, email, role, teamId, locale, title }: InviteUserInput): Promise<User | undefined> {
  const user = await tx.db.findOneBy(User, { ...whereSealed(User, "email", email), active: false });
  if (!user?.invitedAt) return undefined;
  return Object.assign(user, { name: name.trim(), role, teamId: teamId ?? null, title: title ?? null, locale: locale ?? user.locale ?? Locale.EN, active: true });
}
