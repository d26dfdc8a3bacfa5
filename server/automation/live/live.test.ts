import { createClient, type Client } from "graphql-ws";
import { WebSocket } from "ws";
import { hour } from "../../core/clock";
import { until } from "../../core/events/fixture";
import { liveWorld, type LiveWorld } from "../../testing/live-world";
import { monday, type PersonName } from "../../testing/world";

interface Told {
  cursor: string;
  alert?: { id: string; status: string; customer: { name: string } | null };
  type?: string;
  recordId?: string;
  actor?: { name: string } | null;
  record?: { __typename: string; id: string } | null;
}

interface Listened {
  events: Told[];
  errors: unknown[];
  stop(): void;
}

const raised = "subscription ($after: Cursor) { event: alertRaised(after: $after) { cursor alert { id status customer { name } } } }";
const changed = "subscription ($after: Cursor) { event: alertChanged(after: $after) { cursor alert { id status customer { name } } } }";
const records = `subscription ($after: Cursor, $types: [String!], $recordId: ID) { event: recordChanged(after: $after, types: $types, recordId: $recordId) {
  cursor type recordId actor { name } record { __typename ... on Customer { id } ... on FollowUp { id } ... on Opportunity { id } ... on Alert { id } } } }`;

let world: LiveWorld;
const clients: Client[] = [];
let bank: string;

beforeAll(async () => {
  world = await liveWorld();
});
beforeEach(async () => {
  world.clock.set(monday);
  bank = await world.givenCustomer("amy", "國泰世華銀行");
  // A server numbers events only after their commit: those of the preparations are to lie before the cursor of now.
  await settled();
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
});
afterAll(() => world.close());

async function listen(person: PersonName | undefined, query: string, variables: Record<string, unknown> = {}): Promise<Listened> {
  const url = `ws://${world.address}/graphql`;
  const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, ...(person && { connectionParams: { authorization: person } }) });
  clients.push(client);
  const after = variables["after"] ?? (await world.hub.latestCursor());
  const heard: Listened = { events: [], errors: [], stop: () => undefined };
  heard.stop = client.subscribe<{ event: Told }>(
    { query, variables: { ...variables, after } },
    { next: ({ data, errors }) => (data ? heard.events.push(data.event) : heard.errors.push(errors)), error: (error) => heard.errors.push(error), complete: () => undefined },
  );
  return heard;
}

/** Long enough for an event to come that should not. */
const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 120));

/** Raises an alert about a follow-up that is overdue; the follow-up's id. */
async function givenAlert(person: PersonName = "amy", customer = bank): Promise<string> {
  const id = await world.givenFollowUp(person, customer, new Date(world.clock.now().getTime() - hour).toISOString());
  await world.evaluate();
  return id;
}

test("an alert reaches its owner, the manager and the administrator, and nobody else", async () => {
  const heard = Object.fromEntries(await Promise.all((["amy", "mia", "ada", "ben", "sue", "fin"] as const).map(async (person) => [person, await listen(person, raised)] as const)));
  await givenAlert();
  await until(() => ["amy", "mia", "ada"].every((person) => heard[person]?.events.length === 1));
  await settled();
  expect(Object.entries(heard).map(([person, { events, errors }]) => [person, events.length, errors.length])).toEqual([["amy", 1, 0], ["mia", 1, 0], ["ada", 1, 0], ["ben", 0, 0], ["sue", 0, 0], ["fin", 0, 0]]);
  expect(heard["amy"]?.events[0]?.alert).toMatchObject({ status: "OPEN", customer: { name: "國泰世華銀行" } });
});

test("changes of an alert come too, each under its own subscription", async () => {
  const [news, changes] = [await listen("amy", raised), await listen("amy", changed)];
  const followUp = await givenAlert();
  await until(() => news.events.length === 1);
  const id = news.events[0]?.alert?.id as string;
  await world.query("amy", "mutation ($id: ID!) { completeAlert(id: $id, version: 1) { id } }", { id });
  await world.query("amy", "mutation ($id: ID!) { reopenAlert(id: $id, version: 2) { id } }", { id });
  await until(() => changes.events.length === 2);
  await world.query("amy", `mutation ($id: ID!) { cancelFollowUp(id: $id, version: 1) { id } }`, { id: followUp });
  await world.evaluate();
  await until(() => changes.events.length === 3);
  expect(changes.events.map(({ alert }) => alert?.id)).toEqual([id, id, id]);
  expect(changes.events[2]?.alert?.status).toBe("EXPIRED");
  expect(news.events).toHaveLength(1);
});

