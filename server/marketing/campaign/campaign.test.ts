import { addCampaign, campaignWorld, type CampaignWorld } from "../../testing/campaign-world";
import { refusal } from "../../testing/pipeline-world";
import { monday, type PersonName } from "../../testing/world";

let world: CampaignWorld;
beforeAll(async () => (world = await campaignWorld()));
beforeEach(() => world.clock.set(monday));
afterAll(() => world.close());

const update = `mutation ($id: ID!, $version: Int!, $input: UpdateCampaignInput!) { changed: updateCampaign(id: $id, version: $version, input: $input) {
  version name couponCode endsOn status fixedCost { amount } owner { name } team { name } } }`;
const eventsOf = async (id: string): Promise<string[]> => (await world.events()).filter(({ recordId }) => recordId === id).map(({ type }) => type);

describe("createCampaign", () => {
  test("sets a campaign up, with a number, its costs and who runs it", async () => {
    const { data, errors } = await world.query<{ made: { id: string } }>("lin", addCampaign, {
      input: { name: " 春茶 Spring tea ", channel: "E-mail", startsOn: "2026-03-01", endsOn: "2026-03-31", couponCode: "SPRING", fixedCost: { amount: "250" }, contactCost: { amount: "0.0125" }, responseValue: { amount: "11" }, notes: "Two letters" },
    });
    expect(errors).toEqual([]);
    expect(data.made).toMatchObject({
      version: 1, number: expect.stringMatching(/^M-\d{6}$/) as string, name: "春茶 Spring tea", status: "RUNNING", couponCode: "SPRING", fixedCost: { amount: "250.00", currency: "USD" },
      contactCost: { amount: "0.0125" }, owner: { name: "Lin 周" }, team: { name: "office" }, abilities: ["read", "create", "update", "address", "delete", "export"],
      counts: { members: 0, treated: 0, control: 0, responses: 0, controlResponses: 0 },
    });
    expect(await eventsOf(data.made.id)).toEqual(["campaign.created"]);
    const found = await world.query("amy", `{ campaigns(first: 5, filter: { search: "spring", status: [RUNNING] }) { nodes { name fixedCost { amount } } } }`);
    expect(found.data).toEqual({ campaigns: { nodes: [{ name: "春茶 Spring tea", fixedCost: null }] } });
  });

  test.each<[string, object, string, string]>([
    ["ends before it begins", { endsOn: "2026-02-28" }, "input.endsOn", "outOfRange"],
    ["has another's coupon", { couponCode: "TAKEN" }, "input.couponCode", "taken"],
    ["costs less than nothing", { fixedCost: { amount: "-1" } }, "input.fixedCost.amount", "negative"],
    ["is paid in a currency nobody sells in", { contactCost: { amount: "1", currency: "EUR" } }, "input.contactCost.currency", "currency"],
    ["is run by nobody known", { ownerId: "usr_nobody" }, "input.ownerId", "notFound"],
  ])("not one that %s", async (_, more, path, code) => {
    await world.query("lin", addCampaign, { input: { name: "First", startsOn: "2026-03-01", couponCode: "TAKEN" } });
    const before = await world.events();
    expect(refusal(await world.query("lin", addCampaign, { input: { name: "x", startsOn: "2026-03-01", ...more } }))).toEqual({ code: "BAD_USER_INPUT", fields: [[path, code]] });
    expect(await world.events()).toEqual(before);
  });

  test("is for marketing and whoever leads sales", async () => {
    const input = { name: "x", startsOn: "2026-03-01" };
    for (const person of ["amy", "sue", "fin", "aud"] as const) expect(refusal(await world.query(person, addCampaign, { input })).code).toBe("FORBIDDEN");
    expect((await world.query("mia", addCampaign, { input })).errors).toEqual([]);
    expect(refusal(await world.query("sue", "{ campaigns(first: 1) { nodes { id } } }")).code).toBe("FORBIDDEN");
  });
});

