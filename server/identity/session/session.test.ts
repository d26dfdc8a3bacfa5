import { day, hour } from "../../core/clock";
import { Browser } from "../../testing/browser";
import { monday, testWorld, type PersonName, type World } from "../../testing/world";
import { authenticate, stillValid } from "../authentication";
import { hashPassword } from "../user/password";
import { deactivate } from "../leaving/leaving.service";
import { setSessionCookie } from "./session.cookie";

const password = "correct horse battery";

let world: World;
beforeAll(async () => {
  world = await testWorld();
  const passwordHash = await hashPassword(password);
  await world.database.transact(({ sql }) => sql.run("UPDATE `user` SET `passwordHash` = ?", [passwordHash]));
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world.close());

/** A browser in which somebody has just signed in. */
async function browserOf(person: PersonName, setting: { address?: string; userAgent?: string; secure?: boolean } = {}): Promise<Browser> {
  const browser = new Browser(world, setting);
  expect(await browser.signIn(`${person}@example.com`, password)).toBeUndefined();
  return browser;
}

const viewerIn = async (browser: Browser) => (await browser.ctx()).viewer;

const ask = (cookie: string) => authenticate(world.database, world.clock, { cookie: `theme=dark; ${cookie}; other=1` });

describe("a session", () => {
  test("ends at once when its person signs out, and takes the cookie back", async () => {
    const browser = await browserOf("amy", { secure: true });
    const [viewer, { cookie }] = [await viewerIn(browser), browser];
    expect((await browser.ask("mutation { signOut }")).data).toEqual({ signOut: true });
    expect(browser.told.at(-1)).toBe("__Host-guanxi_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure");
    expect(await authenticate(world.database, world.clock, { cookie }, true)).toBeUndefined();
    expect(await stillValid(world.database.sql, world.clock, viewer)).toBe(false);
    expect(await world.events()).toContainEqual({ type: "user.signedOut", recordId: world.ids.amy });
  });

  test("is nothing to sign out of for a stranger", async () => {
    expect((await new Browser(world).ask("mutation { signOut }")).data).toEqual({ signOut: false });
  });

  test("runs out after fourteen days of daily use, also while it is in memory", async () => {
    const browser = await browserOf("mia", { address: "10.9.9.1" });
    const seen = (time: string) => world.database.transact(({ sql }) => sql.run("UPDATE `session` SET `lastSeenAt` = ? WHERE `address` = '10.9.9.1'", [time]));
    world.clock.advance(14 * day - 1000);
    await seen("2026-03-16 08:00:00.000");
    expect(await viewerIn(browser)).toBeDefined();
    world.clock.advance(1000);
    expect(await viewerIn(browser)).toBeUndefined();
  });

  test("runs out when it is not used for three days", async () => {
    const browser = await browserOf("mia");
    world.clock.advance(3 * day);
    expect(await viewerIn(browser)).toBeUndefined();
  });

  test("falls with its person, who cannot come back in", async () => {
    const browser = await browserOf("ben");
    const viewer = await viewerIn(browser);
    await world.ctx("ada").transact((tx) => deactivate(tx, world.ids.ben));
    expect(await viewerIn(browser)).toBeUndefined();
    expect(await stillValid(world.database.sql, world.clock, viewer)).toBe(false);
    expect(await browser.signIn("ben@example.com", password)).toBe("UNAUTHENTICATED");
  });

  test("notes when it was last seen, at most once an hour, without the request waiting", async () => {
    const browser = await browserOf("ada", { address: "10.9.9.9" });
    const lastSeen = async () => (await world.database.sql.rows("SELECT `lastSeenAt` FROM `session` WHERE `address` = '10.9.9.9'"))[0]?.["lastSeenAt"];
    world.clock.advance(hour - 1000);
    await viewerIn(browser);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await lastSeen()).toBe("2026-03-02 09:00:00.000");
    world.clock.advance(10_000);
    await viewerIn(browser);
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
    const viewer = await viewerIn(await browserOf("sue"));
    expect(await stillValid(world.database.sql, world.clock, viewer)).toBe(true);
    await world.database.transact(({ sql }) => sql.run("UPDATE `user` SET `role` = 'FINANCE' WHERE `id` = ?", [world.ids.sue]));
    world.clock.advance(6_000);
    expect(await stillValid(world.database.sql, world.clock, viewer)).toBe(false);
  });
});

describe("my sessions", () => {
  interface Listed {
    sessions: { id: string; browser: string | null; current: boolean }[];
  }
  const listed = async (browser: Browser) => (await browser.ask<Listed>("{ sessions { id browser system address createdAt lastSeenAt current } }")).data.sessions;
  const fin = () => browserOf("fin", { userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", address: "10.4.0.1" });

  test("are listed with browser, place and time, and only mine", async () => {
    await browserOf("amy");
    const browser = await fin();
    expect(await listed(browser)).toEqual([{ id: expect.stringMatching(/^ses_/) as string, browser: "Firefox", system: "Windows", address: "10.4.0.1", createdAt: monday, lastSeenAt: monday, current: true }]);
    expect((await new Browser(world).ask("{ sessions { id } }")).errors[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
    expect((await world.query("fin", "{ sessions { id } }", {}, { viewer: { keyId: "key_1" } })).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });

  test("end one by one, at once, and never somebody else's", async () => {
    const [here, there] = [await fin(), await fin()];
    const viewer = await viewerIn(there);
    const end = (browser: Browser) => browser.ask("mutation End($id: ID!) { endSession(id: $id) }", { id: viewer?.sessionId });
    const others = await end(await browserOf("amy"));
    const absent = await (await browserOf("amy")).ask('mutation { endSession(id: "ses_none") }');
    expect(others.errors[0]).toMatchObject({ message: absent.errors[0]?.message, extensions: { code: "NOT_FOUND" } });
    expect((await end(here)).errors).toEqual([]);
    expect(await viewerIn(there)).toBeUndefined();
    expect(await stillValid(world.database.sql, world.clock, viewer)).toBe(false);
    expect(await world.events()).toContainEqual({ type: "user.sessionRevoked", recordId: world.ids.fin });
  });

  test("end all together but for this one", async () => {
    const [here, there] = [await fin(), await fin()];
    expect((await here.ask<{ endOtherSessions: number }>("mutation { endOtherSessions }")).data.endOtherSessions).toBeGreaterThan(0);
    expect(await viewerIn(there)).toBeUndefined();
    expect(await listed(here)).toHaveLength(1);
    expect(await world.events()).toContainEqual({ type: "user.sessionsRevoked", recordId: world.ids.fin });
  });

  test("are ended by an administrator, and by nobody else", async () => {
    const browser = await fin();
    const text = "mutation End($userId: ID!) { endSessionsOf(userId: $userId) }";
    expect((await world.query("mia", text, { userId: world.ids.fin })).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    expect((await world.query("ada", text, { userId: "usr_none" })).errors[0]?.extensions?.["code"]).toBe("NOT_FOUND");
    expect((await world.query("ada", text, { userId: world.ids.fin })).errors).toEqual([]);
    expect(await viewerIn(browser)).toBeUndefined();
  });
});

test("a cookie is not Secure where people come by http", () => {
  const headers: string[] = [];
  setSessionCookie({ secure: false, set: (header) => void headers.push(header) }, "t");
  expect(headers).toEqual(["guanxi_session=t; Path=/; Max-Age=1209600; HttpOnly; SameSite=Lax"]);
});
