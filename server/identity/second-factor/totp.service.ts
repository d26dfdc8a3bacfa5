import type { Context, Transaction } from "../../core/context";
import { badInput } from "../../core/errors";
import { newId } from "../../core/ids";
import { personOf } from "../user/person";
import { describeWorkspace } from "../workspace/workspace.service";
import { Totp } from "./totp.entity";
import { newTotpSecret, stepOf, totpUri } from "./totp.rules";

/** What an authenticator app is set up with; told once. */
export interface TotpSetup {
  /** Base 32, to be typed where there is no camera. */
  readonly secret: string;
  /** `otpauth://…`, to be scanned. */
  readonly uri: string;
}

/** Begins to set up an authenticator app; it counts once `confirmTotp` has seen a code. */
export async function startTotp(ctx: Context, userId: string): Promise<TotpSetup> {
  const { name } = await describeWorkspace(ctx);
  const { email } = await personOf(ctx, userId);
  const secret = newTotpSecret();
  await ctx.transact(async (tx) => {
    if (await hasTotp(tx, userId)) throw badInput({ path: "", code: "taken", message: "there is an authenticator app already; remove it first" });
    await tx.sql.run("DELETE FROM `totp` WHERE `userId` = ?", [userId]);
    await tx.db.insert(Totp, Object.assign(new Totp(), { id: newId("otp", tx.now.getTime()), userId, secret, confirmedAt: null, lastStep: 0 }));
  });
  return { secret, uri: totpUri(secret, name, email) };
}

/** Makes the app count, with a first code from it. @throws BAD_USER_INPUT for a wrong code */
export async function confirmTotp(tx: Transaction, userId: string, code: string): Promise<void> {
  const totp = await tx.db.findOne(Totp, { where: { userId }, select: { id: true, secret: true, confirmedAt: true } });
  const step = totp && !totp.confirmedAt ? stepOf(totp.secret, code, tx.now) : undefined;
  if (!totp || step === undefined) throw badInput({ path: "code", code: "wrong", message: "is not the code of now" });
  await tx.db.update(Totp, { id: totp.id }, { confirmedAt: tx.now, lastStep: step });
  tx.emit("user.totpEnabled", { id: userId });
}

/** Takes the app away; false where there was none. */
export async function removeTotp(tx: Transaction, userId: string): Promise<boolean> {
  const removed = await tx.sql.run("DELETE FROM `totp` WHERE `userId` = ?", [userId]);
  if (removed > 0) tx.emit("user.totpDisabled", { id: userId });
  return removed > 0;
}

export async function hasTotp(ctx: Context, userId: string): Promise<boolean> {
  const rows = await ctx.sql.rows("SELECT 1 AS `there` FROM `totp` WHERE `userId` = ? AND `confirmedAt` IS NOT NULL", [userId]);
  return rows.length > 0;
}

/** Whether a code is right, and takes it: neither it nor an earlier one counts again, not even at the same moment. */
export async function takeTotp(tx: Transaction, userId: string, code: string): Promise<boolean> {
  const totp = await tx.db.findOne(Totp, { where: { userId }, select: { id: true, secret: true, confirmedAt: true } });
  const step = totp?.confirmedAt ? stepOf(totp.secret, code, tx.now) : undefined;
  if (!totp || step === undefined) return false;
  return (await tx.sql.run("UPDATE `totp` SET `lastStep` = ? WHERE `id` = ? AND `lastStep` < ?", [step, totp.id, step])) > 0;
}