describe("updateCampaign", () => {
  test("changes what is given, clears what is null, and can be undone", async () => {
    const { id } = await world.givenCampaign("lin", { fixedCost: { amount: "250" }, endsOn: "2026-03-31" });
    const { data, errors } = await world.query("lin", update, { id, version: 1, input: { name: "Renamed", couponCode: "NEW", endsOn: null, ownerId: world.ids.mia } });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ changed: { version: 2, name: "Renamed", couponCode: "NEW", endsOn: null, fixedCost: { amount: "250.00" }, owner: { name: "Mia 陳" }, team: { name: "north" } } });
    const [event] = (await world.query<{ node: { history: { id: string }[] } }>("lin", `query ($id: ID!) { node(id: $id) { ... on Campaign { history(first: 1) { id } } } }`, { id })).data.node.history;
    const undone = await world.query("lin", `mutation ($eventId: ID!) { undoChange(eventId: $eventId, field: "name", version: 2) { ... on Campaign { name couponCode } } }`, { eventId: event?.id });
    expect(undone.data).toEqual({ undoChange: { name: "Campaign", couponCode: "NEW" } });
  });

  test("not from a stale version, not another team's by a manager, not by sales", async () => {
    const { id } = await world.givenCampaign("lin");
    const input = { name: "Mine" };
    expect(refusal(await world.query("mia", update, { id, version: 1, input })).code).toBe("NOT_FOUND");
    expect(refusal(await world.query("amy", update, { id, version: 1, input })).code).toBe("FORBIDDEN");
    await world.query("lin", update, { id, version: 1, input });
    expect(refusal(await world.query("lin", update, { id, version: 1, input })).code).toBe("CONFLICT");
  });
});

describe("members", () => {
  const add = `mutation ($id: ID!, $input: AddCampaignMembersInput!) { changed: addCampaignMembers(id: $id, input: $input) { counts { members treated control } } }`;
  const respond = `mutation ($id: ID!, $input: RecordCampaignResponsesInput!) { changed: recordCampaignResponses(id: $id, input: $input) { counts { responses } } }`;
  const withdraw = `mutation ($id: ID!, $customerIds: [ID!]!) { changed: withdrawCampaignResponses(id: $id, customerIds: $customerIds) { counts { responses } } }`;
  const remove = `mutation ($id: ID!, $customerIds: [ID!]!) { changed: removeCampaignMembers(id: $id, customerIds: $customerIds) { counts { members } } }`;
  const membersOf = (person: PersonName, id: string, filter = {}) =>
    world.query<{ campaign: { members: { nodes: { customer: { name: string }; group: string; respondedAt: string | null; response: string | null }[] } } }>(
      person, "query ($id: ID!, $filter: CampaignMemberFilter) { campaign(id: $id) { members(first: 50, filter: $filter) { nodes { group respondedAt response customer { name } } } } }", { id, filter });

  test("are chosen once, respond, take it back and go; each step is an event", async () => {
    const { id } = await world.givenCampaign("lin");
    const [one, two] = [await world.givenCustomer("amy", "One"), await world.givenCustomer("ben", "Two")];
    expect((await world.query("lin", add, { id, input: { customerIds: [one, two, one] } })).data).toEqual({ changed: { counts: { members: 2, treated: 2, control: 0 } } });
    expect((await world.query("lin", add, { id, input: { customerIds: [two] } })).data).toMatchObject({ changed: { counts: { members: 2 } } });
    world.clock.advance(60_000);
    expect((await world.query("amy", respond, { id, input: { customerIds: [one], response: "called" } })).data).toEqual({ changed: { counts: { responses: 1 } } });
    expect((await membersOf("lin", id, { responded: true })).data.campaign.members.nodes).toEqual([{ group: "TREATED", respondedAt: "2026-03-02T09:01:00.000Z", response: "called", customer: { name: "One" } }]);
    expect((await world.query("lin", withdraw, { id, customerIds: [one] })).data).toEqual({ changed: { counts: { responses: 0 } } });
    expect((await world.query("lin", remove, { id, customerIds: [one] })).data).toEqual({ changed: { counts: { members: 1 } } });
    const kinds = (await world.events()).map(({ type }) => type).filter((type) => type.startsWith("campaignMember"));
    expect(kinds).toEqual(["campaignMember.added", "campaignMember.added", "campaignMember.responded", "campaignMember.responseWithdrawn", "campaignMember.removed"]);
  });

  test("are seen by whose customers they are, and by nobody of the service", async () => {
    const { id } = await world.givenCampaign("lin");
    const [one, two] = [await world.givenCustomer("amy", "Amy's"), await world.givenCustomer("ben", "Ben's")];
    await world.query("lin", add, { id, input: { customerIds: [one, two] } });
    expect((await membersOf("amy", id)).data.campaign.members.nodes).toMatchObject([{ customer: { name: "Amy's" } }]);
    expect((await membersOf("lin", id)).data.campaign.members.nodes).toHaveLength(2);
    expect((await world.query("amy", "query ($id: ID!) { campaign(id: $id) { counts { members } } }", { id })).data).toEqual({ campaign: { counts: { members: 1 } } });
    const reverse = "query ($one: ID!) { customer(id: $one) { campaignMemberships(first: 5) { nodes { campaign { name } } } } }";
    expect((await world.query("amy", reverse, { one })).data).toEqual({ customer: { campaignMemberships: { nodes: [{ campaign: { name: "Campaign" } }] } } });
    expect((await world.query("sue", reverse, { one })).data).toEqual({ customer: { campaignMemberships: null } });
    expect(refusal(await world.query("amy", respond, { id, input: { customerIds: [two] } }))).toEqual({ code: "BAD_USER_INPUT", fields: [["input.customerIds", "notFound"]] });
  });

  test("not of absent customers or campaigns, not answered before they were asked", async () => {
    const { id } = await world.givenCampaign("lin");
    const one = await world.givenCustomer("amy", "One");
    expect(refusal(await world.query("lin", add, { id, input: { customerIds: ["cus_nobody"] } })).fields).toEqual([["input.customerIds", "notFound"]]);
    expect(refusal(await world.query("lin", add, { id: "cpg_none", input: { customerIds: [one] } })).code).toBe("NOT_FOUND");
    expect(refusal(await world.query("amy", add, { id, input: { customerIds: [one] } })).code).toBe("FORBIDDEN");
    await world.query("lin", add, { id, input: { customerIds: [one], sentAt: "2026-03-02T09:00:00Z" } });
    expect(refusal(await world.query("lin", respond, { id, input: { customerIds: [one], respondedAt: "2026-03-01T09:00:00Z" } })).fields).toEqual([["input.respondedAt", "outOfRange"]]);
    expect(refusal(await world.query("amy", remove, { id, customerIds: [one] })).code).toBe("FORBIDDEN");
  });

  test("lists cost as many statements for 20 campaigns as for one", async () => {
    const { id } = await world.givenCampaign("lin");
    await world.query("lin", add, { id, input: { customerIds: [await world.givenCustomer("amy", "Counted")] } });
    const text = "query ($first: Int!) { campaigns(first: $first) { nodes { name counts { members } members(first: 2) { nodes { customer { name } } } } } }";
    const [one, many] = [await world.query("lin", text, { first: 1 }), await world.query("lin", text, { first: 20 })];
    expect(many.statements).toBe(one.statements);
  });
});

