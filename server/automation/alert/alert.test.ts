import { day, hour } from "../../core/clock";
import { alertWorld, type AlertWorld, type SeenAlert } from "../../testing/alert-world";
import { monday } from "../../testing/world";
import { wakeSnoozed } from "../evaluation/wake";

let world: AlertWorld;
let alert: SeenAlert;
beforeAll(async () => {
  world = await alertWorld();
});
beforeEach(async () => {
  world.clock.set(monday);
  const customer = await world.givenCustomer("amy", "國泰世華銀行");
  const followUp = await world.givenFollowUp("amy", customer, monday);
  world.clock.advance(hour);
  await world.evaluate();
  [alert] = (await world.alertsOn("amy", followUp)) as [SeenAlert];
});
afterAll(() => world.close());

const snooze = "mutation ($id: ID!, $version: Int!, $until: DateTime!) { changed: snoozeAlert(id: $id, version: $version, until: $until) { version status snoozedUntil } }";
const complete = "mutation ($id: ID!, $version: Int!, $outcome: String) { changed: completeAlert(id: $id, version: $version, outcome: $outcome) { version status outcome doneAt } }";
const reopen = "mutation ($id: ID!, $version: Int!) { changed: reopenAlert(id: $id, version: $version) { version status outcome doneAt } }";
const soon = (milliseconds: number): string => new Date(world.clock.now().getTime() + milliseconds).toISOString();
const code = ({ errors }: { errors: readonly { extensions?: Record<string, unknown> }[] }): unknown => errors[0]?.extensions?.["code"];
const eventsOf = async (recordId: string): Promise<string[]> => (await world.events()).filter((event) => event.recordId === recordId).map(({ type }) => type);

describe("snoozeAlert", () => {
  test("puts it off until its time, when the job opens it again", async () => {
    const until = soon(hour);
    expect((await world.query("amy", snooze, { id: alert.id, version: 1, until })).data).toEqual({ changed: { version: 2, status: "SNOOZED", snoozedUntil: until } });
    expect(await wakeSnoozed(world.ctx())).toBe(0);
    world.clock.advance(hour);
    await Promise.all([wakeSnoozed(world.ctx()), wakeSnoozed(world.ctx())]);
    const { data } = await world.query("amy", "query ($id: ID!) { alert(id: $id) { status snoozedUntil version } }", { id: alert.id });
    expect(data).toEqual({ alert: { status: "OPEN", snoozedUntil: null, version: 3 } });
    expect(await eventsOf(alert.id)).toEqual(["alert.raised", "alert.snoozed", "alert.reopened"]);
  });

  test.each([["now", 0, "past"], ["more than a year away", 366 * day, "tooFar"]])("refuses a time that is %s", async (_, milliseconds, rule) => {
    const answer = await world.query("amy", snooze, { id: alert.id, version: 1, until: soon(milliseconds) });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", fields: [{ path: "until", code: rule }] });
    expect(await eventsOf(alert.id)).toEqual(["alert.raised"]);
  });

  test("what is done cannot be put off", async () => {
    await world.query("amy", complete, { id: alert.id, version: 1 });
    const answer = await world.query("amy", snooze, { id: alert.id, version: 2, until: soon(hour) });
    expect(answer.errors[0]?.extensions).toMatchObject({ fields: [{ path: "id", code: "transition" }] });
  });
});

describe("completeAlert and reopenAlert", () => {
  test("done with an outcome; not raised again for the same cause; taken up again", async () => {
    expect((await world.query("amy", complete, { id: alert.id, version: 1, outcome: " Called 😀 " })).data).toEqual({
      changed: { version: 2, status: "DONE", outcome: "Called 😀", doneAt: "2026-03-02T10:00:00.000Z" },
    });
    expect(await world.evaluate()).toEqual({ raised: 0, resolved: 0 });
    expect((await world.query("amy", reopen, { id: alert.id, version: 2 })).data).toEqual({ changed: { version: 3, status: "OPEN", outcome: null, doneAt: null } });
    expect(await eventsOf(alert.id)).toEqual(["alert.raised", "alert.done", "alert.reopened"]);
  });

  test("refuses what is open already, and an outcome that is too long", async () => {
    expect((await world.query("amy", reopen, { id: alert.id, version: 1 })).errors[0]?.extensions).toMatchObject({ fields: [{ code: "transition" }] });
    expect(code(await world.query("amy", complete, { id: alert.id, version: 1, outcome: "x".repeat(501) }))).toBe("BAD_USER_INPUT");
  });

  test("a stale version is a conflict that shows the alert as it is", async () => {
    await world.query("amy", snooze, { id: alert.id, version: 1, until: soon(hour) });
    expect((await world.query("mia", complete, { id: alert.id, version: 1 })).errors[0]?.extensions).toMatchObject({ code: "CONFLICT", current: { version: 2, status: "SNOOZED" } });
  });

  test.each([["snooze", snooze], ["complete", complete], ["reopen", reopen]])("%s: somebody else's alert looks like one that is not there, strangers sign in", async (_, text) => {
    const variables = { version: 1, ...(text === snooze && { until: soon(hour) }) };
    const [others, absent] = [await world.query("ben", text, { ...variables, id: alert.id }), await world.query("ben", text, { ...variables, id: "alt_absent" })];
    expect(others.errors.map(({ message, extensions }) => ({ message, extensions }))).toEqual(absent.errors.map(({ message, extensions }) => ({ message, extensions })));
    expect(code(others)).toBe("NOT_FOUND");
    expect(code(await world.query(undefined, text, { ...variables, id: alert.id }))).toBe("UNAUTHENTICATED");
    expect(await eventsOf(alert.id)).toEqual(["alert.raised"]);
  });
});

describe("alerts, alertCount and Customer.alerts", () => {
  test.each([["amy", true], ["mia", true], ["ada", true], ["ben", false], ["sue", false], ["fin", false]] as const)("%s sees Amy's alert: %s", async (person, sees) => {
    const { data } = await world.query<{ alerts: { nodes: { id: string }[]; totalCount: number }; alertCount: number }>(
      person,
      "query ($filter: AlertFilter) { alerts(first: 100, filter: $filter) { totalCount nodes { id } } alertCount(filter: $filter) }",
      { filter: { status: ["OPEN"], kind: ["FOLLOW_UP_OVERDUE"], severity: ["BAD"], ownerId: [world.ids.amy] } },
    );
    expect(data.alerts.nodes.some(({ id }) => id === alert.id)).toBe(sees);
    expect(data.alertCount).toBe(data.alerts.totalCount);
    expect(data.alertCount > 0).toBe(sees);
  });

  test("costs the same number of statements for 1 row as for 20", async () => {
    const customer = await world.givenCustomer("amy", "Many");
    for (let index = 0; index < 20; index += 1) await world.givenFollowUp("amy", customer, monday);
    await world.evaluate();
    const text = `query ($first: Int!) { alerts(first: $first) { totalCount edges { cursor node { abilities rule { name openAlertCount } owner { name } customer { name alerts(first: 2) { nodes { id } } }
      params { name value } record { __typename ... on FollowUp { subject customer { name } } ... on Customer { name } } } } } }`;
    const [single, twenty] = [await world.query("amy", text, { first: 1 }), await world.query("amy", text, { first: 20 })];
    expect(twenty.errors).toEqual([]);
    expect(twenty.statements).toBe(single.statements);
  });
});
