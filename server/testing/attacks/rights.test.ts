import { furnish, type Furniture } from "../furnish";
import { servedWorld, type Served, type ServedWorld } from "../served-world";
import { differences, footprint } from "../fuzz/footprint";
import type { PersonName } from "../world";

/** Attempts to reach or become more than the policy gives. */
let world: ServedWorld;
let amys: Furniture;
let bens: Furniture;
beforeAll(async () => {
  world = await servedWorld("rights");
  amys = await furnish(world, "amy");
  bens = await furnish(world, "ben");
}, 60_000);
afterAll(() => world.close());

/** What is noted when somebody is turned away. */
const noted = ["event", "event_counter"];

/** Nothing changes by an attack. */
async function inVain(attack: () => Promise<Served>): Promise<Served> {
  const before = await footprint(world.app.database, noted);
  const answer = await attack();
  expect(answer.errors).not.toEqual([]);
  expect(differences(before, await footprint(world.app.database, noted))).toEqual([]);
  return answer;
}

const codes = ({ errors }: Served): string[] => errors.map(({ extensions }) => extensions.code);

describe("a guessed id", () => {
  /** Each with a record of its type. */
  const attacks: [string, keyof Furniture][] = [
    ["mutation ($id: ID!) { updateCustomer(id: $id, version: 1, input: { name: \"Mine\" }) { id } }", "customer"],
    ["mutation ($id: ID!) { tagCustomer(id: $id, tagName: \"mine\") { id } }", "customer"],
    ["mutation ($id: ID!) { moveLifeCycle(id: $id, version: 1, to: LOYAL) { id } }", "customer"],
    ["mutation ($id: ID!) { createContact(input: { customerId: $id, name: \"Spy\" }) { id } }", "customer"],
    ["mutation ($id: ID!) { createOrder(input: { customerId: $id, lines: [] }) { id } }", "customer"],
    ["mutation ($id: ID!) { logActivity(input: { customerId: $id, channel: NOTE, direction: INTERNAL, subject: \"Spy\" }) { id } }", "customer"],
    ["mutation ($id: ID!) { updateContact(id: $id, version: 1, input: { name: \"Mine\" }) { id } }", "contact"],
    ["mutation ($id: ID!) { updateOpportunity(id: $id, version: 1, input: { name: \"Mine\" }) { id } }", "opportunity"],
    ["mutation ($id: ID!) { cancelOrder(id: $id, version: 1) { id } }", "order"],
    ["mutation ($id: ID!) { completeFollowUp(id: $id, version: 1, outcome: \"Done\") { id } }", "followUp"],
    ["mutation ($id: ID!) { updateActivity(id: $id, version: 1, input: { subject: \"Mine\" }) { id } }", "activity"],
  ];

  test.each(attacks)("%s", async (query, type) => {
    const theirs = await inVain(() => world.ask("ben", query, { id: amys[type] }));
    const nobodys = await inVain(() => world.ask("ben", query, { id: `${amys[type].slice(0, -6)}ZZZZZZ` }));
    const told = ({ errors }: Served) => errors.map(({ message, extensions: { requestId: _, ...others } }) => [message, others]);
    expect(told(theirs)).toEqual(told(nobodys));
  });

  test("of every type is as if there were nothing behind it", async () => {
    const ids = Object.entries(amys).filter(([type]) => type !== "product").map(([, id]) => id);
    const { data, errors } = await world.ask<{ nodes: unknown[] }>("ben", "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", { ids });
    expect([data?.nodes, errors]).toEqual([ids.map(() => null), []]);
  });

  test("does not attach to one's own record what is somebody else's", async () => {
    const answer = await inVain(() => world.ask("ben", "mutation ($a: ID!, $b: ID!) { logActivity(input: { customerId: $a, contactId: $b, channel: NOTE, direction: INTERNAL, subject: \"x\" }) { id } }", { a: bens.customer, b: amys.contact }));
    expect(codes(answer)[0]).toMatch(/BAD_USER_INPUT|NOT_FOUND/);
  });
});