describe("deleteCampaign", () => {
  const remove = "mutation ($id: ID!, $version: Int!) { deleteCampaign(id: $id, version: $version) }";
  const add = "mutation ($id: ID!, $input: AddCampaignMembersInput!) { addCampaignMembers(id: $id, input: $input) { id } }";
  const rowsOf = (table: string, column: string, id: string) => world.database.sql.rows(`SELECT * FROM \`${table}\` WHERE \`${column}\` = ?`, [id]);

  test("takes members and names along, and frees the coupon", async () => {
    const { id } = await world.givenCampaign("lin", { name: "Mistaken", couponCode: "MISTAKEN" });
    await world.query("lin", add, { id, input: { customerIds: [await world.givenCustomer("amy", "Addressed")] } });
    const { data, errors } = await world.query("lin", remove, { id, version: 1 });
    expect([data, errors]).toEqual([{ deleteCampaign: id }, []]);
    expect([await rowsOf("campaign", "id", id), await rowsOf("campaign_member", "campaignId", id), await rowsOf("search_entry", "recordId", id)]).toEqual([[], [], []]);
    expect(await eventsOf(id)).toEqual(["campaign.created", "campaign.deleted"]);
    expect((await world.query("lin", `{ search(text: "mistaken", first: 5) { ... on Campaign { id } } }`)).data).toEqual({ search: [] });
    await world.givenCampaign("lin", { couponCode: "MISTAKEN" });
  });

  test("not one that orders came of, not from a stale version", async () => {
    const { id } = await world.givenCampaign("lin", { couponCode: "BOUGHT" });
    expect(refusal(await world.query("lin", remove, { id, version: 2 })).code).toBe("CONFLICT");
    const product = await world.query<{ made: { id: string } }>("fin", "mutation ($input: CreateProductInput!) { made: createProduct(input: $input) { id } }", { input: { sku: "TEA", name: "Tea", price: { amount: "5" } } });
    const customerId = await world.givenCustomer("amy", "Buyer");
    const ordered = await world.query("amy", "mutation ($input: CreateOrderInput!) { createOrder(input: $input) { id } }", { input: { customerId, couponCode: "BOUGHT", lines: [{ productId: product.data.made.id, quantity: 1 }] } });
    expect(ordered.errors).toEqual([]);
    expect(refusal(await world.query("lin", remove, { id, version: 1 }))).toEqual({ code: "BAD_USER_INPUT", fields: [["id", "inUse"]] });
    expect(await rowsOf("campaign", "id", id)).toHaveLength(1);
  });

  test("by a manager only of the own teams, with members of the own teams; by sales never", async () => {
    const [mine, foreign] = [await world.givenCampaign("mia"), await world.givenCampaign("lin")];
    expect(refusal(await world.query("mia", remove, { id: foreign.id, version: 1 })).code).toBe("NOT_FOUND");
    expect(refusal(await world.query("amy", remove, { id: mine.id, version: 1 })).code).toBe("FORBIDDEN");
    await world.query("lin", add, { id: mine.id, input: { customerIds: [await world.givenCustomer("amy", "Hers")] } });
    await world.query("lin", add, { id: mine.id, input: { customerIds: [await world.givenCustomer("ben", "Another team's")] } });
    expect(refusal(await world.query("mia", remove, { id: mine.id, version: 1 })).fields).toEqual([["id", "othersMembers"]]);
    expect((await world.query("lin", remove, { id: mine.id, version: 1 })).errors).toEqual([]);
  });
});

