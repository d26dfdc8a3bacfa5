import { minute, second } from "../../core/clock";
import type { Cookies } from "../../core/context";
import { seal, unseal } from "../../core/encryption/seal";

/** A sign-in that has begun and is at the provider now. Its browser keeps it, sealed, so that any server can go on with it. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** Where the person wanted to go. */
  readonly next: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** How long somebody may take at the provider, in milliseconds. */
export const attemptLifetime = 10 * minute;

const context = "oidc.attempt";
const name = "guanxi_oidc";

/** Has the browser keep the attempt. `Lax`: it must come along when the provider sends the person back. */
export const keepAttempt = (cookies: Cookies, attempt: Attempt): void => cookies.set(cookie(cookies, Buffer.from(seal(JSON.stringify(attempt), context)).toString("base64url"), attemptLifetime));

/** Takes the attempt from the browser: it is good for one answer, right or wrong. */
export function takeAttempt(cookies: Cookies, now: Date): Attempt | undefined {
  const [, value] = new RegExp(`(?:^|;)\\s*${nameOf(cookies)}=([A-Za-z0-9_-]{1,4000})\\s*(?:;|$)`).exec(cookies.sent ?? "") ?? [];
  cookies.set(cookie(cookies, "", 0));
  const attempt = value === undefined ? undefined : opened(Buffer.from(value, "base64url").toString());
  return attempt && attempt.expiresAt > now.getTime() ? attempt : undefined;
}

/** Only what we sealed ourselves; what is not sealed at all would come through `unseal` as it stands. */
function opened(sealed: string): Attempt | undefined {
  try {
    const plain = unseal(sealed, context);
    return plain === sealed ? undefined : (JSON.parse(plain) as Attempt);
  } catch {
    return undefined;
  }
}

/** `__Host-` demands the path `/`; see the session's cookie. */
const nameOf = ({ secure }: Cookies): string => (secure ? `__Host-${name}` : name);

function cookie(cookies: Cookies, value: string, milliseconds: number): string {
  return `${nameOf(cookies)}=${value}; Path=/; Max-Age=${milliseconds / second}; HttpOnly; SameSite=Lax${cookies.secure ? "; Secure" : ""}`;
}
