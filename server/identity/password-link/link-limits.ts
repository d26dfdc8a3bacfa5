import type { Context } from "../../core/context";
import { AppError } from "../../core/errors";
import { hashSecret } from "../secret";

/** Ten at once, then two a minute. */
const rate = { burst: 10, perMinute: 2 };

/** Takes one attempt to use a link, per address. Tokens cannot be guessed; this keeps trying cheap for us. */
export const attemptLink = (ctx: Context): Promise<void> => take(ctx, "link", "");

/** Takes one request for a reset, per address and per account there, whether anybody has the account or not. */
export async function attemptRequest(ctx: Context, email: string): Promise<void> {
  await take(ctx, "reset", "");
  await take(ctx, "reset", email.trim().toLowerCase());
}

async function take(ctx: Context, kind: string, account: string): Promise<void> {
  const key = `${kind}:${hashSecret(JSON.stringify([account, ctx.client?.address ?? ""]))}`;
  const { allowed, retryAfter } = await ctx.buckets.take(key, 1, rate);
  if (!allowed) throw new AppError("RATE_LIMITED", "Too many attempts. Wait a moment.", { retryAfter, retryable: true });
}
