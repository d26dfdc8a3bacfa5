import type { Context, Transaction } from "../../core/context";
import { badInput } from "../../core/errors";
import { endSessions, ownSession, renewSession } from "../session/session.service";
import { assertSteppedUp } from "../session/step-up";
import { limitedBySession } from "../sign-in/sign-in-limit";
import { describeWorkspace } from "../workspace/workspace.service";
import { hashPassword, passwordFits } from "./password";
import { choiceFaults } from "./password-strength";
import type { ChangePasswordInput } from "./password.inputs";
import { personOf, type Person } from "./person";

/** A hash of a password that a person chooses, worked out before the transaction, which it would hold up. */
export async function hashChoice(ctx: Context, person: Pick<Person, "name" | "email">, password: string, path: string): Promise<string> {
  const { name } = await describeWorkspace(ctx);
  const faults = await choiceFaults(password, [person.name, person.email, name, "guanxi"], path);
  if (faults.length > 0) throw badInput(...faults);
  return hashPassword(password);
}

/** Gives a person a password and ends their sessions, but for one: whoever knew the old one is out. */
export async function setPassword(tx: Transaction, userId: string, passwordHash: string, keptSession?: string): Promise<void> {
  await tx.sql.run("UPDATE `user` SET `passwordHash` = ? WHERE `id` = ?", [passwordHash, userId]);
  tx.emit("user.passwordChanged", { id: userId });
  await endSessions(tx, userId, keptSession);
}

/**
 * Changes the viewer's own password. Who signs in elsewhere and has none yet proves otherwise who they are.
 * @returns the session's new token
 * @throws BAD_USER_INPUT where the old password is wrong or the new one weak
 */
export async function changePassword(ctx: Context, input: ChangePasswordInput): Promise<string> {
  const { userId, sessionId } = ownSession(ctx);
  const person = await personOf(ctx, userId);
  const { passwordHash: before } = person;
  if (before === null) assertSteppedUp(ctx);
  else await limitedBySession(ctx, sessionId, () => assertPassword(before, input.currentPassword ?? ""));
  const passwordHash = await hashChoice(ctx, person, input.newPassword, "input.newPassword");
  return ctx.transact(async (tx) => {
    await setPassword(tx, userId, passwordHash, sessionId);
    return renewSession(tx, sessionId);
  });
}

async function assertPassword(passwordHash: string, password: string): Promise<void> {
  if (!(await passwordFits(passwordHash, password))) throw badInput({ path: "input.currentPassword", code: "wrong", message: "is not your password" });
}
