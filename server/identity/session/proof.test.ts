import { minute } from "../../core/clock";
import type { Context } from "../../core/context";
import { longSignedIn, monday, testWorld, type World } from "../../testing/world";
import { authenticate } from "../authentication";
import { signIn } from "../sign-in/sign-in.service";
import { hashPassword } from "../user/password";
import { proveIdentity } from "./proof.service";
import { assertSteppedUp } from "./step-up";

const password = "correct horse battery";

let world: World;
beforeAll(async () => {
  world = await testWorld();
  const passwordHash = await hashPassword(password);
  await world.database.transact(({ sql }) => sql.run("UPDATE `user` SET `passwordHash` = ? WHERE `id` IN (?, ?)", [passwordHash, world.ids.ada, world.ids.amy]));
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world.close());

const viewerOf = (token: string) => authenticate(world.database, world.clock, { cookie: `guanxi_session=${token}` });

/** Ada at a browser, who has signed in just now. */
async function adaAt(address: string): Promise<{ ctx: () => Promise<Context>; token: string }> {
  const { token } = await signIn(world.ctx(undefined, { client: { address, userAgent: "" } }), "ada@example.com", password);
  return { token, ctx: async () => world.ctx(undefined, { signedIn: await viewerOf(token) }) };
}

const codeOf = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe("a dangerous step", () => {
  test("is open for a quarter of an hour after signing in, and not a moment longer", async () => {
    const ada = await adaAt("10.2.0.1");
    world.clock.advance(15 * minute);
    assertSteppedUp(await ada.ctx());
    world.clock.advance(1);
    const late = await ada.ctx();
    expect(codeOf(() => assertSteppedUp(late))).toBe("STEP_UP_REQUIRED");
  });

  test("is not for strangers, nor for API keys whatever their scopes", () => {
    expect(codeOf(() => assertSteppedUp(world.ctx()))).toBe("UNAUTHENTICATED");
    expect(codeOf(() => assertSteppedUp(world.ctx("ada", { viewer: { keyId: "key_1", scopes: ["user:update"] } })))).toBe("FORBIDDEN");
    expect(codeOf(() => assertSteppedUp(world.ctx("ada", longSignedIn)))).toBe("STEP_UP_REQUIRED");
    expect(codeOf(() => assertSteppedUp(world.ctx("ada")))).toBeUndefined();
  });
});

describe("proveIdentity", () => {
  test("opens dangerous steps again, under a new token: the old one is worth nothing", async () => {
    const ada = await adaAt("10.2.0.2");
    world.clock.advance(60 * minute);
    const token = await proveIdentity(await ada.ctx(), { password });
    const proved = await viewerOf(token);
    assertSteppedUp({ ...world.ctx(), viewer: proved });
    expect(await viewerOf(ada.token)).toBeUndefined();
    expect(await world.events()).toContainEqual({ type: "user.provedIdentity", recordId: world.ids.ada });
  });

  test("leaves a wrong proof where it was, says so, and slows guessing down", async () => {
    const ada = await adaAt("10.2.0.3");
    world.clock.advance(60 * minute);
    const ctx = await ada.ctx();
    const guess = () => proveIdentity(ctx, { password: "wrong horse" }).then(() => "proved", (error: { code: string }) => error.code);
    expect(await guess()).toBe("BAD_USER_INPUT");
    expect(codeOf(() => assertSteppedUp(ctx))).toBe("STEP_UP_REQUIRED");
    expect(await world.events()).toContainEqual({ type: "user.proofRefused", recordId: world.ids.ada });
    const more = [];
    for (let attempt = 0; attempt < 10; attempt++) more.push(await guess());
    expect(more.at(-1)).toBe("RATE_LIMITED");
    expect(await (await adaAt("10.2.0.4")).ctx()).toMatchObject({ viewer: { userId: world.ids.ada } });
  });

  test("keeps no receipt, in which a guess could be compared with the password's hash", async () => {
    const { token } = await adaAt("10.2.0.5");
    const viewer = await viewerOf(token);
    const text = "mutation Prove($proof: ProofInput!) { proveIdentity(proof: $proof) }";
    const { data } = await world.query<{ proveIdentity: boolean }>("ada", text, { proof: { password } }, { idempotencyKey: "p1", ...(viewer && { viewer }) });
    expect(data.proveIdentity).toBe(true);
    expect(await world.database.sql.rows("SELECT 1 FROM `idempotency_receipt`")).toEqual([]);
  });

  test("is not for strangers and keys", async () => {
    await expect(proveIdentity(world.ctx(), { password })).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await expect(proveIdentity(world.ctx("ada", { viewer: { keyId: "key_1" } }), { password })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
