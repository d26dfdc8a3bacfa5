import { day, second } from "../../core/clock";
import type { Cookies } from "../../core/context";

/** How long a session lasts at most, in milliseconds. */
export const sessionLifetime = 14 * day;
/** How long it lasts without being used: over a weekend, not over a holiday. */
export const idleLifetime = 3 * day;
/** How long a browser is remembered in which somebody signed in. */
export const deviceLifetime = 365 * day;

const session = "guanxi_session";
const device = "guanxi_device";

/**
 * Where people come by https, names begin with `__Host-`: browsers take such a cookie from this very host alone, so that
 * no neighbour under the same domain can plant one.
 */
const nameOf = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);

/** The value of one of our cookies in a `Cookie` header; undefined where there is none that could be ours. */
function valueOf(header: string | undefined, name: string, secure: boolean): string | undefined {
  const [, value] = new RegExp(`(?:^|;)\\s*${nameOf(name, secure)}=([A-Za-z0-9_-]{43})\\s*(?:;|$)`).exec(header ?? "") ?? [];
  return value;
}

/** The session's token in a `Cookie` header. */
export const sessionToken = (header: string | undefined, secure: boolean): string | undefined => valueOf(header, session, secure);

/** The token of a browser in which somebody signed in before. */
export const deviceToken = ({ sent, secure }: Cookies): string | undefined => valueOf(sent, device, secure);

/** Hands the session to the browser. */
export const setSessionCookie = (cookies: Cookies, value: string): void => cookies.set(cookie(cookies, session, value, sessionLifetime));

/** Takes the session from the browser. */
export const clearSessionCookie = (cookies: Cookies): void => cookies.set(cookie(cookies, session, "", 0));

/** Has the browser remember that somebody signed in here. It opens nothing by itself. */
export const setDeviceCookie = (cookies: Cookies, value: string): void => cookies.set(cookie(cookies, device, value, deviceLifetime));

/** Out of reach of scripts, and not sent along by forms on other sites. */
function cookie({ secure }: Cookies, name: string, value: string, milliseconds: number): string {
  return `${nameOf(name, secure)}=${value}; Path=/; Max-Age=${milliseconds / second}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}
