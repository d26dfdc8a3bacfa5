import { isEmail } from "class-validator";
import { Role } from "../role";

/** What the provider says of somebody. */
export interface Claims {
  readonly issuer: string;
  readonly subject: string;
  /** In lower case; undefined where the provider does not vouch for it. */
  readonly email: string | undefined;
  readonly name: string | undefined;
  /** The provider asked for more than one factor (`amr` has `mfa`, RFC 8176). */
  readonly manyFactors: boolean;
}

/** Whom an installation takes up by itself. */
export interface Newcomers {
  /** Domains of e-mail addresses, in lower case. */
  readonly domains: readonly string[];
  readonly role: Role;
}

/** Roles that somebody may come in with unasked: none that reads everything, and none that is no colleague's. */
export const newcomerRoles: readonly Role[] = [Role.SALES, Role.SALES_MANAGER, Role.SERVICE, Role.SERVICE_MANAGER, Role.MARKETING, Role.FINANCE];

/** Reads the claims of a checked ID token and of the user info; what is of another type than it should be counts as absent. */
export function readClaims(raw: Readonly<Record<string, unknown>>): Claims {
  const email = typeof raw["email"] === "string" ? raw["email"].trim().toLowerCase() : "";
  return {
    issuer: String(raw["iss"]),
    subject: String(raw["sub"]),
    email: raw["email_verified"] === true && isEmail(email) ? email : undefined,
    name: typeof raw["name"] === "string" && raw["name"].trim() ? [...raw["name"].trim()].slice(0, 100).join("") : undefined,
    manyFactors: Array.isArray(raw["amr"]) && raw["amr"].includes("mfa"),
  };
}

/** Whether somebody unknown may come in: only with an address the provider vouches for, in one of the domains exactly. */
export const isWelcome = (claims: Claims, newcomers: Newcomers | undefined): boolean =>
  claims.email !== undefined && newcomers?.domains.includes(claims.email.slice(claims.email.lastIndexOf("@") + 1)) === true;

/** A path within this site to go on to; anything else leads to the start. */
export function safeNext(next: string | null, publicUrl: string): string {
  if (!next?.startsWith("/") || !URL.canParse(next, publicUrl)) return "/";
  const target = new URL(next, publicUrl);
  // `/..//evil.example` has our origin still, but a path that browsers take for another host.
  return target.origin === new URL(publicUrl).origin && !target.pathname.startsWith("//") ? `${target.pathname}${target.search}` : "/";
}
