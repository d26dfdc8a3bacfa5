import { day, hour } from "../../core/clock";
import { alertWorld, type AlertWorld } from "../../testing/alert-world";
import { monday } from "../../testing/world";

let world: AlertWorld;
beforeAll(async () => {
  world = await alertWorld();
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world.close());

const text = `query ($id: ID!) { simulateRule(id: $id) { count records { __typename ... on Customer { id } } days { day count } } }`;

interface Simulated {
  simulateRule: { count: number; records: { id: string }[]; days: { day: string; count: number }[] };
}

test("says what a rule would find and on what days, and changes nothing", async () => {
  const product = await world.givenProduct("SIM", "10.00");
  const [early, late, never] = [await world.givenCustomer("amy", "Early"), await world.givenCustomer("ben", "Late"), await world.givenCustomer("amy", "Never")];
  await world.givenOrder("amy", early, product, "2026-01-10");
  await world.givenOrder("ben", late, product, "2026-02-20");
  world.clock.set("2026-04-01T04:00:00.000Z");
  const before = (await world.events()).length;
  const { data, errors } = await world.query<Simulated>("ada", text, { id: world.rules.CUSTOMER_WITHOUT_ORDER });
  expect(errors).toEqual([]);
  const { count, records, days } = data.simulateRule;
  expect([count, records.map(({ id }) => id)]).toEqual([1, [early]]);
  expect(days).toHaveLength(90);
  expect(days.filter((each) => each.count > 0)).toEqual([{ day: "2026-03-11", count: 1 }]);
  expect(days.at(-1)?.day).toBe("2026-04-01");
  expect((await world.events()).length).toBe(before);
  expect(await world.alertsOn("ada", early)).toEqual([]);
  expect(never).toBeTruthy();
});

test("is for whoever may change rules", async () => {
  for (const person of ["amy", "fin"] as const) expect((await world.query(person, text, { id: world.rules.TICKET_DUE })).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  expect((await world.query("mia", text, { id: world.rules.TICKET_DUE })).errors[0]?.extensions?.["code"]).toBe("NOT_FOUND");
  expect((await world.query("ada", text, { id: "rul_none" })).errors[0]?.extensions?.["code"]).toBe("NOT_FOUND");
});

test("the review counts what fired, how fast people acted and what came of it, for acted on and held out", async () => {
  const product = await world.givenProduct("REV", "10.00");
  const customers = [await world.givenCustomer("amy", "One"), await world.givenCustomer("amy", "Two")];
  for (const id of customers) await world.givenFollowUp("amy", id, monday);
  world.clock.advance(hour);
  await world.evaluate();
  world.clock.advance(2 * hour);
  const alerts = (await world.query<{ alerts: { nodes: { id: string; version: number; customer: { id: string } }[] } }>("amy", "{ alerts(first: 10, filter: { kind: [FOLLOW_UP_OVERDUE] }) { nodes { id version customer { id } } } }")).data.alerts.nodes;
  const mine = alerts.find(({ customer }) => customer.id === customers[0]);
  expect((await world.query("amy", "mutation ($id: ID!, $version: Int!) { completeAlert(id: $id, version: $version) { id } }", { id: mine?.id, version: mine?.version })).errors).toEqual([]);
  await world.query("amy", "mutation ($input: LogActivityInput!) { logActivity(input: $input) { id } }", { input: { customerId: customers[0], channel: "PHONE", direction: "OUTBOUND", subject: "Hello" } });
  world.clock.advance(3 * day);
  await world.givenOrder("amy", customers[1] as string, product, "2026-03-05");
  const reviewed = "{ rules { kind review { acted { fired followedUp ordered } heldOut { fired } cut done dismissed expired waiting meanHours } } }";
  const { data } = await world.query<{ rules: { kind: string; review: object | null }[] }>("ada", reviewed);
  expect(data.rules.find(({ kind }) => kind === "FOLLOW_UP_OVERDUE")?.review).toEqual({
    acted: { fired: 2, followedUp: 1, ordered: 1 }, heldOut: { fired: 0 }, cut: 0, done: 1, dismissed: 0, expired: 0, waiting: 1, meanHours: 2,
  });
  expect((await world.query<{ rules: { review: object | null }[] }>("amy", reviewed)).data.rules.map(({ review }) => review)).toEqual([null, null, null, null, null]);
});
