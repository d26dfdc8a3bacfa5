import type { IncomingMessage } from "node:http";
import { AppError } from "../errors";
import { Refusal } from "./refusal";

/** Headers of which one shows that a GET was made by script: another site's page needs our leave (CORS) to send it. */
const scriptHeaders = ["x-requested-with", "apollo-require-preflight", "x-apollo-operation-name"];

/**
 * Turns away requests that another site's page could have made a browser send with our cookie. A POST must be JSON
 * anyway, which no form can send (see body.ts); a GET must come from our own origin. Without a cookie there is nothing to abuse.
 */
export function checkCrossSite(request: IncomingMessage): void {
  if (request.headers.cookie === undefined || request.method === "POST") return;
  const site = request.headers["sec-fetch-site"];
  const own = site === "same-origin" || site === "none";
  const byScript = site === undefined && scriptHeaders.some((name) => request.headers[name]);
  if (!own && !byScript) throw crossSite();
}

/**
 * Turns away a websocket that carries our cookie unless a page of ours opened it: browsers ask no leave for those. They
 * always say where the page came from; what carries a cookie and does not is no browser, and programs have keys.
 */
export function checkOrigin(request: IncomingMessage): void {
  const { cookie, origin, host } = request.headers;
  if (cookie === undefined) return;
  if (origin === undefined || !URL.canParse(origin) || new URL(origin).host !== host) throw crossSite();
}

const crossSite = (): Refusal => new Refusal(403, new AppError("FORBIDDEN", "Requests from other sites are not allowed."));
