import { Secret, TOTP } from "otpauth";
import { day, minute, second } from "../../core/clock";
import { Authenticator, type Flaw } from "../../testing/authenticator";
import { Browser } from "../../testing/browser";
import { longSignedIn, testWorld, type PersonName, type World } from "../../testing/world";
import { hashPassword } from "../user/password";

const password = "correct horse battery";
const signInText = "mutation SignIn($email: String!, $password: String!) { signIn(email: $email, password: $password) { user { id } } }";
const finishText = "mutation Finish($challenge: String!, $proof: SecondFactorInput!) { finishSignIn(challenge: $challenge, proof: $proof) { user { id } } }";
const proveText = "mutation Prove($proof: ProofInput!) { proveIdentity(proof: $proof) }";
const addText = "mutation Add($challenge: String!, $passkey: String!) { addPasskey(challenge: $challenge, name: \"Phone\", passkey: $passkey) { recoveryCodes } }";

let world: World;
beforeAll(async () => {
  world = await testWorld();
  const passwordHash = await hashPassword(password);
  await world.database.transact(({ sql }) => sql.run("UPDATE `user` SET `passwordHash` = ?", [passwordHash]));
});
beforeEach(async () => {
  // Another day, on which nobody has a second factor and all have their attempts.
  world.clock.advance(day);
  await world.database.transact(async ({ sql }) => {
    for (const table of ["totp", "passkey", "recovery_code", "challenge", "session"]) await sql.run(`DELETE FROM \`${table}\``);
  });
});
afterAll(() => world.close());

interface Request {
  challenge: string;
  options: string;
}

const codeAt = (secret: string, moment: number): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: moment });
const codeNow = (secret: string): string => codeAt(secret, world.clock.now().getTime());
const errorCode = (answer: { errors: readonly { extensions?: Record<string, unknown> }[] }): unknown => answer.errors[0]?.extensions?.["code"];

async function browserOf(person: PersonName): Promise<Browser> {
  const browser = new Browser(world);
  expect(await browser.signIn(`${person}@example.com`, password)).toBeUndefined();
  return browser;
}

/** Somebody sets up an authenticator app, and waits until its first code has gone by. */
async function withTotp(person: PersonName): Promise<{ browser: Browser; secret: string; recoveryCodes: string[] }> {
  const browser = await browserOf(person);
  const { data } = await browser.ask<{ startTotp: { secret: string; uri: string } }>("mutation { startTotp { secret uri } }");
  const { secret } = data.startTotp;
  const enabled = await browser.ask<{ enableTotp: { recoveryCodes: string[] } }>("mutation Enable($code: String!) { enableTotp(code: $code) { recoveryCodes } }", { code: codeNow(secret) });
  expect(enabled.errors).toEqual([]);
  world.clock.advance(minute);
  return { browser, secret, recoveryCodes: enabled.data.enableTotp.recoveryCodes };
}

async function withPasskey(person: PersonName): Promise<{ browser: Browser; authenticator: Authenticator; recoveryCodes: string[] }> {
  const browser = await browserOf(person);
  const { data } = await browser.ask<{ startPasskey: Request }>("mutation { startPasskey { challenge options } }");
  const authenticator = new Authenticator();
  const added = await browser.ask<{ addPasskey: { recoveryCodes: string[] } }>(addText, { challenge: data.startPasskey.challenge, passkey: authenticator.create(data.startPasskey.options) });
  expect(added.errors).toEqual([]);
  return { browser, authenticator, recoveryCodes: added.data.addPasskey.recoveryCodes };
}

/** The first step of signing in, by password. */
async function firstStep(browser: Browser, person: PersonName): Promise<{ challenge: string; ways: string[]; passkey: string | null }> {
  const answer = await browser.ask(signInText, { email: `${person}@example.com`, password });
  expect(errorCode(answer)).toBe("SECOND_FACTOR_REQUIRED");
  return answer.errors[0]?.extensions as unknown as { challenge: string; ways: string[]; passkey: string | null };
}

const finish = async (browser: Browser, challenge: string, proof: object): Promise<unknown> => errorCode(await browser.ask(finishText, { challenge, proof }));

