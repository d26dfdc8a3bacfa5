import { day } from "../../core/clock";
import { monday } from "../../testing/world";
import { pipelineWorld, refusal, type PipelineWorld } from "../../testing/pipeline-world";

let world: PipelineWorld;
beforeAll(async () => {
  world = await pipelineWorld();
});
afterAll(() => world.close());

interface Page {
  opportunities: { nodes: { name: string }[]; totalCount: number };
}
const text = `query ($filter: OpportunityFilter, $sort: OpportunitySort) { opportunities(first: 50, filter: $filter, sort: $sort) { nodes { name } totalCount } }`;
const names = async (person: "amy" | "ben" | "mia" | "ada", variables: object = {}): Promise<string[]> =>
  (await world.query<Page>(person, text, { ...variables })).data.opportunities.nodes.map(({ name }) => name);

describe("opportunity and opportunities", () => {
  beforeAll(async () => {
    const customerId = await world.givenCustomer("amy", "Listed Ltd");
    await world.givenDeal("amy", "乙案", { value: { amount: "30" }, expectedCloseOn: "2026-03-31", source: "Fair", customerId });
    await world.givenDeal("amy", "甲案", { value: { amount: "20" }, expectedCloseOn: "2026-04-01" });
    await world.givenDeal("ben", "Ben's deal", { value: { amount: "10" } });
    const won = await world.givenDeal("amy", "Won one", { value: { amount: "40" }, expectedCloseOn: "2026-05-01" });
    await world.moveDeal("amy", won, "won");
  });

  test("everybody sees the deals within reach, and nobody a list without reading rights", async () => {
    expect(await names("amy")).toEqual(["乙案", "甲案", "Won one"]);
    expect(await names("mia")).toEqual(["乙案", "甲案", "Won one"]);
    expect(await names("ben")).toEqual(["Ben's deal"]);
    expect(await names("ada")).toHaveLength(4);
    for (const person of ["sue", "fin"] as const) expect(refusal(await world.query(person, text)).code).toBe("FORBIDDEN");
    const { data } = await world.query<{ opportunities: { nodes: { id: string }[] } }>("ben", `{ opportunities(first: 1) { nodes { id } } }`);
    expect((await world.query("amy", `query ($id: ID!) { opportunity(id: $id) { name } }`, { id: data.opportunities.nodes[0]?.id })).data).toEqual({ opportunity: null });
  });

  test.each<[string, object, string[]]>([
    ["a part of the name", { filter: { search: "案" } }, ["乙案", "甲案"]],
    ["pinyin initials", { filter: { search: "ya" } }, ["乙案"]],
    ["status", { filter: { status: ["WON"] } }, ["Won one"]],
    ["source", { filter: { source: ["Fair", "Web"] } }, ["乙案"]],
    ["value", { filter: { value: { from: "20", to: "30" } } }, ["甲案"]],
    ["expected close", { filter: { expectedCloseOn: { from: "2026-03-01", to: "2026-04-01" } } }, ["乙案"]],
    ["when it was closed", { filter: { closedAt: { from: monday, to: "2026-03-03T00:00:00Z" } } }, ["Won one"]],
    ["nobody's contact with us", { filter: { lastActivityAt: null } }, ["乙案", "甲案", "Won one"]],
    ["no customer", { filter: { customerId: null } }, ["甲案", "Won one"]],
    ["its worth, falling", { sort: { field: "VALUE", direction: "DESC" } }, ["Won one", "乙案", "甲案"]],
    ["its name, by pinyin", { sort: { field: "NAME", direction: "ASC" } }, ["甲案", "Won one", "乙案"]],
  ])("filters and sorts by %s", async (_, variables, expected) => {
    expect(await names("amy", variables)).toEqual(expected);
  });

  test("filters by stage, pipeline, owner and team", async () => {
    expect(await names("ada", { filter: { stageId: [world.stages.won], pipelineId: [world.pipelineId] } })).toEqual(["Won one"]);
    expect(await names("ada", { filter: { ownerId: [world.ids.ben] } })).toEqual(["Ben's deal"]);
    expect(await names("ada", { filter: { teamId: [world.ids.south] } })).toEqual(["Ben's deal"]);
  });

  test("a customer knows its deals, as far as the viewer may", async () => {
    const query = `{ customers(first: 5, filter: { search: "Listed" }) { nodes { openOpportunityCount opportunities(first: 5) { totalCount nodes { name } } } } }`;
    expect((await world.query("amy", query)).data).toEqual({ customers: { nodes: [{ openOpportunityCount: 1, opportunities: { totalCount: 1, nodes: [{ name: "乙案" }] } }] } });
    expect((await world.query("sue", query)).data).toEqual({ customers: { nodes: [{ openOpportunityCount: null, opportunities: null }] } });
  });
});

