import { parse } from "graphql";
import { hour } from "../../core/clock";
import { executeOperation } from "../../core/graph/execute";
import { pipelineWorld, type PipelineWorld } from "../../testing/pipeline-world";
import { longSignedIn, monday, type PersonName } from "../../testing/world";
import { authenticate, stillValid } from "../authentication";
import { Role } from "../role";
import { changeRole } from "../user/role.service";

const keyFields = "id version name scopes ceiling requestsPerMinute costPerMinute expiresAt oldSecretUntil revokedAt abilities grants { type verbs { verb rows where { column values } } groups { name right } fields { name right } }";
const createText = `mutation ($input: CreateApiKeyInput!) { made: createApiKey(input: $input) { secret apiKey { ${keyFields} } } }`;
const updateText = `mutation ($id: ID!, $version: Int!, $input: UpdateApiKeyInput!) { updateApiKey(id: $id, version: $version, input: $input) { ${keyFields} } }`;
const rotateText = `mutation ($id: ID!, $graceHours: Int!) { made: rotateApiKey(id: $id, graceHours: $graceHours) { secret apiKey { ${keyFields} } } }`;

interface Made {
  made: { secret: string; apiKey: { id: string; version: number; scopes: string[]; grants: unknown } };
}

let world: PipelineWorld;
beforeAll(async () => (world = await pipelineWorld()));
beforeEach(() => world.clock.set(monday));
afterAll(() => world.close());

const soon = "2026-06-01T00:00:00.000Z";
/** Customers of the levels A and B that are one's own, without notes, the way to reach them masked. */
const customers = (more: object = {}) => ({ type: "Customer", verbs: [{ verb: "read", rows: "OWN", where: [{ column: "level", values: ["A", "B"] }] }], groups: [{ name: "profile", right: "SHOWN" }, { name: "contactDetails", right: "MASKED" }], ...more });
const codes = ({ errors }: { errors: readonly { extensions?: Record<string, unknown> }[] }) =>
  errors.flatMap(({ extensions }) => (extensions?.["fields"] as { path: string; code: string }[] | undefined)?.map(({ path, code }) => `${path} ${code}`) ?? [extensions?.["code"]]);

const create = (person: PersonName, input: object) => world.query<Made>(person, createText, { input: { name: "Shop", expiresAt: soon, ...input } });
async function issue(person: PersonName, input: object): Promise<Made["made"]> {
  const { data, errors } = await create(person, input);
  expect(errors).toEqual([]);
  return data.made;
}
const update = (id: string, version: number, input: object, person: PersonName = "amy") => world.query<{ updateApiKey: object }>(person, updateText, { id, version, input });

/** What a program gets that asks with a secret. */
async function asKey(secret: string, text: string): Promise<{ data: Record<string, unknown>; codes: unknown[] }> {
  const viewer = await authenticate(world.database, world.clock, { authorization: `Bearer ${secret}` });
  const { data, errors = [] } = await executeOperation({ schema: world.schema, document: parse(text), contextValue: { ...world.ctx(), viewer } });
  return { data: (data ?? {}), codes: errors.map(({ extensions }) => extensions["code"]) };
}