describe("an authenticator app", () => {
  test("is asked for after the password, and opens the session with its code", async () => {
    const { secret } = await withTotp("amy");
    const browser = new Browser(world, { address: "10.5.0.1" });
    const { challenge, ways, passkey } = await firstStep(browser, "amy");
    expect([ways, passkey, browser.told]).toEqual([["CODE", "RECOVERY_CODE"], null, []]);
    expect(await finish(browser, challenge, { code: "000000" })).toBe("UNAUTHENTICATED");
    expect(await finish(browser, challenge, { code: codeNow(secret) })).toBeUndefined();
    expect((await browser.ctx()).viewer?.userId).toBe(world.ids.amy);
    expect(await finish(new Browser(world), challenge, { code: codeNow(secret) })).toBe("UNAUTHENTICATED");
  });

  test.each([
    ["of the 30 seconds before", -30, undefined],
    ["of the 30 seconds to come", 30, undefined],
    ["of a minute ago", -60, "UNAUTHENTICATED"],
    ["of a minute hence", 60, "UNAUTHENTICATED"],
  ])("takes a code %s: %s s, %s", async (_, seconds, expected) => {
    const { secret } = await withTotp("amy");
    const browser = new Browser(world);
    const { challenge } = await firstStep(browser, "amy");
    expect(await finish(browser, challenge, { code: codeAt(secret, world.clock.now().getTime() + seconds * second) })).toBe(expected);
  });

  test("takes no code twice, not even at the same moment, nor an older one after a newer", async () => {
    const { secret } = await withTotp("amy");
    const [older, code] = [codeAt(secret, world.clock.now().getTime() - 30 * second), codeNow(secret)];
    const browsers = [new Browser(world), new Browser(world), new Browser(world)];
    const challenges = await Promise.all(browsers.map((browser) => firstStep(browser, "amy")));
    const results = await Promise.all(browsers.slice(0, 2).map((browser, index) => finish(browser, challenges[index]?.challenge ?? "", { code })));
    expect(results.filter((result) => result === undefined)).toHaveLength(1);
    expect(await finish(browsers[2] as Browser, challenges[2]?.challenge ?? "", { code: older })).toBe("UNAUTHENTICATED");
  });

  test("is kept sealed, is told once, ends other sessions and gives the own one a new token", async () => {
    const other = await browserOf("amy");
    const { browser, secret, recoveryCodes } = await withTotp("amy");
    expect((await other.ctx()).viewer).toBeUndefined();
    expect((await browser.ctx()).viewer?.userId).toBe(world.ids.amy);
    expect(recoveryCodes).toHaveLength(10);
    const kept = JSON.stringify([await world.database.sql.rows("SELECT * FROM `totp`"), await world.database.sql.rows("SELECT * FROM `recovery_code`"), await world.database.sql.rows("SELECT * FROM `event`")]);
    for (const told of [secret, ...recoveryCodes]) expect(kept).not.toContain(told);
    expect(await world.events()).toContainEqual({ type: "user.totpEnabled", recordId: world.ids.amy });
    expect(errorCode(await browser.ask("mutation { startTotp { secret } }"))).toBe("BAD_USER_INPUT");
  });

  test("does not count before a first code, which must be right", async () => {
    const browser = await browserOf("amy");
    await browser.ask("mutation { startTotp { secret } }");
    expect(errorCode(await browser.ask('mutation { enableTotp(code: "123456") { recoveryCodes } }'))).toBe("BAD_USER_INPUT");
    await browserOf("amy");
  });

  test("is taken away with a fresh proof only, and its recovery codes with it", async () => {
    const { browser } = await withTotp("amy");
    world.clock.advance(16 * minute);
    expect(errorCode(await browser.ask("mutation { disableTotp { recoveryCodes } }"))).toBe("STEP_UP_REQUIRED");
    expect(errorCode(await browser.ask(proveText, { proof: { password } }))).toBeUndefined();
    expect(errorCode(await browser.ask("mutation { disableTotp { recoveryCodes } }"))).toBeUndefined();
    await browserOf("amy");
    expect(await world.database.sql.rows("SELECT 1 FROM `recovery_code`")).toEqual([]);
    expect(await world.events()).toContainEqual({ type: "user.totpDisabled", recordId: world.ids.amy });
  });
});

describe("a recovery code", () => {
  test("opens the session once, however it is typed", async () => {
    const { recoveryCodes } = await withTotp("amy");
    const typed = recoveryCodes[3]?.toLowerCase().replaceAll("-", " ") ?? "";
    const [browser, again] = [new Browser(world), new Browser(world)];
    expect(await finish(browser, (await firstStep(browser, "amy")).challenge, { recoveryCode: typed })).toBeUndefined();
    expect(await finish(again, (await firstStep(again, "amy")).challenge, { recoveryCode: typed })).toBe("UNAUTHENTICATED");
    const { data } = await browser.ask("{ secondFactor { totp recoveryCodesLeft due requiredOfAdministrators passkeys { id } } }");
    expect(data["secondFactor"]).toEqual({ totp: true, recoveryCodesLeft: 9, due: false, requiredOfAdministrators: false, passkeys: [] });
    expect(await world.events()).toContainEqual({ type: "user.recoveryCodeUsed", recordId: world.ids.amy });
  });

  test("of old counts no more after new ones, and nobody else's ever does", async () => {
    const { browser, recoveryCodes } = await withTotp("amy");
    const bens = await withTotp("ben");
    await browser.ask("mutation { renewRecoveryCodes { recoveryCodes } }");
    for (const recoveryCode of [recoveryCodes[0], bens.recoveryCodes[0]]) {
      const other = new Browser(world);
      expect(await finish(other, (await firstStep(other, "amy")).challenge, { recoveryCode })).toBe("UNAUTHENTICATED");
    }
  });
});

