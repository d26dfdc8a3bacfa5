import type { Context } from "../../core/context";
import { indexValue } from "../../core/encryption/sealed-columns";
import { AppError } from "../../core/errors";
import { askForPasskey, type PasskeyRequest } from "../second-factor/passkey.service";
import type { SecondFactorInput } from "../second-factor/proof.inputs";
import { secondFactorsOf, takeSecondFactor } from "../second-factor/second-factor.service";
import { setDeviceCookie, setSessionCookie } from "../session/session.cookie";
import { openSession, type SignedIn } from "../session/session.service";
import { passwordFits } from "../user/password";
import { personOf } from "../user/person";
import { User } from "../user/user.entity";
import { closeChallenge, newChallenge, tryChallenge } from "./challenge.service";
import { rememberDevice } from "./device.service";
import { attemptSucceeded, countAttempt, countByAddress, guesserOf } from "./sign-in-limit";

/** Nobody's id: refused attempts on accounts that are not there are noted with it, in the same time as others. */
const nobody = "usr_nobody";

/**
 * Opens a session by password, or asks for the second factor of those who have one. Unknown people, wrong passwords and
 * people who have left get the same answer after the same work.
 * @throws UNAUTHENTICATED, SECOND_FACTOR_REQUIRED with what `finishSignIn` needs, or RATE_LIMITED after too many attempts
 */
export async function signIn(ctx: Context, email: string, password: string): Promise<SignedIn> {
  const guesser = await guesserOf(ctx, email.trim().toLowerCase());
  await countAttempt(ctx, guesser);
  const userId = await personWith(ctx, guesser.account, password);
  await attemptSucceeded(ctx, guesser);
  return letIn(ctx, userId);
}

/**
 * Goes on with somebody who has shown one thing by which they are known (a password, a sign-in elsewhere): opens a
 * session, or asks for their second factor.
 * @param shownElsewhere a second factor was shown where they signed in, and that place is trusted
 */
export async function letIn(ctx: Context, userId: string, shownElsewhere = false): Promise<SignedIn> {
  const ways = shownElsewhere ? [] : await secondFactorsOf(ctx, userId);
  if (ways.length === 0) return enter(ctx, userId);
  const challenge = await ctx.transact((tx) => newChallenge(tx, "secondFactor", userId));
  const passkey = ways.includes("PASSKEY") ? await askForPasskey(ctx, challenge, userId) : null;
  throw new AppError("SECOND_FACTOR_REQUIRED", "Show your second factor (finishSignIn).", { challenge, ways, passkey });
}

/** Asks for a passkey of anybody, who need not say who they are. */
export async function startPasskeySignIn(ctx: Context): Promise<PasskeyRequest> {
  await countByAddress(ctx);
  const challenge = await ctx.transact((tx) => newChallenge(tx, "passkeySignIn", null));
  return { challenge, options: await askForPasskey(ctx, challenge, null) };
}

/** Opens a session with the answer to a challenge. @throws UNAUTHENTICATED where it is wrong or late, RATE_LIMITED */
export async function finishSignIn(ctx: Context, token: string, proof: SecondFactorInput): Promise<SignedIn> {
  const challenge = await tryChallenge(ctx, token, "secondFactor", "passkeySignIn");
  const guesser = challenge.userId === null ? undefined : await guesserOf(ctx, (await personOf(ctx, challenge.userId)).email);
  if (guesser) await countAttempt(ctx, guesser);
  const userId = await ctx.transact(async (tx) => {
    const theirs = await takeSecondFactor(tx, challenge.userId, proof, token);
    if (theirs !== undefined) await closeChallenge(tx, challenge);
    return theirs;
  });
  if (userId === undefined) throw await refusal(ctx, challenge.userId, "This is not right.");
  if (guesser) await attemptSucceeded(ctx, guesser);
  return enter(ctx, userId);
}

/** Opens a session and tells the browser, which is remembered. */
async function enter(ctx: Context, userId: string): Promise<SignedIn> {
  const signedIn = await openSession(ctx, userId);
  const device = await ctx.transact((tx) => rememberDevice(tx, userId));
  if (ctx.cookies) {
    setSessionCookie(ctx.cookies, signedIn.token);
    setDeviceCookie(ctx.cookies, device);
  }
  return signedIn;
}

async function personWith(ctx: Context, email: string, password: string): Promise<string> {
  const text = "SELECT `id`, `passwordHash`, `active` FROM `user` WHERE `emailIndex` = ?";
  const [person] = await ctx.sql.rows<{ id: string; passwordHash: string | null; active: number }>(text, [indexValue(User, "email", email)]);
  const fits = await passwordFits(person?.passwordHash, password);
  if (fits && person?.active === 1) return person.id;
  throw await refusal(ctx, person?.id ?? null, "The e-mail address or the password is wrong.", email);
}

/** @param email as it was typed; it may be nobody's, so it is kept sealed */
async function refusal(ctx: Context, userId: string | null, message: string, email?: string): Promise<AppError> {
  await ctx.transact(async (tx) => tx.emit("user.signInRefused", { id: userId ?? nobody }, email === undefined ? undefined : { email: [null, email.slice(0, 200)] }));
  return new AppError("UNAUTHENTICATED", message);
}
