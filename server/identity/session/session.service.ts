import { access } from "../../core/access/access";
import type { Viewer } from "../../core/access/policy";
import type { Context, Transaction } from "../../core/context";
import { storedTime } from "../../core/database/sql";
import { forbidden, notFound, unauthenticated } from "../../core/errors";
import { newId } from "../../core/ids";
import { viewerBySession } from "../authentication";
import { peopleChanged } from "../freshness";
import { hashSecret, newSecret } from "../secret";
import { User } from "../user/user.entity";
import { idleLifetime, sessionLifetime } from "./session.cookie";
import { Session } from "./session.entity";

/** A session that has just begun. The token is told this once, to the browser. */
export interface SignedIn {
  readonly token: string;
  readonly viewer: Viewer;
}

/** The session of a person who asks. */
export interface OwnSession {
  readonly userId: string;
  readonly sessionId: string;
}

/** Whose session this is. @throws FORBIDDEN for an API key, UNAUTHENTICATED for a stranger */
export function ownSession({ viewer }: Context): OwnSession {
  if (!viewer) throw unauthenticated();
  if (viewer.sessionId === undefined) throw forbidden("this without a session");
  return { userId: viewer.userId, sessionId: viewer.sessionId };
}

/**
 * Opens a session for somebody who has proved who they are, always under a token of its own: whatever cookie the browser
 * came with, its session ends.
 */
export async function openSession(ctx: Context, userId: string): Promise<SignedIn> {
  const token = newSecret();
  await ctx.transact((tx) => insert(tx, userId, token));
  const viewer = await viewerBySession(ctx.sql, ctx.clock, token);
  if (!viewer) throw unauthenticated();
  return { token, viewer };
}

/** Also clears away the person's sessions that have run out. */
async function insert(tx: Transaction, userId: string, token: string): Promise<void> {
  const idle = storedTime(new Date(tx.now.getTime() - idleLifetime));
  await tx.sql.run("DELETE FROM `session` WHERE `userId` = ? AND (`expiresAt` <= ? OR `lastSeenAt` <= ?)", [userId, storedTime(tx.now), idle]);
  await signOut(tx);
  const session = Object.assign(new Session(), {
    id: newId("ses", tx.now.getTime()),
    userId,
    tokenHash: hashSecret(token),
    createdAt: tx.now,
    provedAt: tx.now,
    lastSeenAt: tx.now,
    expiresAt: new Date(tx.now.getTime() + sessionLifetime),
    userAgent: shortened(tx.client?.userAgent, 300),
    address: shortened(tx.client?.address, 60),
  });
  await tx.db.insert(Session, session);
  tx.by(userId, session.id).emit("user.signedIn", { id: userId, sessionId: session.id });
}

/**
 * Gives a session a new token, because what it may do has grown: a token that somebody else knew is worth nothing then.
 * To be called where the person has just proved who they are.
 * @returns the token, for the cookie
 */
export async function renewSession(tx: Transaction, id: string): Promise<string> {
  const token = newSecret();
  await tx.sql.run("UPDATE `session` SET `tokenHash` = ?, `provedAt` = ? WHERE `id` = ?", [hashSecret(token), storedTime(tx.now), id]);
  tx.afterCommit(peopleChanged);
  return token;
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

/** Ends one of the viewer's own sessions, at once. */
export async function endSession(tx: Transaction, id: string): Promise<void> {
  const { userId } = ownSession(tx);
  const ended = await tx.sql.run("DELETE FROM `session` WHERE `id` = ? AND `userId` = ?", [id, userId]);
  if (ended === 0) throw notFound("session");
  tx.emit("user.sessionRevoked", { id: userId, sessionId: id });
  tx.afterCommit(peopleChanged);
}

/**
 * Ends a person's sessions, but for one, at once: after a new password, a change of role, a lost telephone.
 * @returns how many there were
 */
export async function endSessions(tx: Transaction, userId: string, kept?: string): Promise<number> {
  const ended = await tx.sql.run("DELETE FROM `session` WHERE `userId` = ? AND `id` <> ?", [userId, kept ?? ""]);
  if (ended > 0) tx.emit("user.sessionsRevoked", { id: userId, keptSessionId: kept });
  tx.afterCommit(peopleChanged);
  return ended;
}

/** Ends all sessions of somebody whom the viewer administers. */
export async function endSessionsOf(tx: Transaction, userId: string): Promise<number> {
  const user = await access(tx, User, userId, "update");
  return endSessions(tx, user.id, tx.viewer?.sessionId);
}

/** Whole characters, and never half of one that takes two units. */
const shortened = (text = "", length: number): string => [...text].slice(0, length).join("");