describe("a challenge", () => {
  test("lasts five attempts and five minutes", async () => {
    const { secret } = await withTotp("amy");
    const browser = new Browser(world);
    const { challenge } = await firstStep(browser, "amy");
    for (let attempt = 0; attempt < 5; attempt++) expect(await finish(browser, challenge, { code: "000000" })).toBe("UNAUTHENTICATED");
    expect(await finish(browser, challenge, { code: codeNow(secret) })).toBe("UNAUTHENTICATED");
    const late = await firstStep(browser, "amy");
    world.clock.advance(5 * minute);
    expect(await finish(browser, late.challenge, { code: codeNow(secret) })).toBe("UNAUTHENTICATED");
    expect(await finish(browser, "nonsense", {})).toBe("UNAUTHENTICATED");
  });

  test("does not let who knows the password guess codes without end", async () => {
    await withTotp("amy");
    const browser = new Browser(world, { address: "6.6.6.6" });
    const codes: unknown[] = [];
    for (let round = 0; round < 3; round++) {
      const answer = await browser.ask(signInText, { email: "amy@example.com", password });
      const { challenge } = (answer.errors[0]?.extensions ?? {}) as { challenge?: string };
      for (let attempt = 0; challenge && attempt < 4; attempt++) codes.push(await finish(browser, challenge, { code: "000000" }));
    }
    expect(codes).toContain("RATE_LIMITED");
  });
});

