import { request } from "node:http";
import { WebSocket } from "ws";
import { hashPassword } from "../../identity/user/password";
import { furnish } from "../furnish";
import { servedWorld, type ServedWorld } from "../served-world";

/** Attacks on what a browser sends along by itself, and on the way in. */
const password = "correct horse battery staple";
let world: ServedWorld;
beforeAll(async () => {
  world = await servedWorld("sessions");
  await furnish(world, "amy");
  const passwordHash = await hashPassword(password);
  await world.app.database.transact(({ sql }) => sql.run("UPDATE `user` SET `passwordHash` = ?", [passwordHash]));
});
afterAll(() => world.close());

const customers = async (): Promise<number> => (await world.app.database.sql.rows("SELECT `id` FROM `customer`")).length;

/** With node:http, because `fetch` does not let a program pretend to be another site's page. */
function ask(method: string, path: string, headers: Record<string, string>, body = ""): Promise<{ status: number; text: string; setCookie: string[] }> {
  return new Promise((resolve, reject) => {
    const asked = request(world.base + path, { method, headers }, (response) => {
      let text = "";
      response.on("data", (part) => (text += String(part))).on("end", () => resolve({ status: response.statusCode ?? 0, text, setCookie: response.headers["set-cookie"] ?? [] }));
    });
    asked.on("error", reject).end(body);
  });
}

