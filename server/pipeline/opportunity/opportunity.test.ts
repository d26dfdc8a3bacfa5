import { pipelineWorld, refusal, type Deal, type PipelineWorld } from "../../testing/pipeline-world";
import * as opportunities from "./opportunity.service";
import { OpportunityStatus } from "./opportunity.enums";

let world: PipelineWorld;
beforeAll(async () => {
  world = await pipelineWorld();
});
afterAll(() => world.close());

const create = `mutation ($input: CreateOpportunityInput!) { createOpportunity(input: $input) {
  id version number name status stage { name } pipeline { name } value { amount currency } weightedValue { amount currency } probability
  customer { name } contact { name } owner { name } team { name } products { quantity price { amount } product { name } }
  stageHistory { stage { name } enteredAt leftAt days changedBy { name } } ageInStageDays isRotten abilities } }`;

interface Created {
  createOpportunity: Deal & { abilities: string[] };
}

const typesOf = async (id: string): Promise<string[]> => (await world.events()).filter(({ recordId }) => recordId === id).map(({ type }) => type);

describe("createOpportunity", () => {
  test("a deal begins in the first open stage, with its probability, owner and history", async () => {
    const customerId = await world.givenCustomer("amy", "國泰世華銀行");
    const contactId = await world.givenContact("amy", customerId, "陳經理");
    const productId = await world.givenProduct("GTX-1", "12.345");
    const input = { name: " 防火牆 ", customerId, contactId, value: { amount: "1000.05" }, products: [{ productId, quantity: 3 }, { productId, quantity: 1, price: { amount: "10", currency: "EUR" } }] };
    const { data, errors } = await world.query<Created>("amy", create, { input });
    expect(errors).toEqual([]);
    expect(data.createOpportunity).toMatchObject({
      version: 1,
      number: expect.stringMatching(/^O-\d{6}$/) as string,
      name: "防火牆",
      status: "OPEN",
      stage: { name: "Lead" },
      pipeline: { name: "Sales" },
      value: { amount: "1000.05", currency: "USD" },
      weightedValue: { amount: "100.005", currency: "USD" },
      probability: 0.1,
      customer: { name: "國泰世華銀行" },
      contact: { name: "陳經理" },
      owner: { name: "Amy 王" },
      team: { name: "north" },
      products: [
        { quantity: 3, price: { amount: "12.345" }, product: { name: "GTX-1" } },
        { quantity: 1, price: { amount: "10.00" } },
      ],
      stageHistory: [{ stage: { name: "Lead" }, enteredAt: "2026-03-02T09:00:00.000Z", leftAt: null, days: 0, changedBy: { name: "Amy 王" } }],
      ageInStageDays: 0,
      isRotten: false,
    });
    expect(data.createOpportunity.abilities).toEqual(["read", "create", "update", "move"]);
    expect(await typesOf(data.createOpportunity.id)).toEqual(["opportunity.created"]);
  });

  test("without a customer, with a probability of its own", async () => {
    const { data, errors } = await world.query("amy", create, { input: { name: "Free", probability: 0.3333, value: { amount: "0.01" } } });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ createOpportunity: { customer: null, probability: 0.3333, weightedValue: { amount: "0.0033" } } });
  });

  test.each<[string, () => Promise<object> | object, [string, string]]>([
    ["a value below nothing", () => ({ value: { amount: "-1" } }), ["input.value.amount", "negative"]],
    ["somebody else's customer", async () => ({ customerId: await world.givenCustomer("ben", "Not hers") }), ["input.customerId", "notFound"]],
    ["a customer's contact without the customer", async () => ({ contactId: await world.givenContact("amy", await world.givenCustomer("amy", "C"), "X") }), ["input.contactId", "notOfCustomer"]],
    ["an owner who is not there", () => ({ ownerId: "usr_nobody" }), ["input.ownerId", "notFound"]],
    ["an owner out of reach", () => ({ ownerId: world.ids.ben }), ["input.ownerId", "notAllowed"]],
    ["a stage that is not there", () => ({ stageId: "sta_nowhere" }), ["input.stageId", "notFound"]],
    ["a stage that is closed", () => ({ stageId: world.stages.won, value: { amount: "1" } }), ["input.stageId", "notOpen"]],
    ["a stage whose requirements are not met", () => ({ stageId: world.stages.proposal }), ["input.value", "requiredByStage"]],
    ["a product that is not there", () => ({ products: [{ productId: "prd_none", quantity: 1 }] }), ["input.products.0.productId", "notFound"]],
    ["a product without any price", async () => ({ products: [{ productId: await world.givenProduct("BARE", null), quantity: 1 }] }), ["input.products.0.price", "required"]],
  ])("refuses %s and saves nothing", async (_, input, field) => {
    const more = await input();
    const before = await world.events();
    expect(refusal(await world.query("amy", create, { input: { name: "Broken", ...more } }))).toEqual({ code: "BAD_USER_INPUT", fields: [field] });
    expect(await world.events()).toEqual(before);
  });

  test.each([
    ["a name that says nothing", { name: " \u200b" }],
    ["a name that is too long", { name: "x".repeat(201) }],
    ["a probability above one", { probability: 1.01 }],
    ["an amount that is none", { value: { amount: "1,5" } }],
    ["none of a product", { products: [{ productId: "prd_x", quantity: 0 }] }],
  ])("refuses %s by its shape", async (_, input) => {
    const before = await world.events();
    expect(refusal(await world.query("amy", create, { input: { name: "Broken", ...input } })).code).toBe("BAD_USER_INPUT");
    expect(await world.events()).toEqual(before);
  });

  test("a stranger is asked to sign in; service and finance may not", async () => {
    expect(refusal(await world.query(undefined, create, { input: { name: "A" } })).code).toBe("UNAUTHENTICATED");
    for (const person of ["sue", "fin"] as const) expect(refusal(await world.query(person, create, { input: { name: "A" } })).code).toBe("FORBIDDEN");
  });
});

