import { request as ask, type IncomingMessage } from "node:http";
import { readConfig } from "./config";
import { pagePolicy } from "./core/http/security-headers";
import { WebServer } from "./web-server";

/** A web app that shows what it was handed. */
const mirror = {
  handle: (request: IncomingMessage, response: import("node:http").ServerResponse) => {
    response.end(String(request.headers["content-security-policy"]));
    return Promise.resolve();
  },
  stop: () => Promise.resolve(),
};

async function get(env: Record<string, string>, path: string, headers = {}): Promise<{ headers: IncomingMessage["headers"]; body: string }> {
  const server = new WebServer(readConfig({ PORT: "0", HOST: "127.0.0.1", ...env }));
  const port = await server.listen();
  server.serve(undefined, mirror);
  try {
    return await new Promise((resolve, reject) => {
      ask({ port, path, headers }, (answer) => {
        let body = "";
        answer.on("data", (part) => (body += String(part))).on("end", () => resolve({ headers: answer.headers, body }));
      }).on("error", reject).end();
    });
  } finally {
    await server.stop();
  }
}

const nonceIn = (policy: string | undefined): string | undefined => /'nonce-([^']+)'/.exec(policy ?? "")?.[1];

describe("the headers of every answer", () => {
  it.each(["/healthz", "/readyz", "/customers", "/_next/static/nothing.js", "/graphql"])("%s is not guessed at, framed, taken in by others, or told elsewhere", async (path) => {
    const { headers } = await get({}, path);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
      "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
    });
    expect(headers).not.toHaveProperty("x-powered-by");
    expect(headers).not.toHaveProperty("strict-transport-security");
  });

  it("demand https where people come by https", async () => {
    const { headers } = await get({ PUBLIC_URL: "https://crm.example" }, "/customers");
    expect(headers["strict-transport-security"]).toMatch(/^max-age=\d{8}$/);
    expect(headers["content-security-policy"]).toContain("upgrade-insecure-requests");
  });

  it("let answers that are no pages do nothing", async () => {
    expect((await get({}, "/healthz")).headers["content-security-policy"]).toBe("default-src 'none'; frame-ancestors 'none'");
  });
});

describe("a page's policy", () => {
  it("has a nonce of its own, which the web app is told instead of what the caller sent", async () => {
    const [first, second] = [await get({}, "/", { "content-security-policy": "script-src 'nonce-evil'" }), await get({}, "/")];
    expect(first.body).toBe(first.headers["content-security-policy"]);
    expect(nonceIn(first.body)).toMatch(/^[\w+/]{22}==$/);
    expect(nonceIn(first.body)).not.toBe(nonceIn(second.body));
  });

  it("runs no inline scripts, no eval, no plug-ins, nothing from elsewhere", () => {
    const policy = pagePolicy("n", { secure: true, dev: false });
    expect(policy).toContain("default-src 'none'; script-src 'nonce-n' 'strict-dynamic';");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(policy.match(/[\w-]+ [^;]*'unsafe-inline'/g)).toEqual(["style-src-attr 'unsafe-inline'"]);
  });
});
