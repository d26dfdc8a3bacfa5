import * as argon2 from "@node-rs/argon2";
import { hour } from "../../core/clock";
import { Browser } from "../../testing/browser";
import { monday, testWorld, type World } from "../../testing/world";
import { hashPassword } from "../user/password";

jest.mock("@node-rs/argon2", () => {
  const actual = jest.requireActual<typeof argon2>("@node-rs/argon2");
  return { ...actual, verify: jest.fn(actual.verify) };
});

const password = "correct horse battery";
const wrong = "wrong horse battery";
const signInText = "mutation SignIn($email: String!, $password: String!) { signIn(email: $email, password: $password) { role locale abilities user { name email team { name } } } }";

let world: World;
beforeAll(async () => {
  world = await testWorld();
  const passwordHash = await hashPassword(password);
  await world.database.transact(({ sql }) => sql.run("UPDATE `user` SET `passwordHash` = ? WHERE `id` <> ?", [passwordHash, world.ids.fin]));
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world.close());

const at = (address: string): Browser => new Browser(world, { address });

describe("signing in", () => {
  test("lets Amy in, whatever capitals she types, with a cookie that scripts cannot read", async () => {
    const browser = new Browser(world, { address: "10.1.0.1", secure: true });
    const { data, errors } = await browser.ask<{ signIn: { abilities: string[] } }>(signInText, { email: " AMY@example.com", password });
    expect(errors).toEqual([]);
    expect(data.signIn).toMatchObject({ role: "SALES", locale: "EN", user: { name: "Amy 王", email: "amy@example.com", team: { name: "north" } } });
    expect(data.signIn.abilities).toContain("customer:create");
    expect(browser.told).toEqual([
      expect.stringMatching(/^__Host-guanxi_session=[\w-]{43}; Path=\/; Max-Age=1209600; HttpOnly; SameSite=Lax; Secure$/),
      expect.stringMatching(/^__Host-guanxi_device=[\w-]{43}; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure$/),
    ]);
    expect((await browser.ctx()).viewer).toMatchObject({ userId: world.ids.amy, role: "SALES", teamIds: [world.ids.north] });
    expect(await world.events()).toContainEqual({ type: "user.signedIn", recordId: world.ids.amy });
    const [signedIn] = await world.database.sql.rows("SELECT `actorId` FROM `event` WHERE `type` = 'user.signedIn' ORDER BY `id` DESC LIMIT 1");
    expect(signedIn).toEqual({ actorId: world.ids.amy });
  });

  test("keeps the browser and the address, but neither the session's nor the browser's token", async () => {
    const browser = at("10.1.0.2");
    await browser.signIn("ben@example.com", password);
    const [row] = await world.database.sql.rows("SELECT * FROM `session` WHERE `address` = ?", ["10.1.0.2"]);
    expect(row).toMatchObject({ userAgent: "Test 1.0", userId: world.ids.ben, createdAt: "2026-03-02 09:00:00.000", expiresAt: "2026-03-16 09:00:00.000" });
    const kept = JSON.stringify([row, await world.database.sql.rows("SELECT * FROM `device`")]);
    for (const name of ["guanxi_session", "guanxi_device"]) expect(kept).not.toContain(browser.valueOf(name));
  });

  test.each([
    ["a wrong password", "amy@example.com", wrong],
    ["somebody unknown", "nobody@example.com", password],
    ["somebody without a password", "fin@example.com", password],
    ["an empty address", "", ""],
    ["hostile text", "\u0000' OR 1=1 -- 😀\u{20BB7}", "\uD800".repeat(5000)],
  ])("refuses %s, always with the same words, the same work and a note", async (_, email, secret) => {
    jest.mocked(argon2.verify).mockClear();
    const browser = at("10.1.0.3");
    const before = await world.events();
    const { errors } = await browser.ask(signInText, { email, password: secret });
    expect(errors[0]).toMatchObject({ message: "The e-mail address or the password is wrong.", extensions: { code: "UNAUTHENTICATED" } });
    expect(browser.told).toEqual([]);
    expect(argon2.verify).toHaveBeenCalledTimes(1);
    expect((await world.events()).slice(before.length)).toEqual([{ type: "user.signInRefused", recordId: expect.stringMatching(/^usr_/) as string }]);
  });

  test("as Mia in Amy's browser ends Amy's session, and a repeated Idempotency-Key opens a session again", async () => {
    const browser = at("10.1.0.6");
    await browser.signIn("amy@example.com", password);
    const amys = browser.cookie;
    for (let attempt = 0; attempt < 2; attempt++) {
      const { data } = await browser.ask(signInText, { email: "mia@example.com", password }, { idempotencyKey: "lost" });
      expect(data["signIn"]).toMatchObject({ role: "SALES_MANAGER", user: { name: "Mia 陳" } });
    }
    expect((await browser.ctx()).viewer?.userId).toBe(world.ids.mia);
    const thief = at("10.1.0.7");
    amys.split("; ").forEach((cookie) => thief.take(`${cookie}; Path=/`));
    expect((await thief.ctx()).viewer).toBeUndefined();
  });
});

describe("a session cannot be fixed by somebody else", () => {
  test("a planted cookie is replaced at sign-in and never becomes a session", async () => {
    const planted = "x".repeat(43);
    const victim = at("10.2.0.1");
    victim.take(`guanxi_session=${planted}; Path=/`);
    await victim.signIn("amy@example.com", password);
    expect(victim.valueOf("guanxi_session")).not.toBe(planted);
    const attacker = at("10.2.0.2");
    attacker.take(`guanxi_session=${planted}; Path=/`);
    expect((await attacker.ctx()).viewer).toBeUndefined();
  });

  test("by https a neighbour's cookie for the whole domain is not even looked at", async () => {
    const attacker = at("10.2.0.3");
    await attacker.signIn("ben@example.com", password);
    const victim = new Browser(world, { secure: true });
    victim.take(`guanxi_session=${attacker.valueOf("guanxi_session")}; Domain=example.com; Path=/`);
    expect((await victim.ctx()).viewer).toBeUndefined();
  });
});

describe("guessing", () => {
  // What is counted is the same, and hundreds of true hashes would take long.
  beforeEach(() => void jest.mocked(argon2.verify).mockReset().mockImplementation((_, secret) => Promise.resolve(secret === password)));

  const guess = async (browser: Browser, times: number, email = "sue@example.com"): Promise<(string | undefined)[]> => {
    const codes = [];
    for (let attempt = 0; attempt < times; attempt++) codes.push(await browser.signIn(email, wrong));
    return codes;
  };

  test("from one address is slowed down after ten attempts, while Sue signs in elsewhere", async () => {
    expect(await guess(at("6.6.6.6"), 11)).toEqual([...Array<string>(10).fill("UNAUTHENTICATED"), "RATE_LIMITED"]);
    expect(await at("6.6.6.6").signIn("sue@example.com", password)).toBe("RATE_LIMITED");
    expect(await at("10.3.0.1").signIn("sue@example.com", password)).toBeUndefined();
    world.clock.advance(hour);
    expect(await at("6.6.6.6").signIn("sue@example.com", password)).toBeUndefined();
  });

  test("many times in one document makes one guess, since the first wrong one ends it", async () => {
    const fields = Array.from({ length: 14 }, (_, index) => `g${index}: signIn(email: "mia@example.com", password: "guess number ${index}") { role }`);
    const { errors } = await at("6.6.7.1").ask(`mutation { ${fields.join(" ")} }`);
    expect(errors.map((error) => error.extensions?.["code"])).toEqual(["UNAUTHENTICATED"]);
    expect(argon2.verify).toHaveBeenCalledTimes(1);
    expect(await guess(at("6.6.7.1"), 10, "mia@example.com")).toEqual([...Array<string>(9).fill("UNAUTHENTICATED"), "RATE_LIMITED"]);
  });

  test("at one account from a hundred addresses shuts strangers out, but not the browser that Ben signed in with before", async () => {
    const bens = at("10.3.0.2");
    await bens.signIn("ben@example.com", password);
    await bens.ask("mutation { signOut }");
    const codes = [];
    for (let host = 0; host < 40; host++) codes.push(await at(`6.7.0.${host}`).signIn("ben@example.com", wrong));
    expect(codes.filter((code) => code === "RATE_LIMITED").length).toBeGreaterThanOrEqual(9);
    expect(await at("6.8.0.1").signIn("ben@example.com", password)).toBe("RATE_LIMITED");
    expect(await bens.signIn("ben@example.com", password)).toBeUndefined();
  });

  test("at many accounts from one address, or one network of IPv6, is slowed down after a hundred", async () => {
    const codes = [];
    for (let account = 0; account < 102; account++) codes.push(await at(`2001:db8:0:1::${account.toString(16)}`).signIn(`nobody${account}@example.com`, wrong));
    expect(codes.slice(0, 100)).toEqual(Array<string>(100).fill("UNAUTHENTICATED"));
    expect(codes.slice(100)).toEqual(["RATE_LIMITED", "RATE_LIMITED"]);
    expect(await at("2001:db8:0:2::1").signIn("nobody@example.com", wrong)).toBe("UNAUTHENTICATED");
  });

  test("with the cookie of another person's browser gets no bucket of its own", async () => {
    const thief = at("6.9.0.1");
    await thief.signIn("amy@example.com", password);
    expect((await guess(thief, 11, "ada@example.com")).at(-1)).toBe("RATE_LIMITED");
  });

  test("in the person's own browser is slowed down too", async () => {
    const own = at("10.3.0.9");
    await own.signIn("ada@example.com", password);
    expect((await guess(own, 11, "ada@example.com")).at(-1)).toBe("RATE_LIMITED");
  });
});
