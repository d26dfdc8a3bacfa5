import { testWorld, type World } from "../../testing/world";

let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

const create = `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) {
  id version number name level lifeCycleStage owner { name } team { name } tags { name } externalIds { system value } abilities createdAt orderTotal { amount currency } } }`;

interface Created {
  createCustomer: { id: string; version: number; number: string; name: string; owner: { name: string }; tags: { name: string }[]; abilities: string[] };
}

async function given(person: "amy" | "ben", name: string, more: object = {}): Promise<Created["createCustomer"]> {
  const { data, errors } = await world.query<Created>(person, create, { input: { kind: "COMPANY", name, ...more } });
  expect(errors).toEqual([]);
  return data.createCustomer;
}

describe("createCustomer", () => {
  test("a sales person takes up a customer, who is then hers and her team's", async () => {
    const { data, errors } = await world.query<Created>("amy", create, {
      input: { kind: "COMPANY", name: " 國泰世華銀行 ", tagNames: ["重點"], externalIds: [{ system: "erp", value: "4711" }] },
    });
    expect(errors).toEqual([]);
    expect(data.createCustomer).toMatchObject({
      version: 1,
      name: "國泰世華銀行",
      level: "C",
      lifeCycleStage: "POTENTIAL",
      owner: { name: "Amy 王" },
      team: { name: "north" },
      tags: [{ name: "重點" }],
      externalIds: [{ system: "erp", value: "4711" }],
      createdAt: "2026-03-02T09:00:00.000Z",
      orderTotal: { amount: "0.00", currency: "USD" },
    });
    expect(data.createCustomer.abilities).toEqual(expect.arrayContaining(["read", "update", "tag"]));
    expect(data.createCustomer.abilities).not.toContain("assign");
    expect(await world.events()).toContainEqual({ type: "customer.created", recordId: data.createCustomer.id });
  });

  test.each([
    ["nothing but spaces", { name: "  \u200b " }],
    ["a name that is too long", { name: "x".repeat(201) }],
    ["an e-mail address that is none", { name: "A", email: "not at all" }],
    ["an owner who is not there", { name: "A", ownerId: "usr_nobody" }],
    ["another system's id twice", { name: "A", externalIds: [{ system: "erp", value: "4711" }] }],
  ])("refuses %s and saves nothing", async (_, input) => {
    const before = await world.events();
    const { errors } = await world.query("amy", create, { input: { kind: "PERSON", ...input } });
    expect(errors).toHaveLength(1);
    expect(await world.events()).toEqual(before);
  });

  test("a stranger is asked to sign in, service may not", async () => {
    expect((await world.query(undefined, create, { input: { kind: "PERSON", name: "A" } })).errors[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
    expect((await world.query("sue", create, { input: { kind: "PERSON", name: "A" } })).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });

  test("the same idempotency key makes one customer; with another input it is refused", async () => {
    const [first, again] = [
      await world.query<Created>("amy", create, { input: { kind: "PERSON", name: "Once" } }, { idempotencyKey: "k1" }),
      await world.query<Created>("amy", create, { input: { kind: "PERSON", name: "Once" } }, { idempotencyKey: "k1" }),
    ];
    expect(again.data.createCustomer.id).toBe(first.data.createCustomer.id);
    const other = await world.query("amy", create, { input: { kind: "PERSON", name: "Twice" } }, { idempotencyKey: "k1" });
    expect(other.errors[0]?.extensions?.["code"]).toBe("IDEMPOTENCY_MISMATCH");
  });

  test("keeps every script and sign exactly as written", async () => {
    const name = "𠮷野家 \u202Eabc ‮ 😀 =1+1";
    expect((await given("amy", name)).name).toBe(name);
  });
});

describe("customer and customers", () => {
  test("somebody else's customer looks like one that is not there", async () => {
    const { id } = await given("ben", "Ben's own");
    const text = `query ($id: ID!) { customer(id: $id) { name } }`;
    const [hers, absent] = [await world.query("amy", text, { id }), await world.query("amy", text, { id: "cus_absent" })];
    expect(hers.errors.map(({ message, extensions }) => ({ message, extensions }))).toEqual(absent.errors.map(({ message, extensions }) => ({ message, extensions })));
    expect((await world.query("sue", text, { id })).data).toEqual({ customer: { name: "Ben's own" } });
  });

  test("pages by name without a gap or a double, forwards and backwards", async () => {
    for (const name of ["Delta", "alpha", "Bravo", "乙", "甲", "Charlie"]) await given("ben", name);
    const text = `query ($first: Int, $after: Cursor, $last: Int, $before: Cursor) { customers(first: $first, after: $after, last: $last, before: $before) {
      totalCount nodes { name } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    type Page = { customers: { totalCount: number; nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string } } };
    const whole = (await world.query<Page>("ben", text, { first: 100 })).data.customers;
    const pages: string[] = [];
    let after: string | null = null;
    do {
      const page: Page["customers"] = (await world.query<Page>("ben", text, { first: 2, after })).data.customers;
      pages.push(...page.nodes.map((node) => node.name));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(pages).toEqual(whole.nodes.map((node) => node.name));
    expect(pages).toHaveLength(whole.totalCount);
    expect(pages).toEqual(["alpha", "Ben's own", "Bravo", "Charlie", "Delta", "甲", "乙"]);
    const last = (await world.query<Page>("ben", text, { last: 3 })).data.customers;
    expect(last.nodes.map((node) => node.name)).toEqual(pages.slice(-3));
    expect(last.pageInfo.hasPreviousPage).toBe(true);
  });

  test.each([["none", {}], ["too many", { first: 101 }], ["both", { first: 1, last: 1 }], ["less than nothing", { first: -1 }]])("demands a sensible page size: %s", async (_, args) => {
    const { errors } = await world.query("amy", `query ($first: Int, $last: Int) { customers(first: $first, last: $last) { nodes { id } } }`, args);
    expect(errors[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  });

  test("finds by any part of the name, either script, pinyin and initials; filters and sorts", async () => {
    const text = `query ($filter: CustomerFilter, $sort: CustomerSort) { customers(first: 10, filter: $filter, sort: $sort) { nodes { name } } }`;
    type Page = { customers: { nodes: { name: string }[] } };
    for (const search of ["世華", "世华", "shihua", "gtsh"]) {
      const { data } = await world.query<Page>("amy", text, { filter: { search } });
      expect(data.customers.nodes.map((node) => node.name)).toEqual(["國泰世華銀行"]);
    }
    await given("amy", "Level A", { level: "A", source: "Fair" });
    expect((await world.query<Page>("amy", text, { filter: { level: ["A"], source: ["Fair", "Web"] } })).data.customers.nodes).toEqual([{ name: "Level A" }]);
    expect((await world.query<Page>("amy", text, { filter: { createdAt: { from: "2026-03-03T00:00:00Z" } } })).data.customers.nodes).toEqual([]);
    expect((await world.query("sue", text, { sort: { field: "ORDER_TOTAL", direction: "DESC" } })).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    expect((await world.query("sue", text, { filter: { creditGrade: ["A"] } })).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });

  test("costs the same number of statements for 1 row as for 20", async () => {
    const text = `query ($first: Int!) { customers(first: $first) { edges { cursor node { name owner { name team { name } } tags { name customerCount } externalIds { value }
      contacts(first: 3) { totalCount nodes { name customer { name } } } activities(first: 3) { nodes { subject author { name } } } } } } }`;
    for (let index = 0; index < 20; index += 1) await given("amy", `!Row ${index}`, { tagNames: [`t${index % 3}`] });
    const [single, twenty] = [await world.query("ada", text, { first: 1 }), await world.query("ada", text, { first: 20 })];
    expect(twenty.errors).toEqual([]);
    expect(twenty.statements).toBe(single.statements);
  });
});

describe("updateCustomer", () => {
  const update = `mutation ($id: ID!, $version: Int!, $input: UpdateCustomerInput!) { updateCustomer(id: $id, version: $version, input: $input) { version name source phone creditGrade } }`;

  test("what is left out stays, null clears", async () => {
    const { id } = await given("amy", "Before", { source: "Web", phone: "02 1234" });
    const { data } = await world.query("amy", update, { id, version: 1, input: { name: "After", phone: null } });
    expect(data).toEqual({ updateCustomer: { version: 2, name: "After", source: "Web", phone: null, creditGrade: null } });
    expect(await world.events()).toContainEqual({ type: "customer.updated", recordId: id });
  });

  test("a stale version is a conflict that shows the record as it is", async () => {
    const { id } = await given("amy", "Contested");
    await world.query("amy", update, { id, version: 1, input: { source: "Hers" } });
    const { errors } = await world.query("amy", update, { id, version: 1, input: { source: "Mine" } });
    expect(errors[0]?.extensions).toMatchObject({ code: "CONFLICT", current: { version: 2, name: "Contested", source: "Hers" } });
  });

  test("service may change the telephone number only; finance the credit grade, and sees the number masked", async () => {
    const { id } = await given("amy", "Fields", { phone: "0912345678" });
    expect((await world.query("sue", update, { id, version: 1, input: { name: "Hacked" } })).errors[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: [{ path: "input.name", code: "notAllowed" }],
    });
    expect((await world.query("sue", update, { id, version: 1, input: { phone: "0987654321" } })).errors).toEqual([]);
    const { data } = await world.query("fin", update, { id, version: 2, input: { creditGrade: "AA" } });
    expect(data).toMatchObject({ updateCustomer: { creditGrade: "AA", phone: "••••4321" } });
    expect((await world.query("sue", `query ($id: ID!) { customer(id: $id) { creditGrade orderCount } }`, { id })).data).toEqual({ customer: { creditGrade: null, orderCount: null } });
  });

  test.each(["kind", "level", "name"])("refuses to clear the %s, which every customer has", async (field) => {
    const { id } = await given("amy", "Complete");
    const { errors } = await world.query("amy", update, { id, version: 1, input: { [field]: null } });
    expect(errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
  });

  test("somebody else's customer cannot be changed, nor can its absence be told from that", async () => {
    const { id } = await given("ben", "Not hers");
    expect((await world.query("amy", update, { id, version: 1, input: { source: "x" } })).errors[0]?.extensions?.["code"]).toBe("NOT_FOUND");
    expect((await world.query("mia", update, { id, version: 1, input: { source: "x" } })).errors[0]?.extensions?.["code"]).toBe("NOT_FOUND");
  });
});

describe("assignCustomer and moveLifeCycle", () => {
  test("a manager hands a customer of her team on; a sales person may not", async () => {
    const { id } = await given("amy", "Handed on");
    const assign = `mutation ($id: ID!, $version: Int!, $ownerId: ID!) { assignCustomer(id: $id, version: $version, ownerId: $ownerId) { owner { name } team { name } } }`;
    expect((await world.query("amy", assign, { id, version: 1, ownerId: world.ids.ben })).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    expect((await world.query("mia", assign, { id, version: 1, ownerId: world.ids.mia })).data).toEqual({ assignCustomer: { owner: { name: "Mia 陳" }, team: { name: "north" } } });
    expect(await world.events()).toContainEqual({ type: "customer.assigned", recordId: id });
  });

  test("nobody gives a customer to somebody and loses sight of it; an administrator may", async () => {
    const { id } = await given("amy", "Out of sight");
    const assign = `mutation ($id: ID!, $ownerId: ID!) { assignCustomer(id: $id, version: 1, ownerId: $ownerId) { owner { name } team { name } } }`;
    expect((await world.query("mia", assign, { id, ownerId: world.ids.ben })).errors[0]?.extensions).toMatchObject({ fields: [{ path: "ownerId", code: "notAllowed" }] });
    expect((await world.query("amy", create, { input: { kind: "PERSON", name: "For Ben", ownerId: world.ids.ben } })).errors[0]?.extensions).toMatchObject({ fields: [{ path: "input.ownerId", code: "notAllowed" }] });
    expect((await world.query("ada", assign, { id, ownerId: world.ids.ben })).data).toEqual({ assignCustomer: { owner: { name: "Ben 李" }, team: { name: "south" } } });
  });

  test("moves along the life cycle only by its steps", async () => {
    const { id } = await given("amy", "Cycle");
    const move = `mutation ($id: ID!, $version: Int!, $to: LifeCycleStage!) { moveLifeCycle(id: $id, version: $version, to: $to) { lifeCycleStage version } }`;
    expect((await world.query("amy", move, { id, version: 1, to: "WON_BACK" })).errors[0]?.extensions).toMatchObject({ fields: [{ path: "to", code: "transition" }] });
    expect((await world.query("amy", move, { id, version: 1, to: "NURTURING" })).data).toEqual({ moveLifeCycle: { lifeCycleStage: "NURTURING", version: 2 } });
  });

  test("says where a customer may go next, and which facts the viewer's role may change", async () => {
    const { id } = await given("amy", "Next steps");
    const read = `query ($id: ID!) { customer(id: $id) { availableStages editableFields } }`;
    type Read = { customer: { availableStages: string[]; editableFields: string[] } };
    const amy = (await world.query<Read>("amy", read, { id })).data;
    expect(amy.customer.availableStages).toEqual(["NURTURING", "MAINTAINED", "LOST"]);
    expect(amy.customer.editableFields).toContain("name");
    const sue = (await world.query<Read>("sue", read, { id })).data;
    expect([...sue.customer.editableFields].sort()).toEqual(["address", "city", "email", "notes", "phone", "postalCode", "website"]);
  });
});