describe("a key with grants", () => {
  test("sees these rows and these fields, and nothing else", async () => {
    await world.givenCustomer("amy", "Harbour Trading");
    await world.query("amy", "mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }", { input: { kind: "COMPANY", name: "Island Foods", level: "A", phone: "0912345678", notes: "Secret" } });
    const { secret, apiKey } = await issue("amy", { grants: [customers()] });
    expect(apiKey).toMatchObject({ scopes: ["customer:read"], grants: [{ type: "Customer", verbs: [{ verb: "read", rows: "OWN", where: [{ column: "level", values: ["A", "B"] }] }] }] });
    const { data } = await asKey(secret, "{ customers(first: 9) { totalCount nodes { name phone notes } } }");
    expect(data["customers"]).toMatchObject({ totalCount: 1, nodes: [{ name: "Island Foods", notes: null }] });
    expect(JSON.stringify(data)).not.toContain("0912345678");
    expect((await asKey(secret, "{ opportunities(first: 1) { nodes { id } } }")).codes).toEqual(["FORBIDDEN"]);
    expect((await asKey(secret, 'mutation { moveLifeCycle(id: "cus_1", version: 1, to: LOST) { id } }')).codes).toEqual(["FORBIDDEN"]);
  });

  test.each<[string, object, string[]]>([
    ["neither scopes nor grants", {}, ["input.scopes oneOf"]],
    ["both", { scopes: ["customer:read"], grants: [customers()] }, ["input.scopes oneOf"]],
    ["a type that is not there", { grants: [customers({ type: "Nothing" })] }, ["input.grants.0.type unknown"]],
    ["a verb that is not there", { grants: [{ type: "Customer", verbs: [{ verb: "eat", rows: "ALL" }] }] }, ["input.grants.0.verbs.0.verb unknown"]],
    ["a verb that the issuer has not got", { grants: [{ type: "Customer", verbs: [{ verb: "assign", rows: "ALL" }] }] }, ["input.grants.0.verbs.0 notAllowed"]],
    ["fields that the issuer does not see", { grants: [{ type: "Order", verbs: [{ verb: "read", rows: "OWN" }], groups: [{ name: "profit", right: "SHOWN" }] }] }, ["input.grants.0.groups.0 notAllowed"]],
  ])("is not made with %s", async (_, input, expected) => {
    expect(codes(await create("amy", input))).toEqual(expected);
  });

  test("takes a fresh proof", async () => {
    expect(codes(await world.query("amy", createText, { input: { name: "Shop", scopes: ["customer:read"], expiresAt: soon } }, longSignedIn))).toEqual(["STEP_UP_REQUIRED"]);
  });
});

describe("a key with a ceiling", () => {
  test("never does more than that role, though its issuer does everything", async () => {
    await world.givenCustomer("amy", "Pier Ltd");
    const { secret } = await issue("ada", { scopes: ["customer:*", "opportunity:read"], ceiling: "PARTNER" });
    const { data, codes: refused } = await asKey(secret, "{ customers(first: 1) { nodes { name notes orderTotal { amount } } } }");
    expect([refused, data["customers"]]).toMatchObject([[], { nodes: [{ notes: null, orderTotal: null }] }]);
    expect((await asKey(secret, "{ opportunities(first: 1) { nodes { id } } }")).codes).toEqual(["FORBIDDEN"]);
  });
});

describe("a key and its issuer", () => {
  test("the issuer's new role narrows the key at once", async () => {
    const { ids } = world;
    const { secret } = await issue("ben", { scopes: ["customer:read", "opportunity:read"] });
    const viewer = await authenticate(world.database, world.clock, { authorization: `Bearer ${secret}` });
    expect((await asKey(secret, "{ opportunities(first: 1) { nodes { id } } }")).codes).toEqual([]);
    await world.ctx("ada").transact((tx) => changeRole(tx, ids.ben, 1, Role.SERVICE));
    expect((await asKey(secret, "{ opportunities(first: 1) { nodes { id } } }")).codes).toEqual(["FORBIDDEN"]);
    expect(await stillValid(world.database.sql, world.clock, viewer)).toBe(false);
  });
});

