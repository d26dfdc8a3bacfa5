import type { Context } from "../../core/context";
import { AppError } from "../../core/errors";
import type { Logger } from "../../core/logger";
import { hashSecret } from "../secret";
import { networkOf } from "../sign-in/network";
import { keepAttempt, takeAttempt } from "./attempt";
import { safeNext } from "./oidc.rules";
import { signInBy } from "./oidc.service";
import { OidcProvider, type OidcSettings } from "./provider";

/** The paths of the company's own sign-in. */
export const oidcPath = "/auth/oidc/";

/** Answers what browsers ask under `oidcPath`: always with a place to go on to. */
export interface OidcSignIn {
  /** @param ctx with the browser's cookies; @param url path and query @returns an address, or undefined for a path that is not there */
  handle(ctx: Context, url: string): Promise<string | undefined>;
}

/** A company behind one address signs in together in the morning. */
const rate = { burst: 100, perMinute: 12 };

export function createOidcSignIn(settings: OidcSettings, publicUrl: string, logger: Logger): OidcSignIn {
  const provider = new OidcProvider(settings, publicUrl);

  async function start(ctx: Context, query: URLSearchParams): Promise<string> {
    const { url, attempt } = await provider.begin(safeNext(query.get("next"), publicUrl), ctx.clock.now());
    if (ctx.cookies) keepAttempt(ctx.cookies, attempt);
    return url.href;
  }

  async function callback(ctx: Context, search: string): Promise<string> {
    const attempt = ctx.cookies && takeAttempt(ctx.cookies, ctx.clock.now());
    if (!attempt) throw new Error("There is no such attempt.");
    try {
      await signInBy(ctx, await provider.finish(search, attempt), settings.newcomers);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "SECOND_FACTOR_REQUIRED") throw error;
      return secondFactorScreen(error, attempt.next);
    }
    return attempt.next;
  }

  return {
    async handle(ctx, url) {
      const { pathname, search, searchParams } = new URL(url, publicUrl);
      const step = pathname === `${oidcPath}start` ? () => start(ctx, searchParams) : pathname === `${oidcPath}callback` ? () => callback(ctx, search) : undefined;
      if (!step) return undefined;
      try {
        await assertNotTooOften(ctx);
        return await step();
      } catch (error) {
        return `/sign-in?refused=${reasonOf(error, ctx, logger)}`;
      }
    },
  };
}

/** The sign-in screen goes on with what `finishSignIn` needs. It is in the fragment, which no log sees. */
function secondFactorScreen({ extensions: { challenge, ways, passkey } }: AppError, next: string): string {
  const asked = Buffer.from(JSON.stringify({ challenge, ways, passkey })).toString("base64url");
  return `/sign-in?next=${encodeURIComponent(next)}#second-factor=${asked}`;
}

async function assertNotTooOften(ctx: Context): Promise<void> {
  const { allowed } = await ctx.buckets.take(`oidc:${hashSecret(networkOf(ctx.client?.address ?? ""))}`, 1, rate);
  if (!allowed) throw new AppError("RATE_LIMITED", "Too many attempts. Wait a moment.");
}

/** What the sign-in screen says. Errors of the protocol may hold codes and tokens, so only their names are logged. */
function reasonOf(error: unknown, { requestId }: Context, logger: Logger): "unknown" | "busy" | "failed" {
  if (error instanceof AppError) return error.code === "RATE_LIMITED" ? "busy" : "unknown";
  const { name, code } = error as { name?: string; code?: string };
  logger.warn({ requestId, name, code }, "A sign-in at the company's provider failed");
  return "failed";
}
