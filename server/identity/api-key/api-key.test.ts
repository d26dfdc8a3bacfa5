import { day, minute } from "../../core/clock";
import { monday, testWorld, type PersonName, type World } from "../../testing/world";
import { authenticate } from "../authentication";
import { deactivate } from "../leaving/leaving.service";
import { mayGrant } from "./api-key.rules";

const createText = "mutation Create($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id name prefix scopes expiresAt lastUsedAt revokedAt issuer { name } } } }";
const revokeText = "mutation Revoke($id: ID!) { revokeApiKey(id: $id) { id revokedAt } }";
const listText = "{ apiKeys(first: 100) { totalCount nodes { id name issuer { name } } } }";

interface Created {
  createApiKey: { secret: string | null; apiKey: { id: string; name: string; prefix: string; scopes: string[]; issuer: { name: string } } };
}

let world: World;
beforeAll(async () => (world = await testWorld()));
beforeEach(() => world.clock.set(monday));
afterAll(() => world.close());

const soon = "2026-06-01T00:00:00.000Z";

async function issue(person: PersonName, scopes = ["customer:read"], expiresAt = soon): Promise<{ id: string; secret: string }> {
  const { data, errors } = await world.query<Created>(person, createText, { input: { name: "Shop", scopes, expiresAt } });
  expect(errors).toEqual([]);
  return { id: data.createApiKey.apiKey.id, secret: data.createApiKey.secret ?? "" };
}

const bearer = (secret: string) => authenticate(world.database, world.clock, { authorization: `Bearer ${secret}` });

async function fieldFaults(person: PersonName, input: object): Promise<unknown> {
  const { errors } = await world.query(person, createText, { input: { name: "Shop", scopes: ["customer:read"], expiresAt: soon, ...input } });
  return (errors[0]?.extensions?.["fields"] as { path: string; code: string }[] | undefined)?.map(({ path, code }) => [path, code]);
}

