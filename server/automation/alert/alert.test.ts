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

describe("dismissAlert and assignAlert", () => {
  const dismiss = "mutation ($id: ID!, $version: Int!, $outcome: String) { changed: dismissAlert(id: $id, version: $version, outcome: $outcome) { version status outcome statusAt statusBy { name } } }";
  const assign = "mutation ($id: ID!, $version: Int!, $ownerId: ID!) { changed: assignAlert(id: $id, version: $version, ownerId: $ownerId) { version owner { name } } }";

  test("what does not matter is dismissed with who, when and why, and the same cause does not raise it again", async () => {
    expect((await world.query("amy", dismiss, { id: alert.id, version: 1, outcome: "Paid long ago" })).data).toEqual({
      changed: { version: 2, status: "DISMISSED", outcome: "Paid long ago", statusAt: "2026-03-02T10:00:00.000Z", statusBy: { name: "Amy 王" } },
    });
    expect(await world.evaluate()).toEqual({ raised: 0, resolved: 0 });
    expect((await world.query("amy", reopen, { id: alert.id, version: 2 })).data).toMatchObject({ changed: { status: "OPEN", outcome: null } });
    expect(await eventsOf(alert.id)).toEqual(["alert.raised", "alert.dismissed", "alert.reopened"]);
  });

  test("a manager gives it to a colleague, who sees it from then on; who sells may not", async () => {
    expect(code(await world.query("amy", assign, { id: alert.id, version: 1, ownerId: world.ids.mia }))).toBe("FORBIDDEN");
    expect((await world.query("mia", assign, { id: alert.id, version: 1, ownerId: world.ids.mia })).data).toEqual({ changed: { version: 2, owner: { name: "Mia 陳" } } });
    expect((await world.query("amy", "query ($id: ID!) { alert(id: $id) { id } }", { id: alert.id })).data).toEqual({ alert: null });
    const [event] = await world.database.sql.rows<{ subject: string }>("SELECT `subject` FROM `event` WHERE `type` = 'alert.assigned' AND `recordId` = ?", [alert.id]);
    expect(JSON.parse(event?.subject ?? "")).toMatchObject({ ownerId: world.ids.mia, previousOwnerId: world.ids.amy });
  });

  test("nobody is given what is nothing to them", async () => {
    const refusal = async (ownerId: string) => (await world.query("mia", assign, { id: alert.id, version: 1, ownerId })).errors[0]?.extensions;
    expect(await refusal("usr_absent")).toMatchObject({ code: "BAD_USER_INPUT", fields: [{ path: "ownerId", code: "notFound" }] });
  });
});