describe("updateApiKey", () => {
  test("narrows verbs, rows, fields, end and budgets, from the next request on", async () => {
    const { secret, apiKey } = await issue("amy", { grants: [customers(), { type: "Contact", verbs: [{ verb: "read", rows: "OWN" }] }], requestsPerMinute: 100 });
    expect((await asKey(secret, "{ contacts(first: 1) { nodes { id } } }")).codes).toEqual([]);
    const less = { grants: [customers({ groups: [{ name: "profile", right: "SHOWN" }] })], expiresAt: "2026-05-01T00:00:00.000Z", requestsPerMinute: 10, costPerMinute: 500, ceiling: "PARTNER", name: "Small shop" };
    const { data, errors } = await update(apiKey.id, 1, less);
    expect(errors).toEqual([]);
    expect(data.updateApiKey).toMatchObject({ version: 2, name: "Small shop", scopes: ["customer:read"], requestsPerMinute: 10, costPerMinute: 500, ceiling: "PARTNER" });
    expect((await asKey(secret, "{ contacts(first: 1) { nodes { id } } }")).codes).toEqual(["FORBIDDEN"]);
    expect(await authenticate(world.database, world.clock, { authorization: `Bearer ${secret}` })).toMatchObject({ requestsPerMinute: 10, budgetPerMinute: 500 });
    expect(await world.events()).toContainEqual({ type: "apiKey.updated", recordId: apiKey.id });
  });

  test.each<[string, object, string[]]>([
    ["more verbs", { grants: [customers({ verbs: [{ verb: "read", rows: "OWN", where: [{ column: "level", values: ["A"] }] }, { verb: "update", rows: "OWN" }] })] }, ["input.grants wider"]],
    ["more rows", { grants: [customers({ verbs: [{ verb: "read", rows: "OWN" }] })] }, ["input.grants wider"]],
    ["more of a field", { grants: [customers({ groups: [{ name: "contactDetails", right: "SHOWN" }] })] }, ["input.grants wider"]],
    ["a later end", { expiresAt: "2026-06-02T00:00:00.000Z" }, ["input.expiresAt wider"]],
    ["more requests", { requestsPerMinute: 101 }, ["input.requestsPerMinute wider"]],
    ["scopes instead of grants", { scopes: ["customer:read"] }, ["input.scopes oneOf"]],
  ])("refuses %s", async (_, input, expected) => {
    const { apiKey } = await issue("amy", { grants: [customers()], requestsPerMinute: 100 });
    expect(codes(await update(apiKey.id, 1, input))).toEqual(expected);
  });

  test("refuses scopes that the key has not got, and another ceiling", async () => {
    const { apiKey } = await issue("amy", { scopes: ["customer:*"], ceiling: "PARTNER" });
    expect(codes(await update(apiKey.id, 1, { scopes: ["customer:read", "contact:read"], ceiling: "SALES" }))).toEqual(["input.scopes.1 wider", "input.ceiling wider"]);
    expect(codes(await update(apiKey.id, 1, { grants: [customers(), { type: "Contact", verbs: [{ verb: "read", rows: "OWN" }] }] }))).toEqual(["input.grants wider"]);
    expect(codes(await update(apiKey.id, 1, { scopes: ["customer:read"] }))).toEqual([]);
  });

  test("is for the issuer and administrators, and not for a key that was revoked", async () => {
    const { apiKey } = await issue("amy", { scopes: ["customer:read"] });
    expect(codes(await update(apiKey.id, 1, { name: "Mine" }, "mia"))).toEqual(["NOT_FOUND"]);
    expect(codes(await update(apiKey.id, 7, { name: "Mine" }))).toEqual(["CONFLICT"]);
    expect(codes(await update(apiKey.id, 1, { name: "Shop of Amy" }, "ada"))).toEqual([]);
    await world.query("amy", "mutation ($id: ID!) { revokeApiKey(id: $id) { id } }", { id: apiKey.id });
    expect(codes(await update(apiKey.id, 3, { name: "Back" }))).toEqual(["id revoked"]);
  });
});

