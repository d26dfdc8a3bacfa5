import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

/** What the headers depend on. */
export interface Surroundings {
  /** People come by https. */
  readonly secure: boolean;
  /** The web app is compiled on demand; its tools need `eval` and styles without a nonce. */
  readonly dev: boolean;
}

/** Of every answer: no guessing of types, no frames around us, nothing of us in other sites' pages, no address told elsewhere. */
const always: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "permissions-policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), serial=(), usb=()",
};

/** For a year. Not for subdomains: they may be other people's. */
const strictTransport = "max-age=31536000";

/** Answers that are no pages may do nothing at all. */
const noPage = "default-src 'none'; frame-ancestors 'none'";

export function setSecurityHeaders(response: ServerResponse, { secure }: Surroundings): void {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  if (secure) response.setHeader("strict-transport-security", strictTransport);
  response.setHeader("content-security-policy", noPage);
}

/**
 * Gives a page its policy, with a nonce of its own. The web app reads the nonce from the same header of the request
 * (whatever the caller sent there is lost), and puts it on its scripts and styles.
 */
export function setPagePolicy(request: IncomingMessage, response: ServerResponse, surroundings: Surroundings): void {
  const policy = pagePolicy(randomBytes(16).toString("base64"), surroundings);
  request.headers["content-security-policy"] = policy;
  response.setHeader("content-security-policy", policy);
}

/**
 * Scripts run with the nonce only, and what they load themselves. Styles likewise; `style` attributes are allowed, because
 * the component library positions things with them, and they load and run nothing.
 */
export function pagePolicy(nonce: string, { secure, dev }: Surroundings): string {
  const directives: Record<string, string> = {
    "default-src": "'none'",
    "script-src": `'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src": dev ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    ...(secure && { "upgrade-insecure-requests": "" }),
  };
  return Object.entries(directives).map((directive) => directive.join(" ").trim()).join("; ");
}
