import { spawn } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { once } from "node:events";

/** What somebody is to the provider. */
export interface Identity {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

/** A real provider, and a browser at it. */
export interface TestOidcProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Goes through the sign-in at the provider as somebody. @returns where the provider sends the browser back to */
  visit(url: string, identity: Identity): Promise<URL>;
  close(): Promise<void>;
}

/**
 * Starts a provider that knows one client, which is reached at an address.
 * @param pages whether it asks real browsers for a login and for consent, in place of `visit`
 */
export async function testOidcProvider(publicUrl: string, pages = false): Promise<TestOidcProvider> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(__dirname, "oidc-server.mjs"), String(port), `${publicUrl}/auth/oidc/callback`, ...(pages ? ["pages"] : [])], { stdio: ["ignore", "pipe", "ignore"] });
  await once(child.stdout.setEncoding("utf8"), "data");
  return {
    issuer: `http://localhost:${port}`,
    clientId: "guanxi",
    clientSecret: "a secret of the test's own",
    visit: (url, identity) => visit(url, identity, publicUrl),
    async close() {
      const ended = once(child, "exit");
      child.kill();
      await ended;
    },
  };
}

async function visit(start: string, identity: Identity, publicUrl: string): Promise<URL> {
  const cookies = new Map<string, string>();
  const url = new URL(start);
  url.searchParams.set("login_hint", Buffer.from(JSON.stringify(identity)).toString("base64url"));
  for (let at = url, steps = 0; steps < 10; steps++) {
    const response = await fetch(at, { redirect: "manual", headers: { cookie: [...cookies].map((pair) => pair.join("=")).join("; ") } });
    for (const header of response.headers.getSetCookie()) cookies.set(...(/^([^=]+)=([^;]*)/.exec(header)?.slice(1) as [string, string]));
    const location = response.headers.get("location");
    if (!location) throw new Error(`The provider answered ${response.status} without sending the browser on.`);
    at = new URL(location, at);
    if (at.href.startsWith(publicUrl)) return at;
  }
  throw new Error("The provider sends the browser in a circle.");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
