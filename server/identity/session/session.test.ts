import { day, hour } from "../../core/clock";
import { parse } from "graphql";
import type { Context } from "../../core/context";
import { executeOperation } from "../../core/graph/execute";
import { contextFor, type Caller } from "../../core/transaction";
import { monday, testWorld, type World } from "../../testing/world";
import { authenticate, stillValid } from "../authentication";
import { policy } from "../policy/policy";
import { hashPassword } from "../user/password";
import { deactivate } from "../user/user.service";
import { setSessionCookie } from "./session.cookie";
import * as sessions from "./session.service";
import { SignInLimit } from "./sign-in-limit";

const password = "correct horse battery";
const signInText = "mutation SignIn($email: String!, $password: String!) { signIn(email: $email, password: $password) { role locale abilities user { name email team { name } } } }";

let world: World;
beforeAll(async () => {
  world = await testWorld();
  const passwordHash = await hashPassword(password);
  await world.database.transact(({ sql }) => sql.run("UPDATE `user` SET `passwordHash` = ? WHERE `id` <> ?", [passwordHash, world.ids.fin]));
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world.close());

const context = (caller: Partial<Caller>): Context =>
  contextFor({ database: world.database, policy, clock: world.clock, committed: () => undefined, zone: "UTC", currency: "USD" }, { viewer: undefined, requestId: "test", ...caller });

const from = (address: string): Context => context({ client: { address, userAgent: "" } });

/** A browser: where it is, and the cookies it was told. */
function browser(address: string): { ctx: Context; headers: string[] } {
  const headers: string[] = [];
  const cookies = { secure: true, set: (header: string) => void headers.push(header) };
  return { ctx: context({ client: { address, userAgent: "Test 1.0" }, cookies }), headers };
}

const run = (ctx: Context, text: string, variables = {}) => executeOperation({ schema: world.schema, document: parse(text), variables, contextValue: ctx });

const failure = (promise: Promise<unknown>): Promise<{ code?: string; message: string }> => promise.then(() => ({ message: "no error" }), (error: { code?: string; message: string }) => error);

const cookieOf = (header: string | undefined): string => (header ?? "").split(";")[0] ?? "";

const ask = (cookie: string) => authenticate(world.database, world.clock, { cookie: `theme=dark; ${cookie}; other=1` });

async function signedIn(email: string, address = "10.0.0.1"): Promise<string> {
  const { token } = await sessions.signIn(from(address), email, password);
  return `guanxi_session=${token}`;
}

describe("signing in", () => {
  test("lets Amy in, whatever capitals she types, with a cookie that scripts cannot read", async () => {
    const { ctx, headers } = browser("10.1.0.1");
    const { data, errors } = await run(ctx, signInText, { email: " AMY@example.com", password });
    expect(errors).toBeUndefined();
    expect(data?.["signIn"]).toMatchObject({ role: "SALES", locale: "EN", user: { name: "Amy 王", email: "amy@example.com", team: { name: "north" } } });
    expect((data?.["signIn"] as { abilities: string[] }).abilities).toContain("customer:create");
    expect(headers).toEqual([expect.stringMatching(/^guanxi_session=[\w-]{43}; Path=\/; Max-Age=1209600; HttpOnly; SameSite=Lax; Secure$/)]);
    expect(await ask(cookieOf(headers[0]))).toMatchObject({ userId: world.ids.amy, role: "SALES", teamIds: [world.ids.north] });
    expect(await world.events()).toContainEqual({ type: "user.signedIn", recordId: world.ids.amy });
  });

  test("keeps the browser and the address, but not the token", async () => {
    const { ctx, headers } = browser("10.1.0.2");
    await run(ctx, signInText, { email: "ben@example.com", password });
    const [row] = await world.database.sql.rows("SELECT * FROM `session` WHERE `address` = ?", ["10.1.0.2"]);
    expect(row).toMatchObject({ userAgent: "Test 1.0", userId: world.ids.ben, createdAt: "2026-03-02 09:00:00.000", expiresAt: "2026-03-16 09:00:00.000" });
    expect(JSON.stringify(row)).not.toContain(cookieOf(headers[0]).split("=")[1]);
  });

  test.each([
    ["a wrong password", "amy@example.com", "wrong horse battery"],
    ["somebody unknown", "nobody@example.com", password],
    ["somebody without a password", "fin@example.com", password],
    ["an empty address", "", ""],
    ["hostile text", "\u0000' OR 1=1 -- 😀\u{20BB7}", "\uD800".repeat(5000)],
  ])("refuses %s, always with the same words", async (_, email, secret) => {
    const { ctx, headers } = browser("10.1.0.3");
    const { errors } = await run(ctx, signInText, { email, password: secret });
    expect(errors?.[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
    expect(errors?.[0]?.message).toBe("The e-mail address or the password is wrong.");
    expect(headers).toEqual([]);
  });

  test("takes as long for somebody unknown as for a wrong password", async () => {
    const timed = async (email: string): Promise<number> => {
      const start = performance.now();
      await failure(sessions.signIn(from(`time-${email}`), email, "wrong horse battery"));
      return performance.now() - start;
    };
    await timed("warm@example.com");
    const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 7; round++) {
      known.push(await timed("mia@example.com"));
      unknown.push(await timed("nobody@example.com"));
    }
    const ratio = median(known) / median(unknown);
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });

  test("slows a guesser down, but not Sue, who sits elsewhere", async () => {
    const guess = (secret: string, address: string) => failure(sessions.signIn(from(address), "sue@example.com", secret));
    for (let attempt = 0; attempt < 10; attempt++) expect((await guess("wrong horse battery", "6.6.6.6")).code).toBe("UNAUTHENTICATED");
    expect((await guess(password, "6.6.6.6")).code).toBe("RATE_LIMITED");
    expect((await guess(password, "10.0.0.9")).message).toBe("no error");
    world.clock.advance(hour);
    expect((await guess(password, "6.6.6.6")).message).toBe("no error");
  });
});

test("Amy's browser signs in as Mia, and tries again with the same Idempotency-Key when the answer got lost", async () => {
  const viewer = await ask(await signedIn("amy@example.com"));
  const { headers, ctx } = browser("10.1.0.6");
  for (let attempt = 0; attempt < 2; attempt++) {
    const { data } = await run(context({ viewer, client: ctx.client, cookies: ctx.cookies, idempotencyKey: "lost" }), signInText, { email: "mia@example.com", password });
    expect(data?.["signIn"]).toMatchObject({ role: "SALES_MANAGER", user: { name: "Mia 陳" } });
  }
  expect(await Promise.all(headers.map((header) => ask(cookieOf(header))))).toEqual([expect.objectContaining({ userId: world.ids.mia }), expect.objectContaining({ userId: world.ids.mia })]);
});

describe("the bucket of attempts", () => {
  test("counts attempts made at once, refills one by one, and starts anew after success", () => {
    const limit = new SignInLimit();
    const waits = Array.from({ length: 12 }, () => limit.attempt("amy", "a", 0));
    expect(waits).toEqual([...Array<number>(10).fill(0), 30_000, 30_000]);
    expect(limit.attempt("amy", "b", 0)).toBe(0);
    expect(limit.attempt("ben", "a", 0)).toBe(0);
    expect([limit.attempt("amy", "a", 30_000), limit.attempt("amy", "a", 30_000)]).toEqual([0, 30_000]);
    limit.succeeded("amy", "a");
    expect(limit.attempt("amy", "a", 30_000)).toBe(0);
  });
});

describe("a session", () => {
  test("ends at once when its person signs out, and takes the cookie back", async () => {
    const cookie = await signedIn("amy@example.com");
    const viewer = await ask(cookie);
    const { headers, ctx } = browser("10.1.0.4");
    const answer = await run(context({ viewer, cookies: ctx.cookies }), "mutation { signOut }");
    expect(answer.data).toEqual({ signOut: true });
    expect(headers).toEqual(["guanxi_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure"]);
    expect(await ask(cookie)).toBeUndefined();
    expect(await stillValid(world.database.sql, world.clock, viewer)).toBe(false);
    expect(await world.events()).toContainEqual({ type: "user.signedOut", recordId: world.ids.amy });
  });

  test("does not end another session of the same person", async () => {
    const [first, second] = [await signedIn("amy@example.com"), await signedIn("amy@example.com")];
    await context({ viewer: await ask(first) }).transact(sessions.signOut);
    expect(await ask(second)).toMatchObject({ userId: world.ids.amy });
  });

  test("is nothing to sign out of for a stranger", async () => {
    expect((await run(browser("10.1.0.5").ctx, "mutation { signOut }")).data).toEqual({ signOut: false });
  });

  test("runs out after fourteen days, also while it is in memory", async () => {
    const cookie = await signedIn("mia@example.com");
    world.clock.advance(14 * day - 1000);
    expect(await ask(cookie)).toBeDefined();
    world.clock.advance(1000);
    expect(await ask(cookie)).toBeUndefined();
  });

  test("falls with its person, who cannot come back in", async () => {
    const cookie = await signedIn("ben@example.com");
    const viewer = await ask(cookie);
    await world.ctx("ada").transact((tx) => deactivate(tx, world.ids.ben));
    expect(await ask(cookie)).toBeUndefined();
    expect(await stillValid(world.database.sql, world.clock, viewer)).toBe(false);
    expect((await failure(signedIn("ben@example.com"))).code).toBe("UNAUTHENTICATED");
  });

  test("notes when it was last seen, at most once an hour, without the request waiting", async () => {
    const cookie = await signedIn("ada@example.com", "10.9.9.9");
    const lastSeen = async () => (await world.database.sql.rows("SELECT `lastSeenAt` FROM `session` WHERE `address` = '10.9.9.9'"))[0]?.["lastSeenAt"];
    world.clock.advance(hour - 1000);
    await ask(cookie);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await lastSeen()).toBe("2026-03-02 09:00:00.000");
    world.clock.advance(10_000);
    await ask(cookie);
    for (let wait = 0; wait < 100 && (await lastSeen()) === "2026-03-02 09:00:00.000"; wait++) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await lastSeen()).toBe("2026-03-02 10:00:09.000");
  });

  test.each(["", "guanxi_session=", "guanxi_session=short", `guanxi_session=${"x".repeat(43)}`, `guanxi_session=${"x".repeat(44)}`, "xguanxi_session=1", "guanxi_session=\u0000"])(
    "a cookie that is none of ours (%j) makes a stranger",
    async (cookie) => {
      expect(await ask(cookie)).toBeUndefined();
    },
  );

  test("is valid until the person's role or team changes, so that subscriptions begin anew", async () => {
    const viewer = await ask(await signedIn("sue@example.com"));
    expect(await stillValid(world.database.sql, world.clock, viewer)).toBe(true);
    await world.database.transact(({ sql }) => sql.run("UPDATE `user` SET `role` = 'FINANCE' WHERE `id` = ?", [world.ids.sue]));
    world.clock.advance(6_000);
    expect(await stillValid(world.database.sql, world.clock, viewer)).toBe(false);
  });
});

test("a cookie is not Secure where people come by http", () => {
  const headers: string[] = [];
  setSessionCookie({ secure: false, set: (header) => void headers.push(header) }, "t");
  expect(headers).toEqual(["guanxi_session=t; Path=/; Max-Age=1209600; HttpOnly; SameSite=Lax"]);
});