describe("a passkey", () => {
  const startSignIn = async (browser: Browser): Promise<Request> => (await browser.ask<{ startPasskeySignIn: Request }>("mutation { startPasskeySignIn { challenge options } }")).data.startPasskeySignIn;

  test("opens a session by itself, for whom it was made", async () => {
    const { authenticator, recoveryCodes } = await withPasskey("amy");
    expect(recoveryCodes).toHaveLength(10);
    const browser = new Browser(world);
    const { challenge, options } = await startSignIn(browser);
    expect(await finish(browser, challenge, { passkey: authenticator.get(options) })).toBeUndefined();
    expect((await browser.ctx()).viewer?.userId).toBe(world.ids.amy);
    expect(await world.events()).toContainEqual({ type: "user.passkeyAdded", recordId: world.ids.amy });
  });

  test("stands for the second factor after the password", async () => {
    const { authenticator } = await withPasskey("amy");
    const browser = new Browser(world);
    const { challenge, ways, passkey } = await firstStep(browser, "amy");
    expect(ways).toEqual(["PASSKEY", "RECOVERY_CODE"]);
    expect(await finish(browser, challenge, { passkey: authenticator.get(passkey ?? "") })).toBeUndefined();
  });

  test.each<[string, Flaw]>([
    ["for another site", { origin: "https://evil.example" }],
    ["for another challenge", { challenge: Buffer.alloc(32, 1).toString("base64url") }],
    ["without recognising the person", { unverified: true }],
    ["by a copy that counts less", { counter: 1 }],
  ])("that signs %s is refused", async (_, flaw) => {
    const { authenticator } = await withPasskey("amy");
    const browser = new Browser(world);
    const first = await startSignIn(browser);
    await finish(browser, first.challenge, { passkey: authenticator.get(first.options) });
    const { challenge, options } = await startSignIn(browser);
    expect(await finish(browser, challenge, { passkey: authenticator.get(options, flaw) })).toBe("UNAUTHENTICATED");
  });

  test("of somebody else, of nobody, or of nonsense is refused", async () => {
    const { authenticator } = await withPasskey("ben");
    await withPasskey("amy");
    const browser = new Browser(world);
    const { challenge, passkey } = await firstStep(browser, "amy");
    expect(await finish(browser, challenge, { passkey: authenticator.get(passkey ?? "") })).toBe("UNAUTHENTICATED");
    expect(await finish(browser, challenge, { passkey: new Authenticator().get(passkey ?? "") })).toBe("UNAUTHENTICATED");
    for (const nonsense of ["", "{", "null", "[]", '{"id":{}}', '{"id":"x"}']) expect(await finish(browser, (await firstStep(browser, "amy")).challenge, { passkey: nonsense })).toBe("UNAUTHENTICATED");
  });

  test("is not made for another person's challenge, another site, or twice", async () => {
    const [amy, ben] = [await browserOf("amy"), await browserOf("ben")];
    const { startPasskey } = (await amy.ask<{ startPasskey: Request }>("mutation { startPasskey { challenge options } }")).data;
    const authenticator = new Authenticator();
    const add = async (browser: Browser, flaw?: Flaw) => errorCode(await browser.ask(addText, { challenge: startPasskey.challenge, passkey: authenticator.create(startPasskey.options, flaw) }));
    expect(await add(ben)).toBe("BAD_USER_INPUT");
    expect(await add(amy, { origin: "https://evil.example" })).toBe("BAD_USER_INPUT");
    expect(await add(amy)).toBeUndefined();
    expect(await add(amy)).toBe("UNAUTHENTICATED");
  });

  test("is listed and removed by its person only", async () => {
    const { browser } = await withPasskey("amy");
    const { data } = await browser.ask<{ secondFactor: { passkeys: { id: string }[] } }>("{ secondFactor { passkeys { id name synced createdAt lastUsedAt } } }");
    expect(data.secondFactor.passkeys).toEqual([{ id: expect.stringMatching(/^psk_/) as string, name: "Phone", synced: false, createdAt: world.clock.now().toISOString(), lastUsedAt: null }]);
    const remove = (person: Browser) => person.ask("mutation Remove($id: ID!) { removePasskey(id: $id) { recoveryCodes } }", { id: data.secondFactor.passkeys[0]?.id });
    expect(errorCode(await remove(await browserOf("ben")))).toBe("NOT_FOUND");
    expect(errorCode(await remove(browser))).toBeUndefined();
    await browserOf("amy");
  });

  test("proves who somebody is before a dangerous step, for a challenge of their own", async () => {
    const { browser, authenticator } = await withPasskey("amy");
    world.clock.advance(16 * minute);
    const { startProof } = (await browser.ask<{ startProof: { ways: string[]; passkey: Request } }>("mutation { startProof { ways passkey { challenge options } } }")).data;
    expect(startProof.ways).toEqual(["PASSKEY", "RECOVERY_CODE", "PASSWORD"]);
    const { challenge, options } = startProof.passkey;
    expect(errorCode(await browser.ask(proveText, { proof: { passkey: new Authenticator().get(options), challenge } }))).toBe("BAD_USER_INPUT");
    expect(errorCode(await browser.ask(proveText, { proof: { passkey: authenticator.get(options), challenge } }))).toBeUndefined();
    expect(errorCode(await browser.ask("mutation { startTotp { secret } }"))).toBeUndefined();
  });
});

describe("administrators", () => {
  const resetText = "mutation Reset($userId: ID!) { resetSecondFactor(userId: $userId) }";

  test("take away a lost second factor with a fresh proof, which ends the person's sessions", async () => {
    const { browser } = await withTotp("amy");
    const userId = world.ids.amy;
    expect(errorCode(await world.query("mia", resetText, { userId }))).toBe("FORBIDDEN");
    expect(errorCode(await world.query("ada", resetText, { userId }, longSignedIn))).toBe("STEP_UP_REQUIRED");
    expect(errorCode(await world.query("ada", resetText, { userId: "usr_none" }))).toBe("NOT_FOUND");
    expect(errorCode(await world.query("ada", resetText, { userId }))).toBeUndefined();
    expect((await browser.ctx()).viewer).toBeUndefined();
    await browserOf("amy");
    expect(await world.events()).toContainEqual({ type: "user.secondFactorReset", recordId: userId });
  });

  test("are told to set one up where the workspace requires it, until they have", async () => {
    const due = async (browser: Browser) => (await browser.ask("{ secondFactorDue }")).data["secondFactorDue"];
    const requireText = "mutation { requireSecondFactor(required: true) }";
    expect(errorCode(await world.query("mia", requireText))).toBe("FORBIDDEN");
    expect(errorCode(await world.query("ada", requireText, {}, longSignedIn))).toBe("STEP_UP_REQUIRED");
    expect(await due(await browserOf("ada"))).toBe(false);
    expect(errorCode(await world.query("ada", requireText))).toBeUndefined();
    expect([await due(await browserOf("ada")), await due(await browserOf("mia")), await due(new Browser(world))]).toEqual([true, false, false]);
    expect(await due((await withTotp("ada")).browser)).toBe(false);
    expect(await world.events()).toContainEqual({ type: "workspace.secondFactorRequired", recordId: "workspace" });
  });
});
