import { Browser } from "../../testing/browser";
import { longSignedIn, monday, testWorld, type World } from "../../testing/world";
import { hashPassword, passwordFits } from "./password";
import { changePassword } from "./password.service";
import { choiceFaults } from "./password-strength";

const old = "correct horse battery";
const next = "violet tram under the sea";
const text = "mutation Change($input: ChangePasswordInput!) { changePassword(input: $input) }";

let world: World;
beforeAll(async () => {
  world = await testWorld();
  const passwordHash = await hashPassword(old);
  await world.database.transact(({ sql }) => sql.run("UPDATE `user` SET `passwordHash` = ? WHERE `id` <> ?", [passwordHash, world.ids.fin]));
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world.close());

interface Fault {
  path: string;
  code: string;
  params?: object;
}

const faultsIn = (errors: readonly { extensions?: Record<string, unknown> }[]): Fault[] => (errors[0]?.extensions?.["fields"] ?? []) as Fault[];

async function browserOf(email: string): Promise<Browser> {
  const browser = new Browser(world);
  expect(await browser.signIn(email, old)).toBeUndefined();
  return browser;
}

describe("changePassword", () => {
  test("gives Amy a new password and a new session token, and ends her other sessions", async () => {
    const [here, there] = [await browserOf("amy@example.com"), await browserOf("amy@example.com")];
    const token = here.valueOf("guanxi_session");
    expect((await here.ask(text, { input: { currentPassword: old, newPassword: next } }, { idempotencyKey: "c1" })).errors).toEqual([]);
    expect(here.valueOf("guanxi_session")).not.toBe(token);
    expect((await here.ctx()).viewer?.userId).toBe(world.ids.amy);
    expect((await there.ctx()).viewer).toBeUndefined();
    expect(await new Browser(world).signIn("amy@example.com", old)).toBe("UNAUTHENTICATED");
    expect(await new Browser(world).signIn("amy@example.com", next)).toBeUndefined();
    expect(await world.events()).toContainEqual({ type: "user.passwordChanged", recordId: world.ids.amy });
    expect(await world.database.sql.rows("SELECT 1 FROM `idempotency_receipt`")).toEqual([]);
  });

  test.each([
    ["a wrong old one", { currentPassword: "wrong", newPassword: next }, "input.currentPassword", "wrong"],
    ["no old one", { newPassword: next }, "input.currentPassword", "wrong"],
    ["a short new one", { currentPassword: old, newPassword: "Xq7!tram" }, "input.newPassword", "tooShort"],
    ["an endless one", { currentPassword: old, newPassword: "x".repeat(201) }, "input.newPassword", "tooLong"],
    ["a common one", { currentPassword: old, newPassword: "password1234" }, "input.newPassword", "weak"],
    ["the own name", { currentPassword: old, newPassword: "ben@example.com" }, "input.newPassword", "weak"],
  ])("refuses %s", async (_, input, path, code) => {
    const { errors } = await (await browserOf("ben@example.com")).ask(text, { input });
    expect(faultsIn(errors)).toEqual([expect.objectContaining({ path, code })]);
    expect(await new Browser(world).signIn("ben@example.com", old)).toBeUndefined();
  });

  test("slows down whoever guesses at the old password in an open browser", async () => {
    const browser = await browserOf("sue@example.com");
    const codes = [];
    for (let attempt = 0; attempt < 11; attempt++) codes.push((await browser.ask(text, { input: { currentPassword: "wrong", newPassword: next } })).errors[0]?.extensions?.["code"]);
    expect(codes).toEqual([...Array<string>(10).fill("BAD_USER_INPUT"), "RATE_LIMITED"]);
  });

  test("lets Fin, who signs in elsewhere, set a first one with a fresh proof", async () => {
    const fin = { viewer: { sessionId: "ses_fin" } };
    const late = world.ctx("fin", { viewer: { ...fin.viewer, ...longSignedIn.viewer } });
    await expect(changePassword(late, { newPassword: next })).rejects.toMatchObject({ code: "STEP_UP_REQUIRED" });
    await changePassword(world.ctx("fin", fin), { newPassword: next });
    expect(await new Browser(world).signIn("fin@example.com", next)).toBeUndefined();
  });

  test("is not for strangers and keys", async () => {
    expect((await world.query(undefined, text, { input: { newPassword: next } })).errors[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
    expect((await world.query("amy", text, { input: { newPassword: next } }, { viewer: { keyId: "key_1" } })).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });
});

describe("the strength of a password", () => {
  const about = ["An Ku 古安", "an.ku@acme.example", "Acme Trading"];

  test.each([
    ["correct horse battery", undefined],
    ["guanxi-sample", undefined],
    ["我愛喝烏龍茶配鳳梨酥三塊", undefined],
    ["password12", "common"],
    ["qwertyuiop", "topHundred"],
    ["aaaaaaaaaa", "simpleRepeat"],
    ["acmetrading", "userInputs"],
    ["abcdefghijk", "sequences"],
  ])("of %s: what is wrong is %s", async (password, why) => {
    const faults = await choiceFaults(password, about, "p");
    expect(faults).toEqual(why === undefined ? [] : [{ path: "p", code: "weak", message: "is too easily guessed", params: { why } }]);
  });

  test("is judged by its first characters, so that a long one keeps nobody waiting", async () => {
    expect(await choiceFaults(`${"a".repeat(32)} violet tram under the sea`, about, "p")).toHaveLength(1);
    expect(await choiceFaults(`violet tram under the sea ${"a".repeat(170)}`, about, "p")).toEqual([]);
  });
});

describe("passwords", () => {
  test("are salted, compared by what people mean, and nobody's fits nobody", async () => {
    const [first, second] = [await hashPassword("Ångström ten"), await hashPassword("Ångström ten")];
    expect(first).not.toBe(second);
    expect(await passwordFits(first, "A\u030angstro\u0308m ten")).toBe(true);
    expect(await passwordFits(first, "ångström ten")).toBe(false);
    expect(await passwordFits(null, "")).toBe(false);
  });
});
