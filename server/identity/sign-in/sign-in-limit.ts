import type { Context } from "../../core/context";
import { AppError } from "../../core/errors";
import type { Rate } from "../../core/limits/token-bucket.rules";
import { hashSecret } from "../secret";
import { knownDevice } from "./device.service";
import { networkOf } from "./network";

/** Who guesses at what, as far as that can be told. */
export interface Guesser {
  readonly account: string;
  readonly network: string;
  /** The browser, where the account signed in with it before. */
  readonly device: string | undefined;
}

/** One account from one address, and an account's own browser. */
const close: Rate = { burst: 10, perMinute: 2 };
/** All accounts from one address: a company behind one address signs in together in the morning. */
const byAddress: Rate = { burst: 100, perMinute: 12 };
/** One account from everywhere, browsers apart in which its person signed in before. */
const byAccount: Rate = { burst: 30, perMinute: 1 };

type Bucket = readonly [key: string, rate: Rate];

/**
 * A browser that the account signed in with before has a bucket of its own and no other, so nobody can lock its person
 * out, from whatever and however many addresses. All others share the account's.
 */
function bucketsOf({ account, network, device }: Guesser): Bucket[] {
  if (device !== undefined) return [[keyOf("device", device), close]];
  return [
    [keyOf("pair", account, network), close],
    [keyOf("address", network), byAddress],
    [keyOf("account", account), byAccount],
  ];
}

/** Of one size, however long the texts are, and without a name in it. */
const keyOf = (kind: string, ...parts: string[]): string => `sign-in:${kind}:${hashSecret(JSON.stringify(parts))}`;

export async function guesserOf(ctx: Context, account: string): Promise<Guesser> {
  return { account, network: networkOf(ctx.client?.address ?? ""), device: await knownDevice(ctx, account) };
}

/** Counts an attempt, before anything is compared. @throws RATE_LIMITED where it came too early */
export async function countAttempt(ctx: Context, guesser: Guesser): Promise<void> {
  for (const [key, rate] of bucketsOf(guesser)) await take(ctx, key, rate);
}

/** Counts what a stranger may do only so often. @throws RATE_LIMITED */
export const countByAddress = (ctx: Context): Promise<void> => take(ctx, keyOf("address", networkOf(ctx.client?.address ?? "")), byAddress);

/** The attempt was right: it does not count. */
export async function attemptSucceeded(ctx: Context, guesser: Guesser): Promise<void> {
  for (const [key, rate] of bucketsOf(guesser)) await giveBack(ctx, key, rate);
}

/** Does what somebody signed in may try only so often (their password, a code), counting what goes wrong by session. */
export async function limitedBySession<T>(ctx: Context, sessionId: string, attempt: () => Promise<T>): Promise<T> {
  const key = keyOf("session", sessionId);
  await take(ctx, key, close);
  const result = await attempt();
  await giveBack(ctx, key, close);
  return result;
}

async function take(ctx: Context, key: string, rate: Rate): Promise<void> {
  const { allowed, retryAfter } = await ctx.buckets.take(key, 1, rate);
  if (!allowed) throw new AppError("RATE_LIMITED", "Too many attempts. Wait a moment.", { retryAfter, retryable: true });
}

const giveBack = (ctx: Context, key: string, rate: Rate): Promise<unknown> => ctx.buckets.take(key, -1, rate);