describe("createMany", () => {
  test("takes deals up with their past", async () => {
    const at = (text: string): Date => new Date(`${text}T00:00:00.000Z`);
    const [won, lost] = await world.ctx("ada").transact((tx) =>
      opportunities.createMany(tx, [
        {
          name: "Old win",
          ownerId: world.ids.ben,
          status: OpportunityStatus.WON,
          value: { amount: "10" },
          createdAt: at("2025-01-01"),
          closedAt: at("2025-02-01"),
          externalIds: [{ system: "crm", value: "1" }],
          stageHistory: [
            { stageId: world.stages.lead, enteredAt: at("2025-01-01") },
            { stageId: world.stages.proposal, enteredAt: at("2025-01-11") },
          ],
        },
        { name: "Old loss", stageId: world.stages.lost, createdAt: at("2025-01-01"), lostReason: "price" },
      ]),
    );
    const text = `query ($id: ID!) { opportunity(id: $id) { status probability createdAt closedAt stageEnteredAt owner { name } team { name } lostReason externalIds { system value } stageHistory { stage { name } days leftAt } } }`;
    expect((await world.query("ada", text, { id: won?.id })).data).toEqual({
      opportunity: {
        status: "WON",
        probability: 1,
        createdAt: "2025-01-01T00:00:00.000Z",
        closedAt: "2025-02-01T00:00:00.000Z",
        stageEnteredAt: "2025-02-01T00:00:00.000Z",
        owner: { name: "Ben 李" },
        team: { name: "south" },
        lostReason: null,
        externalIds: [{ system: "crm", value: "1" }],
        stageHistory: [
          { stage: { name: "Lead" }, days: 10, leftAt: "2025-01-11T00:00:00.000Z" },
          { stage: { name: "Proposal" }, days: 21, leftAt: "2025-02-01T00:00:00.000Z" },
          { stage: { name: "Won" }, days: 394.375, leftAt: null },
        ],
      },
    });
    expect((await world.query("ada", text, { id: lost?.id })).data).toMatchObject({ opportunity: { status: "LOST", probability: 0, lostReason: "price", closedAt: "2025-01-01T00:00:00.000Z" } });
  });
});

describe("updateOpportunity", () => {
  const update = `mutation ($id: ID!, $version: Int!, $input: UpdateOpportunityInput!) { updateOpportunity(id: $id, version: $version, input: $input) {
    version name value { amount currency } probability expectedCloseOn customer { name } contact { name } source } }`;

  test("what is left out stays, null clears; a probability of null is the stage's again", async () => {
    const { id } = await world.givenDeal("amy", "Before", { value: { amount: "5" }, source: "Fair", probability: 0.9 });
    const first = await world.query("amy", update, { id, version: 1, input: { name: "After 之後", value: { amount: "6.5", currency: "EUR" } } });
    expect(first.data).toEqual({
      updateOpportunity: { version: 2, name: "After 之後", value: { amount: "6.50", currency: "EUR" }, probability: 0.9, expectedCloseOn: null, customer: null, contact: null, source: "Fair" },
    });
    const second = await world.query("amy", update, { id, version: 2, input: { value: null, source: null, probability: null, expectedCloseOn: "2026-04-01" } });
    expect(second.data).toMatchObject({ updateOpportunity: { version: 3, value: null, probability: 0.1, expectedCloseOn: "2026-04-01", source: null } });
    expect(await typesOf(id)).toEqual(["opportunity.created", "opportunity.updated", "opportunity.updated"]);
    const { data } = await world.query("amy", `{ opportunities(first: 5, filter: { search: "zhihou" }) { nodes { id } } }`);
    expect(data).toEqual({ opportunities: { nodes: [{ id }] } });
  });

  test("another customer takes the old one's contact away", async () => {
    const [first, second] = [await world.givenCustomer("amy", "First"), await world.givenCustomer("amy", "Second")];
    const [contact, other] = [await world.givenContact("amy", first, "Fay"), await world.givenContact("amy", second, "Sal")];
    const { id } = await world.givenDeal("amy", "Wandering", { customerId: first, contactId: contact });
    expect(refusal(await world.query("amy", update, { id, version: 1, input: { contactId: other } })).fields).toEqual([["input.contactId", "notOfCustomer"]]);
    expect((await world.query("amy", update, { id, version: 1, input: { customerId: second } })).data).toMatchObject({ updateOpportunity: { customer: { name: "Second" }, contact: null } });
    expect((await world.query("amy", update, { id, version: 2, input: { contactId: other } })).data).toMatchObject({ updateOpportunity: { contact: { name: "Sal" } } });
  });

  test("a stale version, a name of nothing, somebody else's deal, another role", async () => {
    const { id } = await world.givenDeal("amy", "Contested");
    await world.query("amy", update, { id, version: 1, input: { source: "Hers" } });
    const { errors } = await world.query("amy", update, { id, version: 1, input: { source: "Mine" } });
    expect(errors[0]?.extensions).toMatchObject({ code: "CONFLICT", current: { version: 2, source: "Hers" } });
    expect(refusal(await world.query("amy", update, { id, version: 2, input: { name: null } })).code).toBe("BAD_USER_INPUT");
    expect(refusal(await world.query("ben", update, { id, version: 2, input: { source: "His" } })).code).toBe("NOT_FOUND");
    expect(refusal(await world.query("sue", update, { id, version: 2, input: { source: "x" } })).code).toBe("FORBIDDEN");
    expect(refusal(await world.query("fin", update, { id, version: 2, input: { source: "x" } })).code).toBe("FORBIDDEN");
  });
});

