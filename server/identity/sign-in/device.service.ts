import type { Context, Transaction } from "../../core/context";
import { storedTime } from "../../core/database/sql";
import { indexValue } from "../../core/encryption/sealed-columns";
import { newId } from "../../core/ids";
import { hashSecret, newSecret } from "../secret";
import { deviceLifetime, deviceToken } from "../session/session.cookie";
import { User } from "../user/user.entity";
import { Device } from "./device.entity";

/** The id of the browser that asks, where this account signed in with it before; else undefined. */
export async function knownDevice(ctx: Context, email: string): Promise<string | undefined> {
  const token = ctx.cookies && deviceToken(ctx.cookies);
  if (token === undefined) return undefined;
  const text = "SELECT d.`id` FROM `device` d JOIN `user` u ON u.`id` = d.`userId` WHERE d.`tokenHash` = ? AND u.`emailIndex` = ? AND d.`lastSignInAt` > ?";
  const [row] = await ctx.sql.rows<{ id: string }>(text, [hashSecret(token), indexValue(User, "email", email), longAgo(ctx.clock.now())]);
  return row?.id;
}

/**
 * Remembers that a person signed in with the browser that asks, and forgets browsers unused for a year.
 * @returns the browser's token, for its cookie
 */
export async function rememberDevice(tx: Transaction, userId: string): Promise<string> {
  const token = (tx.cookies && deviceToken(tx.cookies)) ?? newSecret();
  const tokenHash = hashSecret(token);
  await tx.sql.run("DELETE FROM `device` WHERE `userId` = ? AND (`lastSignInAt` <= ? OR `tokenHash` = ?)", [userId, longAgo(tx.now), tokenHash]);
  await tx.db.insert(Device, { id: newId("dev", tx.now.getTime()), userId, tokenHash, lastSignInAt: tx.now });
  return token;
}

const longAgo = (now: Date): string => storedTime(new Date(now.getTime() - deviceLifetime));