describe("a campaign", () => {
  test("is found by name among all that can be searched for, by whoever may read it", async () => {
    const { id } = await world.givenCampaign("lin", { name: "Lantern festival" });
    const text = `{ search(text: "lantern", kinds: [CAMPAIGN], first: 5) { __typename ... on Campaign { id name } } }`;
    expect((await world.query("amy", text)).data).toEqual({ search: [{ __typename: "Campaign", id, name: "Lantern festival" }] });
    expect((await world.query("sue", text)).data).toEqual({ search: [] });
  });

  test("goes to a successor and that person's team when whoever runs it leaves", async () => {
    const { id } = await world.givenCampaign("mia");
    const { data, errors } = await world.query<{ deactivateUser: { handedOver: object[] } }>("ada", "mutation ($id: ID!, $handover: HandoverInput) { deactivateUser(id: $id, version: 1, handover: $handover) { handedOver { type to { name } } } }", { id: world.ids.mia, handover: { toId: world.ids.lin } });
    expect(errors).toEqual([]);
    expect(data.deactivateUser.handedOver).toContainEqual({ type: "Campaign", to: { name: "Lin 周" } });
    expect((await world.query("lin", "query ($id: ID!) { campaign(id: $id) { owner { name } team { name } } }", { id })).data).toEqual({ campaign: { owner: { name: "Lin 周" }, team: { name: "office" } } });
    expect(await eventsOf(id)).toEqual(["campaign.created", "campaign.assigned"]);
  });
});

describe("addCampaignAudience", () => {
  const audience = `mutation ($id: ID!, $input: AddCampaignAudienceInput!) { changed: addCampaignAudience(id: $id, input: $input) { id counts { members treated control } } }`;
  type Audience = { changed: { counts: { members: number; treated: number; control: number } } };

  test("chooses by a filter, holds a share out at random, the same one however members come", async () => {
    const customers: string[] = [];
    for (let index = 0; index < 40; index++) customers.push(await world.givenCustomer("mia", `Segment ${index}`, { segment: "tea" }));
    const [all, named] = [await world.givenCampaign("lin"), await world.givenCampaign("lin")];
    const { data, errors } = await world.query<Audience>("lin", audience, { id: all.id, input: { filter: { segment: ["tea"] }, holdOutShare: 0.4 } });
    expect(errors).toEqual([]);
    const { members, treated, control } = data.changed.counts;
    expect([members, treated + control]).toEqual([40, 40]);
    expect(control).toBeGreaterThan(4);
    expect(control).toBeLessThan(30);
    expect(await eventsOf(all.id)).toEqual(["campaign.created", "campaign.audienceAdded"]);
    const again = await world.query<Audience>("lin", audience, { id: all.id, input: { filter: {}, most: 1 } });
    expect(again.data.changed.counts.members).toBe(41);
    await world.query("lin", audience, { id: named.id, input: { filter: { segment: ["tea"] }, most: 3 } });
    expect((await world.query("lin", "query ($id: ID!) { campaign(id: $id) { counts { members } } }", { id: named.id })).data).toEqual({ campaign: { counts: { members: 3 } } });
  });

  test("reaches only customers in sight; a share above nine tenths is refused", async () => {
    await world.givenCustomer("ben", "Out of sight", { segment: "hidden" });
    const { id } = await world.givenCampaign("mia");
    expect((await world.query<Audience>("mia", audience, { id, input: { filter: { segment: ["hidden"] } } })).data.changed.counts.members).toBe(0);
    expect(refusal(await world.query("mia", audience, { id, input: { filter: {}, holdOutShare: 0.95 } })).code).toBe("BAD_USER_INPUT");
    expect(refusal(await world.query("amy", audience, { id, input: { filter: {} } })).code).toBe("FORBIDDEN");
  });
});