describe("another site's page", () => {
  const mutation = 'mutation { createCustomer(input: { kind: COMPANY, name: "Planted" }) { id } }';
  const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  const cases: [string, string, string, Record<string, string>, string][] = [
    ["a form that looks like JSON", "POST", "", { "content-type": "text/plain" }, JSON.stringify({ query: mutation })],
    ["a form of fields", "POST", "", { "content-type": "application/x-www-form-urlencoded" }, new URLSearchParams({ query: mutation }).toString()],
    ["a form with files", "POST", "", { "content-type": "multipart/form-data; boundary=x" }, `--x\r\nContent-Disposition: form-data; name="query"\r\n\r\n${mutation}\r\n--x--`],
    ["a form without a type", "POST", "", {}, JSON.stringify({ query: mutation })],
    ["a picture", "GET", `?query=${encodeURIComponent(mutation)}`, {}, ""],
    ["a picture that only reads", "GET", `?query=${encodeURIComponent("{ customers(first: 1) { nodes { name } } }")}`, {}, ""],
  ];

  test.each(cases)("cannot act for Amy by %s", async (_, method, search, headers, body) => {
    const before = await customers();
    const { status, text } = await ask(method, `/graphql${search}`, { ...foreign, ...headers, cookie: world.cookie("amy") }, body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toContain("銀行");
    expect(await customers()).toBe(before);
  });

  test("is given no leave to read our answers with her cookie", async () => {
    const preflight = await fetch(`${world.base}/graphql`, { method: "OPTIONS", headers: { origin: "https://evil.example", "access-control-request-method": "POST", "access-control-request-headers": "content-type" } });
    expect([...preflight.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  test.each([
    ["its own origin", { origin: "https://evil.example" }],
    ["the origin of a sandboxed frame", { origin: "null" }],
    ["an origin that only begins like ours", { origin: "BASE.evil.example" }],
    ["no origin", {}],
  ])("cannot open a websocket for Amy with %s", async (_, headers: { origin?: string }) => {
    const origin = headers.origin?.replace("BASE", world.base);
    const socket = new WebSocket(`${world.base.replace("http", "ws")}/graphql`, "graphql-transport-ws", { headers: { cookie: world.cookie("amy"), ...(origin && { origin }) } });
    const outcome = await new Promise<string>((resolve) => socket.on("open", () => resolve("open")).on("error", ({ message }) => resolve(message)));
    expect(outcome).toContain("403");
  });
});

describe("the way in", () => {
  const signInText = "mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }";
  const signIn = (secret: string, email: string, headers = {}) => world.ask(undefined, signInText, { email, password: secret }, headers);

  test("a token that somebody else has chosen never becomes Amy's session", async () => {
    const planted = "x".repeat(43);
    const answer = await signIn(password, "amy@example.com", { cookie: `guanxi_session=${planted}` });
    expect(answer.errors).toEqual([]);
    const told = answer.headers.getSetCookie().find((cookie) => cookie.startsWith("guanxi_session="));
    expect(told).toMatch(/^guanxi_session=[\w-]{43};.*HttpOnly; SameSite=Lax/);
    expect(told).not.toContain(planted);
    const asPlanted = await world.ask<{ viewer: unknown }>(undefined, "{ viewer { user { id } } }", {}, { cookie: `guanxi_session=${planted}` });
    expect(asPlanted.data?.viewer ?? null).toBeNull();
  });

  test("another person's session is not carried over: Amy's browser becomes Ben's with a token of its own", async () => {
    const answer = await signIn(password, "ben@example.com", { cookie: world.cookie("amy") });
    const told = answer.headers.getSetCookie().find((cookie) => cookie.startsWith("guanxi_session=")) ?? "";
    expect(told).not.toContain(world.cookie("amy"));
  });

  test("guesses in one batch, under aliases, count one by one; the right one among them does not help from there", async () => {
    const guess = (secret: string, index: number) => `g${index}: signIn(email: "mia@example.com", password: ${JSON.stringify(secret)}) { __typename }`;
    const batch = Array.from({ length: 20 }, (_, request) => ({ query: `mutation { ${Array.from({ length: 20 }, (__, index) => guess(request === 19 && index === 19 ? password : `guess ${request} ${index}`, index)).join(" ")} }` }));
    const { text } = await world.send(batch);
    const checked = text.match(/"code":"UNAUTHENTICATED"/g)?.length ?? 0;
    expect(checked).toBeLessThanOrEqual(10);
    expect(text).not.toContain('"__typename"');
    expect((await signIn(password, "mia@example.com")).errors[0]?.extensions.code).toBe("RATE_LIMITED");
  });

  test("strangers are told nothing of the schema", async () => {
    const introspection = await world.ask(undefined, "{ __schema { types { name } } }");
    const suggestion = await world.ask(undefined, "{ workspac { name } }");
    expect(introspection.data).toBeNull();
    expect(introspection.text + suggestion.text).not.toMatch(/Customer|Did you mean/);
  });
});

describe("a neighbour under our domain, where people come by https", () => {
  test("cannot plant a session: only a cookie counts that this very host has set", async () => {
    const secure = await servedWorld("sessions_https", { PUBLIC_URL: "https://crm.example" });
    try {
      const passwordHash = await hashPassword(password);
      await secure.app.database.transact(({ sql }) => sql.run("UPDATE `user` SET `passwordHash` = ?", [passwordHash]));
      const { headers } = await secure.ask(undefined, "mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }", { email: "amy@example.com", password });
      const cookie = headers.getSetCookie().find((one) => one.startsWith("__Host-guanxi_session="));
      expect(cookie).toMatch(/; Path=\/; .*HttpOnly; SameSite=Lax; Secure$/);
      expect(cookie).not.toMatch(/Domain=/i);
      const [own = ""] = (cookie ?? "").split(";");
      const whoIs = async (sent: string) => (await secure.ask<{ viewer: { user: { name: string } } | null }>(undefined, "{ viewer { user { name } } }", {}, { cookie: sent })).data?.viewer?.user.name;
      expect(await whoIs(own)).toBe("Amy 王");
      expect(await whoIs(own.replace("__Host-", ""))).toBeUndefined();
      expect(await whoIs(secure.cookie("ada"))).toBeUndefined();
      expect(await whoIs(`${secure.cookie("ada")}; ${own}`)).toBe("Amy 王");
    } finally {
      await secure.close();
    }
  });
});