describe("rotateApiKey", () => {
  const rotate = (person: PersonName, id: string, graceHours: number) => world.query<Made>(person, rotateText, { id, graceHours });
  const works = async (secret: string) => (await authenticate(world.database, world.clock, { authorization: `Bearer ${secret}` }).catch(() => undefined)) !== undefined;

  test("gives a new secret, beside which the old one stays good for a while", async () => {
    const { secret: old, apiKey } = await issue("amy", { scopes: ["customer:read"] });
    expect(await works(old)).toBe(true);
    const { data, errors } = await rotate("amy", apiKey.id, 2);
    expect(errors).toEqual([]);
    expect(data.made.apiKey).toMatchObject({ id: apiKey.id, oldSecretUntil: "2026-03-02T11:00:00.000Z" });
    expect([await works(old), await works(data.made.secret)]).toEqual([true, true]);
    world.clock.advance(2 * hour);
    expect([await works(old), await works(data.made.secret)]).toEqual([false, true]);
    expect(await world.events()).toContainEqual({ type: "apiKey.rotated", recordId: apiKey.id });
  });

  test("without grace ends the old secret at once", async () => {
    const { secret: old, apiKey } = await issue("amy", { scopes: ["customer:read"] });
    expect(await works(old)).toBe(true);
    await rotate("amy", apiKey.id, 0);
    expect(await works(old)).toBe(false);
  });

  test("is the issuer's own affair, also for administrators", async () => {
    const { apiKey } = await issue("amy", { scopes: ["customer:read"] });
    expect(codes(await rotate("ada", apiKey.id, 1))).toEqual(["id notAllowed"]);
    expect(codes(await rotate("mia", apiKey.id, 1))).toEqual(["NOT_FOUND"]);
    expect(codes(await rotate("amy", apiKey.id, 169))).toEqual(["graceHours outOfRange"]);
    expect(codes(await world.query("amy", rotateText, { id: apiKey.id, graceHours: 1 }, longSignedIn))).toEqual(["STEP_UP_REQUIRED"]);
  });
});

test("what may be given to a key is what one has oneself", async () => {
  const { data, errors } = await world.query<{ grantableToKeys: { type: string; verbs: string[]; groups: { name: string }[] }[] }>("amy", "{ grantableToKeys { type verbs groups { name fields } conditions { column values } } }");
  expect(errors).toEqual([]);
  const order = data.grantableToKeys.find(({ type }) => type === "Order");
  expect(order?.verbs).toContain("read");
  expect(order?.groups.map(({ name }) => name)).not.toContain("profit");
  expect(data.grantableToKeys.map(({ type }) => type)).not.toContain("Event");
  expect(codes(await world.query(undefined, "{ grantableToKeys { type } }"))).toEqual(["UNAUTHENTICATED"]);
});

test("keys are listed by issuer and by whether they can be used", async () => {
  const { apiKey } = await issue("fin", { scopes: ["customer:read"] });
  await world.query("fin", "mutation ($id: ID!) { revokeApiKey(id: $id) { id } }", { id: apiKey.id });
  const listed = async (filter: object) => (await world.query<{ apiKeys: { nodes: { id: string }[] } }>("ada", "query ($filter: ApiKeyFilter) { apiKeys(first: 100, filter: $filter) { nodes { id } } }", { filter })).data.apiKeys.nodes.map(({ id }) => id);
  expect(await listed({ issuerId: [world.ids.fin] })).toEqual([apiKey.id]);
  expect(await listed({ issuerId: [world.ids.fin], usable: true })).toEqual([]);
  expect(await listed({ usable: false })).toContain(apiKey.id);
});

test("the address of the last use is kept", async () => {
  const { secret, apiKey } = await issue("amy", { scopes: ["customer:read"] });
  await authenticate(world.database, world.clock, { authorization: `Bearer ${secret}` }, false, "203.0.113.9");
  for (let tries = 0; tries < 100; tries += 1) {
    const [row] = await world.database.sql.rows<{ lastUsedFrom: string | null }>("SELECT `lastUsedFrom` FROM `api_key` WHERE `id` = ?", [apiKey.id]);
    if (row?.lastUsedFrom === "203.0.113.9") return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("The address was not kept.");
});