describe("fields that nobody offers", () => {
  test.each([
    ["createCustomer", "CreateCustomerInput", { kind: "COMPANY", name: "x", id: "cus_mine" }],
    ["createCustomer", "CreateCustomerInput", { kind: "COMPANY", name: "x", teamId: "tea_1" }],
    ["createCustomer", "CreateCustomerInput", { kind: "COMPANY", name: "x", orderTotal: { amount: "1000000" } }],
    ["createCustomer", "CreateCustomerInput", { kind: "COMPANY", name: "x", version: 99, createdAt: "2000-01-01T00:00:00Z" }],
    ["updateProfile", "UpdateProfileInput", { role: "ADMINISTRATOR" }],
    ["updateProfile", "UpdateProfileInput", { locale: "EN", passwordHash: "x", active: true }],
    ["updateProfile", "UpdateProfileInput", { __proto__: null, constructor: { prototype: { role: "ADMINISTRATOR" } } }],
  ])("%s refuses %s %j", async (mutation, type, input) => {
    expect(codes(await inVain(() => world.ask("amy", `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`, { input })))).toContain("BAD_USER_INPUT");
  });

  test("a field that a role may see but not set is refused, and one that it may not see too", async () => {
    const query = "mutation ($id: ID!, $input: UpdateCustomerInput!) { updateCustomer(id: $id, version: 1, input: $input) { id } }";
    for (const [person, input] of [["sue", { name: "x" }], ["sue", { creditGrade: "A" }], ["fin", { notes: "x" }], ["amy", { creditGrade: "A" }]] as [PersonName, object][]) {
      await inVain(() => world.ask(person, query, { id: amys.customer, input }));
    }
  });
});

describe("becoming somebody", () => {
  const everybodyElse: PersonName[] = ["amy", "ben", "mia", "sue", "max", "fin", "lin", "aud"];

  test.each(everybodyElse)("%s cannot give anybody a role, nor themselves", async (person) => {
    for (const target of [person, "amy", "ada"] as PersonName[]) {
      await inVain(() => world.ask(person, "mutation ($id: ID!) { changeRole(id: $id, role: ADMINISTRATOR, version: 1) { id } }", { id: world.ids[target] }));
    }
  });

  test.each(everybodyElse)("%s cannot let in, shut out or rename other people", async (person) => {
    const target = { id: world.ids.ada };
    await inVain(() => world.ask(person, "mutation ($id: ID!) { deactivateUser(id: $id, version: 1) { __typename } }", target));
    await inVain(() => world.ask(person, "mutation ($id: ID!) { updateUser(id: $id, version: 1, input: { email: \"me@evil.example\" }) { id } }", target));
    await inVain(() => world.ask(person, "mutation { inviteUser(input: { name: \"Friend\", email: \"friend@evil.example\", role: ADMINISTRATOR }) { __typename } }"));
  });

  test("an administrator cannot change their own role", async () => {
    await inVain(() => world.ask("ada", "mutation ($id: ID!) { changeRole(id: $id, role: SALES, version: 1) { id } }", { id: world.ids.ada }));
  });

  test.each(["*:*", ":*", "event:*", "customer:assign", "apiKey:*:create", "event:read", "analysis:profit", "__proto__:read", "constructor:*"])("amy's key cannot be given %s", async (scope) => {
    await inVain(() => world.ask("amy", "mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }", { input: { name: "x", scopes: [scope], expiresAt: new Date(Date.now() + 86_400_000).toISOString() } }));
  });
});

describe("a key", () => {
  let bearer: Record<string, string>;
  beforeAll(async () => {
    const input = { name: "Shop", scopes: ["customer:read", "contact:*"], expiresAt: new Date(Date.now() + 86_400_000).toISOString() };
    const { data, text } = await world.ask<{ createApiKey: { secret: string } }>("amy", "mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }", { input });
    if (!data) throw new Error(text);
    bearer = { authorization: `Bearer ${data.createApiKey.secret}` };
  });

  test("reads what it is for", async () => {
    const { data } = await world.ask<{ customers: { nodes: { id: string }[] } }>(undefined, "{ customers(first: 5) { nodes { id } } }", {}, bearer);
    expect(data?.customers.nodes.map(({ id }) => id)).toEqual([amys.customer]);
  });

  test.each([
    "{ orders(first: 1) { nodes { id } } }",
    "{ users(first: 1) { nodes { id } } }",
    "mutation { createCustomer(input: { kind: COMPANY, name: \"x\" }) { id } }",
    "mutation { createApiKey(input: { name: \"x\", scopes: [\"customer:read\"], expiresAt: \"2099-01-01T00:00:00Z\" }) { secret } }",
    "mutation { updateProfile(input: { locale: EN }) { __typename } }",
    "mutation { proveIdentity(proof: { password: \"x\" }) }",
  ])("does not get beyond its scopes by %s", async (query) => {
    await inVain(() => world.ask(undefined, query, {}, bearer));
  });

  test("goes before a cookie: a stolen one beside it lends it nothing", async () => {
    const { errors } = await world.ask(undefined, "{ orders(first: 1) { nodes { id } } }", {}, { ...bearer, cookie: world.cookie("ada") });
    expect(errors[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
