import { access } from "../../core/access/access";
import type { Context, Transaction } from "../../core/context";
import { endSessions, ownSession, renewSession } from "../session/session.service";
import { assertSteppedUp } from "../session/step-up";
import { User } from "../user/user.entity";
import { addPasskey, removePasskey, startPasskey, type PasskeyRequest } from "./passkey.service";
import { recoveryCodesLeft, removeRecoveryCodes, renewRecoveryCodes } from "./recovery-codes.service";
import { secondFactorsOf } from "./second-factor.service";
import { confirmTotp, removeTotp, startTotp, type TotpSetup } from "./totp.service";

/** A change of one's own second factor that is done. */
export interface SecondFactorChange {
  /** The session's new token. */
  readonly token: string;
  /** New ones, told once; empty where there are some already, or none is needed any more. */
  readonly recoveryCodes: readonly string[];
}

/**
 * Changes the viewer's own second factors: needs a fresh proof, gives the session a new token and ends all others, which
 * were let in with less.
 */
async function change(ctx: Context, work: (tx: Transaction, userId: string) => Promise<unknown>): Promise<SecondFactorChange> {
  assertSteppedUp(ctx);
  const { userId, sessionId } = ownSession(ctx);
  return ctx.transact(async (tx) => {
    await work(tx, userId);
    const recoveryCodes = await codesFor(tx, userId);
    await endSessions(tx, userId, sessionId);
    return { token: await renewSession(tx, sessionId), recoveryCodes };
  });
}

/** With the first second factor come recovery codes, with the last they go. */
async function codesFor(tx: Transaction, userId: string): Promise<string[]> {
  const factors = await secondFactorsOf(tx, userId);
  if (factors.length > 0) return (await recoveryCodesLeft(tx, userId)) > 0 ? [] : renewRecoveryCodes(tx, userId);
  await removeRecoveryCodes(tx, userId);
  return [];
}

/** A person with a fresh proof begins to set up an authenticator app. */
export function beginTotp(ctx: Context): Promise<TotpSetup> {
  assertSteppedUp(ctx);
  return startTotp(ctx, ownSession(ctx).userId);
}

/** A person with a fresh proof begins to make a passkey. */
export function beginPasskey(ctx: Context): Promise<PasskeyRequest> {
  assertSteppedUp(ctx);
  return startPasskey(ctx, ownSession(ctx).userId);
}

export const enableTotp = (ctx: Context, code: string): Promise<SecondFactorChange> => change(ctx, (tx, userId) => confirmTotp(tx, userId, code));

export const disableTotp = (ctx: Context): Promise<SecondFactorChange> => change(ctx, removeTotp);

export async function keepPasskey(ctx: Context, challenge: string, name: string, answer: string): Promise<SecondFactorChange> {
  assertSteppedUp(ctx);
  const insert = await addPasskey(ctx, ownSession(ctx).userId, challenge, name, answer);
  return change(ctx, insert);
}

export const dropPasskey = (ctx: Context, id: string): Promise<SecondFactorChange> => change(ctx, (tx, userId) => removePasskey(tx, userId, id));

/** New recovery codes instead of the old ones. */
export async function newRecoveryCodes(ctx: Context): Promise<string[]> {
  assertSteppedUp(ctx);
  const { userId } = ownSession(ctx);
  return ctx.transact((tx) => renewRecoveryCodes(tx, userId));
}

/**
 * Takes away all second factors of somebody who has lost them, and ends their sessions. It makes the account weaker, so
 * the administrator proves who they are, and the event says who did it.
 */
export async function resetSecondFactor(tx: Transaction, userId: string): Promise<void> {
  assertSteppedUp(tx);
  const user = await access(tx, User, userId, "resetSecondFactor");
  for (const table of ["totp", "passkey", "recovery_code", "challenge"]) await tx.sql.run(`DELETE FROM \`${table}\` WHERE \`userId\` = ?`, [user.id]);
  tx.emit("user.secondFactorReset", { id: user.id });
  await endSessions(tx, user.id, tx.viewer?.sessionId);
}
