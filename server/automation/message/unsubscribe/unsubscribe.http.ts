import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Context } from "../../../core/context";
import { describeWorkspace } from "../../../identity/workspace/workspace.service";
import { Locale } from "../../../identity/role";
import { unsubscribePage, type Step } from "./unsubscribe.page";
import { unsubscribe } from "./unsubscribe.service";
import { readUnsubscribe } from "./unsubscribe-token";

/**
 * The public page behind the link in marketing mails. Looking changes nothing, since programs open links to check them; a
 * POST ends the mails, from the page's button or from the reader's mail program in one click (RFC 8058). It needs no
 * sign-in and takes no cookie: the link itself is the right to do this one thing.
 */
export async function answerUnsubscribe(request: IncomingMessage, response: ServerResponse, ctx: Context): Promise<void> {
  request.resume(); // what the form sends says nothing that the link does not
  const asked = readUnsubscribe(new URL(request.url ?? "/", "http://guanxi").searchParams);
  if (request.method === "POST" && asked) await unsubscribe(ctx, asked);
  else if (request.method !== "GET" && request.method !== "HEAD" && asked) return void response.writeHead(405, { allow: "GET, POST" }).end();
  const step: Step = !asked ? "unknown" : request.method === "POST" ? "done" : "ask";
  const { name, locale } = await describeWorkspace(ctx);
  const nonce = randomBytes(16).toString("base64");
  response.writeHead(asked ? 200 : 404, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "content-security-policy": `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  });
  response.end(request.method === "HEAD" ? undefined : unsubscribePage(step, asked?.locale ?? locale ?? Locale.EN, name, nonce));
}
