import type { Viewer } from "../../core/access/policy";
import type { Context, Transaction } from "../../core/context";
import { second } from "../../core/clock";
import { storedTime } from "../../core/database/sql";
import { AppError } from "../../core/errors";
import { newId } from "../../core/ids";
import { viewerBySession } from "../authentication";
import { peopleChanged } from "../freshness";
import { hashSecret, newSecret } from "../secret";
import { passwordFits } from "../user/password";
import { sessionLifetime } from "./session.cookie";
import { Session } from "./session.entity";
import { SignInLimit } from "./sign-in-limit";

const limit = new SignInLimit();

/** A session that has just begun. The token is told this once, to the browser. */
export interface SignedIn {
  readonly token: string;
  readonly viewer: Viewer;
}

/**
 * Opens a session. Unknown people, wrong passwords and people who have left get the same answer after the same time.
 * @throws UNAUTHENTICATED, or RATE_LIMITED after too many attempts on this account from this address
 */
export async function signIn(ctx: Context, email: string, password: string): Promise<SignedIn> {
  const account = email.trim().toLowerCase();
  const address = ctx.client?.address ?? "";
  const wait = limit.attempt(account, address, ctx.clock.now().getTime());
  if (wait > 0) throw tooManyAttempts(wait);
  const userId = await personWith(ctx, account, password);
  const token = newSecret();
  await ctx.transact((tx) => open(tx, userId, token));
  limit.succeeded(account, address);
  const viewer = await viewerBySession(ctx.sql, ctx.clock, token);
  if (!viewer) throw wrongCredentials();
  return { token, viewer };
}

async function personWith(ctx: Context, email: string, password: string): Promise<string> {
  const text = "SELECT `id`, `passwordHash`, `active` FROM `user` WHERE `email` = ?";
  const [person] = await ctx.sql.rows<{ id: string; passwordHash: string | null; active: number }>(text, [email]);
  const fits = await passwordFits(person?.passwordHash, password);
  if (!fits || person?.active !== 1) throw wrongCredentials();
  return person.id;
}

/** Also clears away the person's sessions that have run out. */
async function open(tx: Transaction, userId: string, token: string): Promise<void> {
  await tx.sql.run("DELETE FROM `session` WHERE `userId` = ? AND `expiresAt` <= ?", [userId, storedTime(tx.now)]);
  const session = Object.assign(new Session(), {
    id: newId("ses", tx.now.getTime()),
    userId,
    tokenHash: hashSecret(token),
    createdAt: tx.now,
    lastSeenAt: tx.now,
    expiresAt: new Date(tx.now.getTime() + sessionLifetime),
    userAgent: shortened(tx.client?.userAgent, 300),
    address: shortened(tx.client?.address, 60),
  });
  await tx.db.insert(Session, session);
  tx.emit("user.signedIn", { id: userId, sessionId: session.id });
}

/** Ends the viewer's session; false where there is none. */
export async function signOut(tx: Transaction): Promise<boolean> {
  const { viewer } = tx;
  if (!viewer?.sessionId) return false;
  await tx.sql.run("DELETE FROM `session` WHERE `id` = ?", [viewer.sessionId]);
  tx.emit("user.signedOut", { id: viewer.userId, sessionId: viewer.sessionId });
  tx.afterCommit(peopleChanged);
  return true;
}

/** Whole characters, and never half of one that takes two units. */
const shortened = (text = "", length: number): string => [...text].slice(0, length).join("");

const wrongCredentials = (): AppError => new AppError("UNAUTHENTICATED", "The e-mail address or the password is wrong.");

const tooManyAttempts = (wait: number): AppError =>
  new AppError("RATE_LIMITED", "Too many attempts to sign in. Wait a moment.", { retryAfter: Math.ceil(wait / second), retryable: true });
