import { minute } from "../../core/clock";
import type { Context, Transaction } from "../../core/context";
import { storedTime } from "../../core/database/sql";
import { AppError } from "../../core/errors";
import { newId } from "../../core/ids";
import { hashSecret, newSecret } from "../secret";
import { Challenge, type ChallengePurpose } from "./challenge.entity";

/** How long an answer may take, in milliseconds. */
export const challengeLasts = 5 * minute;
/** Answers that may be tried. */
const mostAttempts = 5;

/** A challenge whose answer is being tried. */
export interface OpenChallenge {
  readonly id: string;
  readonly token: string;
  readonly purpose: ChallengePurpose;
  readonly userId: string | null;
}

/** Asks for an answer, and clears away what nobody answered. Returns the token, which is told to the caller alone. */
export async function newChallenge(tx: Transaction, purpose: ChallengePurpose, userId: string | null): Promise<string> {
  const token = newSecret();
  await tx.sql.run("DELETE FROM `challenge` WHERE `expiresAt` <= ?", [storedTime(tx.now)]);
  const expiresAt = new Date(tx.now.getTime() + challengeLasts);
  await tx.db.insert(Challenge, { id: newId("cha", tx.now.getTime()), tokenHash: hashSecret(token), purpose, userId, attempts: 0, expiresAt });
  return token;
}

/**
 * Counts an attempt to answer, which stays counted whatever becomes of it.
 * @throws UNAUTHENTICATED where the challenge is not there, has run out or was tried too often: begin anew
 */
export async function tryChallenge(ctx: Context, token: string, ...purposes: ChallengePurpose[]): Promise<OpenChallenge> {
  const [tokenHash, now] = [hashSecret(token), storedTime(ctx.clock.now())];
  const text = "UPDATE `challenge` SET `attempts` = `attempts` + 1 WHERE `tokenHash` = ? AND `attempts` < ? AND `expiresAt` > ?";
  const counted = await ctx.transact((tx) => tx.sql.run(text, [tokenHash, mostAttempts, now]));
  const [row] = await ctx.sql.rows<Omit<OpenChallenge, "token">>("SELECT `id`, `purpose`, `userId` FROM `challenge` WHERE `tokenHash` = ?", [tokenHash]);
  if (counted === 0 || !row || !purposes.includes(row.purpose)) throw beginAnew();
  return { ...row, token };
}

/** Takes the challenge away with the right answer. @throws UNAUTHENTICATED where another request has just done so */
export async function closeChallenge(tx: Transaction, { id }: OpenChallenge): Promise<void> {
  if ((await tx.sql.run("DELETE FROM `challenge` WHERE `id` = ?", [id])) === 0) throw beginAnew();
}

const beginAnew = (): AppError => new AppError("UNAUTHENTICATED", "This took too long, or too many attempts. Begin anew.", { challenge: "over" });
