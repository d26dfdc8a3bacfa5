import { testWorld, type World } from "../../testing/world";

const viewerText = "{ viewer { role locale timeZone currency abilities user { name email } } }";
const updateText = "mutation Update($input: UpdateProfileInput!) { updateProfile(input: $input) { locale timeZone user { locale timeZone } } }";

interface ViewerAnswer {
  viewer: { abilities: string[] } & Record<string, unknown>;
}

let world: World;
beforeAll(async () => (world = await testWorld()));
afterAll(() => world.close());

describe("viewer", () => {
  test("is null for a stranger", async () => {
    expect(await world.query(undefined, viewerText)).toMatchObject({ data: { viewer: null }, errors: [] });
  });

  test("tells Fin who he is and what he may do", async () => {
    const { data } = await world.query<ViewerAnswer>("fin", viewerText);
    expect(data.viewer).toMatchObject({ role: "FINANCE", locale: "EN", timeZone: "UTC", currency: "USD", user: { name: "Fin 黃", email: "fin@example.com" } });
    expect(data.viewer.abilities).toEqual(expect.arrayContaining(["analysis:profit", "order:return", "customer:update"]));
    expect(data.viewer.abilities).not.toContain("customer:create");
  });
});

describe("updateProfile", () => {
  test("changes Amy's own language and zone, and only what is given", async () => {
    const first = await world.query<{ updateProfile: object }>("amy", updateText, { input: { locale: "ZH_HANT" } });
    expect(first.data.updateProfile).toEqual({ locale: "ZH_HANT", timeZone: "UTC", user: { locale: "ZH_HANT", timeZone: "UTC" } });
    const second = await world.query<{ updateProfile: object }>("amy", updateText, { input: { timeZone: "Asia/Taipei" } });
    expect(second.data.updateProfile).toEqual({ locale: "ZH_HANT", timeZone: "Asia/Taipei", user: { locale: "ZH_HANT", timeZone: "Asia/Taipei" } });
    expect(await world.events()).toContainEqual({ type: "user.updated", recordId: world.ids.amy });
    const { data } = await world.query<{ users: { nodes: object[] } }>("amy", '{ users(first: 1, filter: { search: "ben" }) { nodes { locale timeZone } } }');
    expect(data.users.nodes).toEqual([{ locale: "EN", timeZone: "UTC" }]);
  });

  test("changes Amy's own name and title, and clears the title", async () => {
    const text = "mutation Update($input: UpdateProfileInput!) { updateProfile(input: $input) { user { name title } } }";
    const named = await world.query<{ updateProfile: object }>("ben", text, { input: { name: "Ben 李大", title: "Account manager" } });
    expect(named.data.updateProfile).toEqual({ user: { name: "Ben 李大", title: "Account manager" } });
    const cleared = await world.query<{ updateProfile: object }>("ben", text, { input: { title: null } });
    expect(cleared.data.updateProfile).toEqual({ user: { name: "Ben 李大", title: null } });
  });

  test.each([[{ name: " " }], [{ name: null }], [{ name: "x".repeat(101) }], [{ timeZone: "Moon/Base" }], [{ timeZone: null }], [{ locale: null }], [{ timeZone: "" }]])("refuses %j", async (input) => {
    const { errors } = await world.query("amy", updateText, { input });
    expect(errors).toHaveLength(1);
    const [row] = await world.database.sql.rows("SELECT `locale`, `timeZone` FROM `user` WHERE `id` = ?", [world.ids.amy]);
    expect(row).toEqual({ locale: "ZH_HANT", timeZone: "Asia/Taipei" });
  });

  test("is not for strangers, and not for API keys", async () => {
    expect((await world.query(undefined, updateText, { input: {} })).errors[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
    const { updateProfile } = await import("./viewer.service");
    const asKey = world.ctx("amy", { viewer: { keyId: "key_1", scopes: ["user:read"] } });
    await expect(asKey.transact((tx) => updateProfile(tx, {}))).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

test("an API key that may not read people is told so, not shown a person", async () => {
  const { describeViewer } = await import("./viewer.service");
  const ctx = world.ctx("amy", { viewer: { keyId: "key_1", scopes: ["customer:read"] } });
  expect(() => ctx.viewer && describeViewer(ctx, ctx.viewer)).toThrow(expect.objectContaining({ code: "FORBIDDEN" }));
});