test("from each cursor on everything missed is told again, in order, then it goes on", async () => {
  const first = await listen("amy", raised);
  for (let index = 0; index < 3; index += 1) await givenAlert();
  await until(() => first.events.length === 3);
  const ids = first.events.map(({ alert }) => alert?.id);
  for (const [index, { cursor }] of first.events.entries()) {
    const again = await listen("amy", raised, { after: cursor });
    await until(() => again.events.length === 2 - index);
    expect(again.events.map(({ alert }) => alert?.id)).toEqual(ids.slice(index + 1));
  }
  const late = await listen("amy", raised, { after: first.events[2]?.cursor });
  await givenAlert();
  await until(() => late.events.length === 1 && first.events.length === 4);
  expect(late.events[0]?.cursor).toBe(first.events[3]?.cursor);
});

test("recordChanged tells of the kinds asked for, of records in sight, with who did it", async () => {
  const [all, deals, one, bens] = [
    await listen("amy", records),
    await listen("amy", records, { types: ["opportunity", "followUp.done"] }),
    await listen("amy", records, { recordId: bank }),
    await listen("ben", records),
  ];
  const followUp = await world.givenFollowUp("amy", bank, monday);
  const deal = await world.givenDeal("amy", "Vault", { customerId: bank });
  await world.query("amy", "mutation ($id: ID!) { updateCustomer(id: $id, version: 1, input: { source: \"Fair\" }) { id } }", { id: bank });
  await until(() => all.events.length >= 3 && one.events.length === 1);
  await settled();
  expect(all.events.map(({ type }) => type)).toEqual(["followUp.planned", "opportunity.created", "customer.updated"]);
  expect(all.events[0]).toMatchObject({ recordId: followUp, actor: { name: "Amy 王" }, record: { __typename: "FollowUp", id: followUp } });
  expect(deals.events.map(({ recordId }) => recordId)).toEqual([deal.id]);
  expect(one.events).toMatchObject([{ type: "customer.updated", recordId: bank }]);
  expect([bens.events, bens.errors]).toEqual([[], []]);
});

test("what goes out of sight is not told of, even when it is told again", async () => {
  const cursor = await world.hub.latestCursor();
  await world.query("amy", "mutation ($id: ID!) { updateCustomer(id: $id, version: 1, input: { source: \"Web\" }) { id } }", { id: bank });
  const before = await listen("amy", records, { after: cursor });
  await until(() => before.events.length === 1);
  await world.query("ada", "mutation ($id: ID!, $ownerId: ID!) { assignCustomer(id: $id, version: 2, ownerId: $ownerId) { id } }", { id: bank, ownerId: world.ids.ben });
  const [hers, his] = [await listen("amy", records, { after: cursor }), await listen("ben", records, { after: cursor })];
  await until(() => his.events.length >= 1);
  await settled();
  expect([hers.events, hers.errors]).toEqual([[], []]);
});

test("many who see the same cost no more statements than one", async () => {
  const costOf = async (listeners: number): Promise<number> => {
    const heard = await Promise.all(Array.from({ length: listeners }, () => listen("ada", raised)));
    await givenAlert();
    await until(() => heard.every(({ events }) => events.length === 1));
    world.served.reset();
    await givenAlert();
    await until(() => heard.every(({ events }) => events.length === 2));
    expect(new Set(heard.map(({ events }) => events[1]?.alert?.id)).size).toBe(1);
    for (const { stop } of heard) stop();
    return world.served.count;
  };
  const one = await costOf(1);
  expect(one).toBeGreaterThan(0);
  expect(await costOf(20)).toBe(one);
});

test("strangers are asked to sign in; what is no cursor is refused", async () => {
  for (const query of [raised, changed, records]) {
    const heard = await listen(undefined, query);
    await until(() => heard.errors.length === 1);
    expect(JSON.stringify(heard.errors)).toContain("UNAUTHENTICATED");
  }
  const heard = await listen("amy", raised, { after: "nonsense" });
  await until(() => heard.errors.length === 1);
  expect(JSON.stringify(heard.errors)).toContain("BAD_USER_INPUT");
});

test("a filter is asked of the alert as it is; others' rules, people and urgency are not told of", async () => {
  const filtered = "subscription ($after: Cursor, $filter: AlertFilter) { event: alertRaised(after: $after, filter: $filter) { cursor alert { id status customer { name } } } }";
  const [bad, info, hers, his] = [
    await listen("mia", filtered, { filter: { severity: ["BAD"], priority: ["HIGH"], dueAt: { to: monday } } }),
    await listen("mia", filtered, { filter: { severity: ["INFO"] } }),
    await listen("mia", filtered, { filter: { responsibleId: [world.ids.amy], customerId: [bank] } }),
    await listen("mia", filtered, { filter: { customerId: ["cus_other"] } }),
  ];
  await givenAlert();
  await until(() => bad.events.length === 1 && hers.events.length === 1);
  await settled();
  expect([info.events, his.events, [...bad.errors, ...info.errors, ...hers.errors, ...his.errors]]).toEqual([[], [], []]);
});