describe("the timeline of a deal", () => {
  const log = `mutation ($input: LogActivityInput!) { logActivity(input: $input) { subject opportunity { name lastActivityAt version } } }`;

  test("an entry about a deal shows there, and says when it was last spoken about", async () => {
    const customerId = await world.givenCustomer("amy", "Talkative");
    const deal = await world.givenDeal("amy", "Spoken about", { customerId });
    const entry = { customerId, opportunityId: deal.id, channel: "PHONE", direction: "OUTBOUND" };
    const first = await world.query("amy", log, { input: { ...entry, subject: "Today" } });
    expect(first.data).toEqual({ logActivity: { subject: "Today", opportunity: { name: "Spoken about", lastActivityAt: monday, version: 1 } } });
    await world.query("amy", log, { input: { ...entry, subject: "Before", occurredAt: "2026-01-01T00:00:00Z" } });
    const { data } = await world.query("amy", `query ($id: ID!) { opportunity(id: $id) { lastActivityAt activities(first: 5) { totalCount nodes { subject } } } }`, { id: deal.id });
    expect(data).toEqual({ opportunity: { lastActivityAt: monday, activities: { totalCount: 2, nodes: [{ subject: "Today" }, { subject: "Before" }] } } });
  });

  test("not about somebody else's deal, nor about another customer's", async () => {
    const customerId = await world.givenCustomer("amy", "Asked");
    const [foreign, other] = [await world.givenDeal("ben", "His"), await world.givenDeal("amy", "Other", { customerId: await world.givenCustomer("amy", "Another") })];
    const entry = { customerId, channel: "PHONE", direction: "OUTBOUND", subject: "x" };
    expect(refusal(await world.query("amy", log, { input: { ...entry, opportunityId: foreign.id } })).fields).toEqual([["input.opportunityId", "notFound"]]);
    expect(refusal(await world.query("amy", log, { input: { ...entry, opportunityId: other.id } })).fields).toEqual([["input.opportunityId", "notOfCustomer"]]);
  });
});

test("a list costs the same number of statements for 1 row as for 20", async () => {
  const productId = await world.givenProduct("LIST", "1");
  for (let index = 0; index < 20; index += 1) {
    const customerId = await world.givenCustomer("amy", `Row ${index}`);
    const { id } = await world.givenDeal("amy", `Row ${index}`, { customerId, value: { amount: String(index) }, products: [{ productId, quantity: 1 }] });
    const input = { customerId, opportunityId: id, subject: `Call ${index}`, dueAt: new Date(new Date(monday).getTime() + index * day) };
    await world.query("amy", `mutation ($input: PlanFollowUpInput!) { planFollowUp(input: $input) { id } }`, { input: { ...input, dueAt: input.dueAt.toISOString() } });
  }
  const query = `query ($first: Int!) { opportunities(first: $first, filter: { search: "Row" }, sort: { field: VALUE, direction: ASC }) { edges { cursor node {
    name weightedValue { amount } isRotten ageInStageDays abilities customer { name openOpportunityCount } owner { name } team { name } stage { name } pipeline { name } products { product { name } }
    nextFollowUp { subject isOverdue owner { name } } stageHistory { days stage { name } changedBy { name } } availableMoves { stage { name } missing }
    followUps(first: 2) { totalCount } activities(first: 2) { totalCount } } } } }`;
  interface Rows {
    opportunities: { edges: { node: { name: string; nextFollowUp: { subject: string }; availableMoves: object[] } }[] };
  }
  const [single, twenty] = [await world.query<Rows>("amy", query, { first: 1 }), await world.query<Rows>("amy", query, { first: 20 })];
  expect(twenty.errors).toEqual([]);
  expect(twenty.data.opportunities.edges).toHaveLength(20);
  twenty.data.opportunities.edges.forEach(({ node }, index) => expect(node).toMatchObject({ name: `Row ${index}`, nextFollowUp: { subject: `Call ${index}` } }));
  expect(twenty.statements).toBe(single.statements);
});