describe("createApiKey", () => {
  test("shows the secret once and keeps only its hash", async () => {
    const { data } = await world.query<Created>("amy", createText, { input: { name: " Web shop ", scopes: ["customer:read", "contact:*"], expiresAt: soon } });
    const { secret, apiKey } = data.createApiKey;
    expect(secret).toMatch(/^gx_[0-9a-f]{8}_[\w-]{43}$/);
    expect(apiKey).toMatchObject({ name: "Web shop", prefix: secret?.slice(0, 11), scopes: ["customer:read", "contact:*"], expiresAt: soon, lastUsedAt: null, revokedAt: null, issuer: { name: "Amy 王" } });
    const kept = JSON.stringify(await world.database.sql.rows("SELECT * FROM `api_key`"));
    expect(kept).not.toContain(secret?.slice(12));
    expect(await world.events()).toContainEqual({ type: "apiKey.created", recordId: apiKey.id });
  });

  test("repeated with its Idempotency-Key names the same key and does not show the secret again, nor keep it", async () => {
    const input = { name: "Twice", scopes: ["customer:read"], expiresAt: soon };
    const once = await world.query<Created>("amy", createText, { input }, { idempotencyKey: "k1" });
    const again = await world.query<Created>("amy", createText, { input }, { idempotencyKey: "k1" });
    expect(once.data.createApiKey.secret).toMatch(/^gx_/);
    expect(again.errors).toEqual([]);
    expect(again.data.createApiKey).toEqual({ ...once.data.createApiKey, secret: null });
    const receipts = JSON.stringify(await world.database.sql.rows("SELECT `result` FROM `idempotency_receipt`"));
    expect(receipts).not.toContain("gx_");
  });

  test("gives a key nothing that its issuer may not do", async () => {
    expect(await fieldFaults("amy", { scopes: ["customer:read", "customer:assign", "analysis:profit", "event:*", "nonsense", "customer:", ":*", "*:*"] })).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((index) => [`input.scopes.${index}`, "notAllowed"]),
    );
  });

  test("wants an end within a year, a name and a scope", async () => {
    expect(await fieldFaults("amy", { expiresAt: monday })).toEqual([["input.expiresAt", "tooEarly"]]);
    expect(await fieldFaults("amy", { expiresAt: "2027-03-02T09:00:00.001Z" })).toEqual([["input.expiresAt", "tooLate"]]);
    expect((await world.query("amy", createText, { input: { name: " \u200B", scopes: ["customer:read"], expiresAt: soon } })).errors).toHaveLength(1);
    expect((await world.query("amy", createText, { input: { name: "Shop", scopes: [], expiresAt: soon } })).errors).toHaveLength(1);
  });

  test("is refused to strangers and to keys", async () => {
    const input = { name: "Shop", scopes: ["customer:read"], expiresAt: soon };
    expect((await world.query(undefined, createText, { input })).errors[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
    const { create } = await import("./api-key.service");
    const asKey = world.ctx("amy", { viewer: { keyId: "key_1", scopes: ["apiKey:create", "customer:read"] } });
    await expect(asKey.transact((tx) => create(tx, world.schema, { name: "Shop", scopes: ["customer:*"], expiresAt: new Date(soon) }, "gx_0_1"))).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a key", () => {
  test("acts for its issuer within its scopes", async () => {
    const { id, secret } = await issue("mia", ["customer:read", "contact:*"]);
    const viewer = await bearer(secret);
    expect(viewer).toMatchObject({ userId: world.ids.mia, role: "SALES_MANAGER", keyId: id, scopes: ["customer:read", "contact:*"], teamIds: [world.ids.north] });
    const { policy } = world.ctx();
    expect(policy.can(viewer, "Customer", "read")).toBe(true);
    expect(policy.can(viewer, "Customer", "update")).toBe(false);
    expect(policy.can(viewer, "Contact", "update")).toBe(true);
    expect(policy.can(viewer, "Order", "read")).toBe(false);
    expect(policy.rows(viewer, "Customer", "read", "t")).toMatchObject({ values: [world.ids.mia, world.ids.north] });
  });

  test.each(["gx_00000000_wrong", "nonsense", "😀", "gx_", "a".repeat(10_000)])("that is wrong (%.20s) is refused", async (secret) => {
    await expect(bearer(secret)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  test("that has run out is refused, also while it is in memory", async () => {
    const { secret } = await issue("amy", ["customer:read"], "2026-03-02T09:00:03.000Z");
    world.clock.advance(2_999);
    expect(await bearer(secret)).toBeDefined();
    world.clock.advance(1);
    await expect(bearer(secret)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  test("falls with its issuer", async () => {
    const { secret } = await issue("sue");
    expect(await bearer(secret)).toBeDefined();
    await world.ctx("ada").transact((tx) => deactivate(tx, world.ids.sue));
    await expect(bearer(secret)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  test("goes before the cookie; other kinds of authorization are not ours", async () => {
    await expect(authenticate(world.database, world.clock, { authorization: "bearer wrong", cookie: "guanxi_session=x" })).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    expect(await authenticate(world.database, world.clock, { authorization: "Basic YTpi" })).toBeUndefined();
  });

  test("notes its last use to the minute", async () => {
    const { id, secret } = await issue("ada");
    const lastUsed = async () => (await world.database.sql.rows("SELECT `lastUsedAt` FROM `api_key` WHERE `id` = ?", [id]))[0]?.["lastUsedAt"];
    const settled = async (time: string): Promise<unknown> => {
      for (let wait = 0; wait < 100 && (await lastUsed()) !== time; wait++) await new Promise((resolve) => setTimeout(resolve, 20));
      return lastUsed();
    };
    await bearer(secret);
    expect(await settled("2026-03-02 09:00:00.000")).toBe("2026-03-02 09:00:00.000");
    world.clock.advance(minute - 1);
    await bearer(secret);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await lastUsed()).toBe("2026-03-02 09:00:00.000");
    world.clock.advance(6_000);
    await bearer(secret);
    expect(await settled("2026-03-02 09:01:05.999")).toBe("2026-03-02 09:01:05.999");
  });
});

describe("revokeApiKey", () => {
  test("ends a key at once; again changes nothing", async () => {
    const { id, secret } = await issue("amy");
    await bearer(secret);
    const { data } = await world.query<{ revokeApiKey: object }>("amy", revokeText, { id });
    expect(data.revokeApiKey).toEqual({ id, revokedAt: monday });
    await expect(bearer(secret)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    world.clock.advance(day);
    expect((await world.query<{ revokeApiKey: object }>("amy", revokeText, { id })).data.revokeApiKey).toEqual({ id, revokedAt: monday });
    expect((await world.events()).filter(({ type, recordId }) => type === "apiKey.revoked" && recordId === id)).toHaveLength(1);
  });

  test("reaches one's own keys only, and all for administrators", async () => {
    const { id } = await issue("amy");
    const [others, absent] = [await world.query("mia", revokeText, { id }), await world.query("mia", revokeText, { id: "key_nothing" })];
    expect(others.errors[0]?.extensions).toMatchObject({ code: "NOT_FOUND" });
    expect(others.errors[0]?.message).toBe(absent.errors[0]?.message);
    expect((await world.query("ada", revokeText, { id })).errors).toEqual([]);
  });
});

test("apiKeys lists one's own keys, and everybody's for administrators, in as many statements for many as for one", async () => {
  const { id } = await issue("fin", ["order:read"]);
  const one = await world.query<{ apiKeys: { totalCount: number; nodes: object[] } }>("fin", listText);
  expect(one.data.apiKeys).toEqual({ totalCount: 1, nodes: [{ id, name: "Shop", issuer: { name: "Fin 黃" } }] });
  const all = await world.query<{ apiKeys: { totalCount: number; nodes: { id: string }[] } }>("ada", listText);
  expect(all.data.apiKeys.totalCount).toBeGreaterThan(5);
  expect(all.data.apiKeys.nodes.map((node) => node.id)).toContain(id);
  expect(all.statements).toBe(one.statements);
  expect((await world.query(undefined, listText)).errors[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
});

test.each([
  ["customer:read", true],
  ["customer:*", true],
  ["customer:delete", false],
  ["order:*", false],
  ["customer", false],
  ["*", false],
])("of customer:read and user:read, %s may be granted: %s", (scope, expected) => {
  expect(mayGrant(scope, ["customer:read", "user:read"])).toBe(expected);
});