describe("many alerts at once", () => {
  const answer = "{ alerts { id status version owner { name } } refused { alertId reason } }";
  const completeAll = `mutation ($alerts: [AlertVersionInput!]!, $outcome: String) { batch: completeAlerts(alerts: $alerts, outcome: $outcome) ${answer} }`;
  const snoozeAll = `mutation ($alerts: [AlertVersionInput!]!, $until: DateTime!) { batch: snoozeAlerts(alerts: $alerts, until: $until) ${answer} }`;
  const dismissAll = `mutation ($alerts: [AlertVersionInput!]!) { batch: dismissAlerts(alerts: $alerts) ${answer} }`;
  const reopenAll = `mutation ($alerts: [AlertVersionInput!]!) { batch: reopenAlerts(alerts: $alerts) ${answer} }`;
  const assignAll = `mutation ($alerts: [AlertVersionInput!]!, $ownerId: ID!) { batch: assignAlerts(alerts: $alerts, ownerId: $ownerId) ${answer} }`;
  interface Batch { batch: { alerts: { id: string; status: string; version: number; owner: { name: string } | null }[]; refused: { alertId: string; reason: string }[] } }

  const seen = (alerts: readonly SeenAlert[]) => alerts.map(({ id, version }) => ({ id, version }));

  /** So many open alerts of a person's, as that person sees them. */
  async function given(person: "amy" | "ben", count: number): Promise<SeenAlert[]> {
    const customer = await world.givenCustomer(person, "Many");
    const followUps: string[] = [];
    for (let index = 0; index < count; index += 1) followUps.push(await world.givenFollowUp(person, customer, monday));
    await world.evaluate();
    return (await Promise.all(followUps.map((followUp) => world.alertsOn(person, followUp)))).flat();
  }

  test("are done, put off, dismissed and taken up again in one transaction each, every one with its event", async () => {
    const alerts = await given("amy", 3);
    const steps = [[snoozeAll, "SNOOZED", { until: soon(hour) }], [completeAll, "DONE", { outcome: "Called" }], [reopenAll, "OPEN", {}], [dismissAll, "DISMISSED", {}]] as const;
    for (const [index, [text, status, variables]] of steps.entries()) {
      const { data, errors } = await world.query<Batch>("amy", text, { ...variables, alerts: alerts.map(({ id }) => ({ id, version: index + 1 })) });
      expect(errors).toEqual([]);
      expect(data.batch.refused).toEqual([]);
      expect(data.batch.alerts.map((changed) => [changed.status, changed.version])).toEqual(alerts.map(() => [status, index + 2]));
    }
    for (const { id } of alerts) expect(await eventsOf(id)).toEqual(["alert.raised", "alert.snoozed", "alert.done", "alert.reopened", "alert.dismissed"]);
  });

  test("each is looked at by itself: what is not there, has changed or cannot be is left and named", async () => {
    const [fine, changed, ended] = (await given("amy", 3)) as [SeenAlert, SeenAlert, SeenAlert];
    const [bens] = (await given("ben", 1)) as [SeenAlert];
    await world.query("amy", snooze, { id: changed.id, version: 1, until: soon(hour) });
    await world.query("amy", complete, { id: ended.id, version: 1 });
    const { data } = await world.query<Batch>("amy", completeAll, { alerts: [{ id: fine.id, version: 1 }, { id: changed.id, version: 1 }, { id: ended.id, version: 2 }, { id: bens.id, version: 1 }, { id: "alt_absent", version: 1 }] });
    expect(data.batch.alerts.map(({ id }) => id)).toEqual([fine.id]);
    expect(data.batch.refused).toEqual([
      { alertId: changed.id, reason: "CONFLICT" }, { alertId: ended.id, reason: "TRANSITION" }, { alertId: bens.id, reason: "NOT_FOUND" }, { alertId: "alt_absent", reason: "NOT_FOUND" },
    ]);
    expect(await eventsOf(bens.id)).toEqual(["alert.raised"]);
  });

  test("are given to a colleague with one statement for all, however many", async () => {
    const alerts = await given("amy", 20);
    const [one, many] = [await world.query<Batch>("mia", assignAll, { alerts: seen(alerts.slice(0, 1)), ownerId: world.ids.mia }), await world.query<Batch>("mia", assignAll, { alerts: seen(alerts.slice(1)), ownerId: world.ids.mia })];
    expect(many.data.batch.alerts.map(({ owner }) => owner?.name)).toEqual(Array.from({ length: 19 }, () => "Mia 陳"));
    expect(many.statements).toBe(one.statements);
    expect(code(await world.query("amy", assignAll, { alerts: seen(alerts.slice(0, 1)), ownerId: world.ids.amy }))).toBe("FORBIDDEN");
  });

  test("at most 200, each once", async () => {
    const many = (count: number, id: (index: number) => string) => ({ alerts: Array.from({ length: count }, (_, index) => ({ id: id(index), version: 1 })) });
    expect(code(await world.query("amy", completeAll, many(201, (index) => `alt_${index}`)))).toBe("BAD_USER_INPUT");
    expect((await world.query("amy", completeAll, many(2, () => alert.id))).errors[0]?.extensions).toMatchObject({ fields: [{ path: "alerts", code: "duplicate" }] });
  });
});

describe("alertWorkload", () => {
  const text = "{ alertWorkload { owner { name } open overdue urgent escalated snoozed today thisWeek older oldestAt } }";
  interface Load { alertWorkload: { owner: { name: string } | null; open: number; snoozed: number; overdue: number; today: number; thisWeek: number; older: number; oldestAt: string | null }[] }

  test("says who has how many, how old and how late, of those in sight", async () => {
    const of = async (person: "amy" | "mia" | "ben", name: string) => (await world.query<Load>(person, text)).data.alertWorkload.find(({ owner }) => owner?.name === name);
    const before = await of("mia", "Amy 王");
    const customer = await world.givenCustomer("amy", "Late");
    await world.givenFollowUp("amy", customer, monday);
    await world.evaluate();
    await world.query("amy", snooze, { id: alert.id, version: 1, until: soon(hour) });
    const after = await of("mia", "Amy 王");
    expect([(after?.open ?? 0) - (before?.open ?? 0), (after?.snoozed ?? 0) - (before?.snoozed ?? 0)]).toEqual([0, 1]);
    expect(after?.overdue).toBe(after?.open);
    expect((after?.today ?? 0) + (after?.thisWeek ?? 0) + (after?.older ?? 0)).toBe(after?.open);
    expect(await of("amy", "Amy 王")).toEqual(after);
    expect(await of("ben", "Amy 王")).toBeUndefined();
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