describe("setOpportunityProducts", () => {
  const set = `mutation ($id: ID!, $version: Int!, $products: [OpportunityProductInput!]!) { setOpportunityProducts(id: $id, version: $version, products: $products) { version products { quantity product { name } } } }`;

  test("replaces all products and counts the version on", async () => {
    const [one, two] = [await world.givenProduct("P-1", "1"), await world.givenProduct("P-2", "2")];
    const { id } = await world.givenDeal("amy", "Shopping", { products: [{ productId: one, quantity: 9 }] });
    const answer = await world.query("amy", set, { id, version: 1, products: [{ productId: two, quantity: 2 }, { productId: one, quantity: 1 }] });
    expect(answer.data).toEqual({ setOpportunityProducts: { version: 2, products: [{ quantity: 2, product: { name: "P-2" } }, { quantity: 1, product: { name: "P-1" } }] } });
    expect(await typesOf(id)).toEqual(["opportunity.created", "opportunity.updated"]);
    expect(refusal(await world.query("amy", set, { id, version: 1, products: [] })).code).toBe("CONFLICT");
    expect(refusal(await world.query("ben", set, { id, version: 2, products: [] })).code).toBe("NOT_FOUND");
    expect(refusal(await world.query("fin", set, { id, version: 2, products: [] })).code).toBe("FORBIDDEN");
    expect(refusal(await world.query("amy", set, { id, version: 2, products: [{ productId: "prd_none", quantity: 1 }] })).fields).toEqual([["products.0.productId", "notFound"]]);
    expect((await world.query("amy", set, { id, version: 2, products: [] })).data).toMatchObject({ setOpportunityProducts: { version: 3, products: [] } });
  });
});

describe("assignOpportunity", () => {
  const assign = `mutation ($id: ID!, $version: Int!, $ownerId: ID!) { assignOpportunity(id: $id, version: $version, ownerId: $ownerId) { version owner { name } team { name } } }`;

  test("a manager hands a deal on within the team, an administrator to anybody", async () => {
    const { id } = await world.givenDeal("amy", "Handed on");
    expect(refusal(await world.query("amy", assign, { id, version: 1, ownerId: world.ids.mia })).code).toBe("FORBIDDEN");
    expect(refusal(await world.query("sue", assign, { id, version: 1, ownerId: world.ids.mia })).code).toBe("FORBIDDEN");
    expect((await world.query("mia", assign, { id, version: 1, ownerId: world.ids.mia })).data).toEqual({ assignOpportunity: { version: 2, owner: { name: "Mia 陳" }, team: { name: "north" } } });
    expect(refusal(await world.query("mia", assign, { id, version: 2, ownerId: world.ids.ben })).fields).toEqual([["ownerId", "notAllowed"]]);
    expect((await world.query("ada", assign, { id, version: 2, ownerId: world.ids.ben })).data).toMatchObject({ assignOpportunity: { owner: { name: "Ben 李" }, team: { name: "south" } } });
    expect(refusal(await world.query("mia", assign, { id, version: 3, ownerId: world.ids.mia })).code).toBe("NOT_FOUND");
    expect(refusal(await world.query("ada", assign, { id, version: 3, ownerId: "usr_nobody" })).fields).toEqual([["ownerId", "notFound"]]);
    expect(await typesOf(id)).toEqual(["opportunity.created", "opportunity.assigned", "opportunity.assigned"]);
  });
});
