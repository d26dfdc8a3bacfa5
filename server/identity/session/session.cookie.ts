import { day, second } from "../../core/clock";
import type { Cookies } from "../../core/context";

const name = "guanxi_session";
const token = new RegExp(`(?:^|;)\\s*${name}=([A-Za-z0-9_-]{43})(?:;|$)`);

/** How long a session lasts at most, in milliseconds. */
export const sessionLifetime = 14 * day;

/** The session's token in a `Cookie` header; undefined where there is none that could be ours. */
export const sessionToken = (header: string | undefined): string | undefined => (header === undefined ? undefined : token.exec(header)?.[1]);

/** Hands the session to the browser. */
export const setSessionCookie = (cookies: Cookies, value: string): void => cookies.set(cookie(cookies, value, sessionLifetime / second));

/** Takes the session from the browser. */
export const clearSessionCookie = (cookies: Cookies): void => cookies.set(cookie(cookies, "", 0));

/** Out of reach of scripts, and not sent along by forms on other sites. */
function cookie({ secure }: Cookies, value: string, seconds: number): string {
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}
