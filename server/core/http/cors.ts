import type { IncomingMessage, ServerResponse } from "node:http";

const allowedHeaders = "content-type, authorization, idempotency-key, apollo-require-preflight";

/**
 * Lets the configured foreign origins call the API from a browser, with API keys but without cookies; others get no
 * header and are kept out by the browser.
 * @returns whether the request was a preflight and is answered
 */
export function allowOrigin(request: IncomingMessage, response: ServerResponse, origins: readonly string[]): boolean {
  const { origin } = request.headers;
  if (!origin || !origins.includes(origin)) return false;
  response.setHeader("access-control-allow-origin", origin);
  response.setHeader("vary", "origin");
  if (request.method !== "OPTIONS") return false;
  response.writeHead(204, { "access-control-allow-methods": "GET, POST", "access-control-allow-headers": allowedHeaders, "access-control-max-age": "600" });
  response.end();
  return true;
}
