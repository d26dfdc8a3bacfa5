import { day } from "../../core/clock";
import { monday } from "../../testing/world";
import { pipelineWorld, refusal, type Deal, type PipelineWorld } from "../../testing/pipeline-world";

let world: PipelineWorld;
let customerId: string;
beforeAll(async () => {
  world = await pipelineWorld();
  customerId = await world.givenCustomer("amy", "Followed 追蹤");
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world.close());

const plan = `mutation ($input: PlanFollowUpInput!) { planFollowUp(input: $input) {
  id version subject dueAt status channel outcome doneAt isOverdue customer { name } opportunity { name } owner { name } abilities } }`;
const reschedule = `mutation ($id: ID!, $version: Int!, $dueAt: DateTime!) { changed: rescheduleFollowUp(id: $id, version: $version, dueAt: $dueAt) { version dueAt isOverdue } }`;
const complete = `mutation ($id: ID!, $version: Int!, $outcome: String!, $log: Boolean) { changed: completeFollowUp(id: $id, version: $version, outcome: $outcome, logActivity: $log) { version status outcome doneAt isOverdue } }`;
const cancel = `mutation ($id: ID!, $version: Int!) { changed: cancelFollowUp(id: $id, version: $version) { version status } }`;
const tomorrow = "2026-03-03T09:00:00.000Z";

async function given(more: object = {}): Promise<Deal> {
  const { data, errors } = await world.query<{ planFollowUp: Deal }>("amy", plan, { input: { customerId, subject: "Call back", dueAt: tomorrow, ...more } });
  expect(errors).toEqual([]);
  return data.planFollowUp;
}

const typesOf = async (id: string): Promise<string[]> => (await world.events()).filter(({ recordId }) => recordId === id).map(({ type }) => type);

describe("planFollowUp", () => {
  test("plans a task of one's own towards a customer and about a deal", async () => {
    const { id: opportunityId } = await world.givenDeal("amy", "Deal", { customerId });
    const followUp = await given({ opportunityId, subject: " Call back ", channel: "PHONE" });
    expect(followUp).toMatchObject({
      version: 1,
      subject: "Call back",
      dueAt: tomorrow,
      status: "OPEN",
      channel: "PHONE",
      outcome: null,
      doneAt: null,
      isOverdue: false,
      customer: { name: "Followed 追蹤" },
      opportunity: { name: "Deal" },
      owner: { name: "Amy 王" },
      abilities: ["read", "create", "update"],
    });
    expect(await typesOf(followUp.id)).toEqual(["followUp.planned"]);
    const earlier = await given({ opportunityId, subject: "Sooner", dueAt: monday });
    const next = `query ($id: ID!) { opportunity(id: $id) { nextFollowUp { id } } }`;
    expect((await world.query("amy", next, { id: opportunityId })).data).toEqual({ opportunity: { nextFollowUp: { id: earlier.id } } });
    await world.query("amy", cancel, { id: earlier.id, version: 1 });
    expect((await world.query("amy", next, { id: opportunityId })).data).toEqual({ opportunity: { nextFollowUp: { id: followUp.id } } });
  });

  test.each<[string, () => Promise<object> | object, [string, string]]>([
    ["somebody else's customer", async () => ({ customerId: await world.givenCustomer("ben", "His") }), ["input.customerId", "notFound"]],
    ["somebody else's deal", async () => ({ opportunityId: (await world.givenDeal("ben", "His")).id }), ["input.opportunityId", "notFound"]],
    ["another customer's deal", async () => ({ opportunityId: (await world.givenDeal("amy", "X", { customerId: await world.givenCustomer("amy", "Other") })).id }), ["input.opportunityId", "notOfCustomer"]],
    ["a person who is not there", () => ({ ownerId: "usr_nobody" }), ["input.ownerId", "notFound"]],
  ])("not for %s", async (_, more, field) => {
    const input = { customerId, subject: "x", dueAt: tomorrow, ...(await more()) };
    const before = await world.events();
    expect(refusal(await world.query("amy", plan, { input }))).toEqual({ code: "BAD_USER_INPUT", fields: [field] });
    expect(await world.events()).toEqual(before);
  });

  test("service plans for itself only; finance and strangers not at all", async () => {
    const input = { customerId, subject: "Ask how it went", dueAt: tomorrow };
    expect((await world.query("sue", plan, { input })).data).toMatchObject({ planFollowUp: { owner: { name: "Sue 林" } } });
    expect(refusal(await world.query("sue", plan, { input: { ...input, ownerId: world.ids.ben } })).fields).toEqual([["input.ownerId", "notAllowed"]]);
    expect(refusal(await world.query("fin", plan, { input })).code).toBe("FORBIDDEN");
    expect(refusal(await world.query(undefined, plan, { input })).code).toBe("UNAUTHENTICATED");
  });
});

describe("an open follow-up", () => {
  test("is overdue once its time has passed, and not after it is put off", async () => {
    const { id } = await given();
    world.clock.advance(2 * day);
    expect((await world.query("amy", `query ($id: ID!) { node(id: $id) { ... on FollowUp { isOverdue } } }`, { id })).data).toEqual({ node: { isOverdue: true } });
    const { data } = await world.query("amy", reschedule, { id, version: 1, dueAt: "2026-03-05T08:00:00.000Z" });
    expect(data).toEqual({ changed: { version: 2, dueAt: "2026-03-05T08:00:00.000Z", isOverdue: false } });
    expect(await typesOf(id)).toEqual(["followUp.planned", "followUp.rescheduled"]);
  });

  test("is done with what came of it, in the timeline too if wished", async () => {
    const { id: opportunityId } = await world.givenDeal("amy", "Timeline", { customerId });
    const { id } = await given({ opportunityId, subject: "Call Mr Chen", channel: "PHONE" });
    const { data } = await world.query("amy", complete, { id, version: 1, outcome: " wants an offer ", log: true });
    expect(data).toEqual({ changed: { version: 2, status: "DONE", outcome: "wants an offer", doneAt: monday, isOverdue: false } });
    const timeline = `query ($id: ID!) { opportunity(id: $id) { lastActivityAt activities(first: 5) { nodes { subject body channel direction author { name } } } } }`;
    expect((await world.query("amy", timeline, { id: opportunityId })).data).toEqual({
      opportunity: { lastActivityAt: monday, activities: { nodes: [{ subject: "Call Mr Chen", body: "wants an offer", channel: "PHONE", direction: "OUTBOUND", author: { name: "Amy 王" } }] } },
    });
    expect(await typesOf(id)).toEqual(["followUp.planned", "followUp.done"]);
  });

  test("leaves no entry where none is wished, and needs an outcome", async () => {
    const { id } = await given();
    expect(refusal(await world.query("amy", complete, { id, version: 1, outcome: " " })).code).toBe("BAD_USER_INPUT");
    const before = (await world.events()).filter(({ type }) => type === "activity.logged").length;
    expect((await world.query("amy", complete, { id, version: 1, outcome: "nobody there" })).errors).toEqual([]);
    expect((await world.events()).filter(({ type }) => type === "activity.logged")).toHaveLength(before);
  });

  test("is given up", async () => {
    const { id } = await given();
    expect((await world.query("amy", cancel, { id, version: 1 })).data).toEqual({ changed: { version: 2, status: "CANCELLED" } });
    expect(await typesOf(id)).toEqual(["followUp.planned", "followUp.cancelled"]);
  });

  test.each([
    ["rescheduled", reschedule, { dueAt: tomorrow }, "closed"],
    ["completed", complete, { outcome: "x" }, "transition"],
    ["cancelled", cancel, {}, "transition"],
  ])("once closed it is not %s", async (_, text, more, code) => {
    const { id } = await given();
    await world.query("amy", cancel, { id, version: 1 });
    expect(refusal(await world.query("amy", text, { id, version: 2, ...more }))).toEqual({ code: "BAD_USER_INPUT", fields: [["id", code]] });
  });

  test.each([
    ["rescheduled", reschedule, { dueAt: tomorrow }],
    ["completed", complete, { outcome: "x" }],
    ["cancelled", cancel, {}],
  ])("is not %s by somebody else, by finance, or in an old version", async (_, text, more) => {
    const { id } = await given();
    for (const person of ["ben", "sue"] as const) expect(refusal(await world.query(person, text, { id, version: 1, ...more })).code).toBe("NOT_FOUND");
    expect(refusal(await world.query("fin", text, { id, version: 1, ...more })).code).toBe("FORBIDDEN");
    expect(refusal(await world.query("amy", text, { id, version: 0, ...more })).code).toBe("CONFLICT");
    expect(await typesOf(id)).toEqual(["followUp.planned"]);
  });
});

describe("followUps", () => {
  test("lists what is mine or my customers', by when it is due", async () => {
    const fresh = await world.givenCustomer("ben", "Ben's");
    const input = { customerId: fresh, subject: "Later", dueAt: "2026-03-09T00:00:00.000Z" };
    for (const more of [{}, { subject: "Sooner", dueAt: tomorrow }]) await world.query("ben", plan, { input: { ...input, ...more } });
    await world.query("sue", plan, { input: { ...input, subject: "Sue's" , dueAt: "2026-03-10T00:00:00.000Z" } });
    const text = `query ($filter: FollowUpFilter, $sort: FollowUpSort) { followUps(first: 10, filter: $filter, sort: $sort) { nodes { subject } } }`;
    const subjects = async (variables: Record<string, unknown> = {}): Promise<string[]> =>
      (await world.query<{ followUps: { nodes: { subject: string }[] } }>("ben", text, variables)).data.followUps.nodes.map(({ subject }) => subject);
    expect(await subjects()).toEqual(["Sooner", "Later", "Sue's"]);
    expect(await subjects({ sort: { field: "DUE_AT", direction: "DESC" } })).toEqual(["Sue's", "Later", "Sooner"]);
    expect(await subjects({ filter: { ownerId: [world.ids.ben], dueAt: { to: "2026-03-09T00:00:00.000Z" } } })).toEqual(["Sooner"]);
    expect(await subjects({ filter: { status: ["DONE"], customerId: [fresh] } })).toEqual([]);
    const ofCustomer = `query ($id: ID!) { customer(id: $id) { followUps(first: 5, filter: { status: [OPEN] }) { totalCount } } }`;
    expect((await world.query("ben", ofCustomer, { id: fresh })).data).toEqual({ customer: { followUps: { totalCount: 3 } } });
    expect((await world.query("sue", ofCustomer, { id: fresh })).data).toEqual({ customer: { followUps: { totalCount: 1 } } });
    expect((await world.query("fin", ofCustomer, { id: fresh })).data).toEqual({ customer: { followUps: null } });
  });
});
