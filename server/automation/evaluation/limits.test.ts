import { DateTime } from "luxon";
import { day, hour } from "../../core/clock";
import { numberEvents } from "../../core/events/number";
import { alertWorld, type AlertWorld } from "../../testing/alert-world";
import { monday } from "../../testing/world";
import { AlertSeverity } from "../alert/alert.enums";
import type { RuleDefinition } from "../rule/definition.types";
import { isHeldOut, isQuiet } from "./limits";
import { lastTime } from "./time-pattern";

let world: AlertWorld;
beforeAll(async () => {
  world = await alertWorld();
});
beforeEach(async () => {
  world.clock.set(monday);
  await world.database.transact(({ sql }) => sql.run("UPDATE `rule` SET `enabled` = 0"));
});
afterAll(() => world.close());

const at = (milliseconds: number): string => new Date(Date.parse(monday) + milliseconds).toISOString();

/** Looks at every rule, after the events have got their numbers, which servers give after the commit. */
async function look(): Promise<void> {
  await numberEvents(world.database);
  await world.evaluate();
}

/** A rule of the company's own, switched on now. */
async function givenRule(definition: RuleDefinition, limits: object = {}): Promise<string> {
  const { data } = await world.query<{ createRule: { id: string } }>("ada", "mutation { createRule(input: { kind: BIRTHDAY, name: \"Own\" }) { id } }");
  const { id } = data.createRule;
  await world.database.transact(({ sql }) => sql.run("UPDATE `rule` SET `kind` = 'OWN', `definition` = ?, `days` = NULL WHERE `id` = ?", [JSON.stringify(definition), id]));
  const on = await world.query("ada", "mutation ($id: ID!, $input: UpdateRuleInput!) { updateRule(id: $id, version: 1, input: $input) { enabled } }", { id, input: { enabled: true, limits } });
  expect(on.errors).toEqual([]);
  return id;
}

const inSource = (source: string): RuleDefinition["causes"] => [{ name: "source", where: { field: { path: "source", is: "IS", value: { text: source } } }, severity: AlertSeverity.INFO }];
const alerting = (source: string): RuleDefinition => ({ subject: "Customer", when: { kind: "CONDITION" }, causes: inSource(source), actions: [{ do: "ALERT" }] });

async function givenCustomers(source: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push(await world.givenCustomer("amy", `${source} ${index}`));
  await setSource(ids, source);
  return ids;
}

const setSource = (ids: readonly string[], source: string | null) =>
  world.database.transact(async ({ sql }) => {
    for (const id of ids) await sql.run("UPDATE `customer` SET `source` = ? WHERE `id` = ?", [source, id]);
  });

async function firings(ruleId: string): Promise<{ outcome: string; recordId: string; alertId: string | null; chain: string }[]> {
  return world.database.sql.rows("SELECT `outcome`, `recordId`, `alertId`, `chain` FROM `rule_firing` WHERE `ruleId` = ? ORDER BY `id`", [ruleId]);
}

test("at most so many for a person in a day; the rest comes the next", async () => {
  const rule = await givenRule(alerting("Fair"), { perPersonAndDay: 2 });
  await givenCustomers("Fair", 5);
  const counts: number[] = [];
  for (const days of [0, 0, 1, 2]) {
    world.clock.set(at(days * day + hour));
    await world.evaluate();
    counts.push((await firings(rule)).length);
  }
  expect(counts).toEqual([2, 2, 4, 5]);
});

test("nothing in the quiet hours, all of it afterwards", async () => {
  const rule = await givenRule(alerting("Night"), { quietFrom: 22, quietUntil: 8 });
  await givenCustomers("Night", 1);
  world.clock.set("2026-03-02T23:30:00.000Z");
  await world.evaluate();
  expect(await firings(rule)).toEqual([]);
  world.clock.set("2026-03-03T08:00:00.000Z");
  await world.evaluate();
  expect(await firings(rule)).toHaveLength(1);
});

test("in working hours only: what comes on a Saturday waits for Monday morning", async () => {
  const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, shifts: [{ from: 540, to: 1_020 }] }));
  const hours = await world.query("ada", "mutation ($input: WorkingHoursInput!) { setWorkingHours(version: 0, input: $input) { version } }", { input: { timeZone: "UTC", week } });
  expect(hours.errors).toEqual([]);
  const rule = await givenRule(alerting("Weekend"), { workingHoursOnly: true });
  await givenCustomers("Weekend", 1);
  for (const [time, count] of [["2026-03-07T12:00:00.000Z", 0], ["2026-03-09T08:59:00.000Z", 0], ["2026-03-09T09:00:00.000Z", 1]] as const) {
    world.clock.set(time);
    await world.evaluate();
    expect(await firings(rule)).toHaveLength(count);
  }
  await world.database.transact(({ sql }) => sql.run("DELETE FROM `calendar`"));
});

test("a record rests between two occurrences", async () => {
  const rule = await givenRule(alerting("Web"), { coolingDays: 7 });
  const ids = await givenCustomers("Web", 1);
  await world.evaluate();
  await setSource(ids, null);
  await world.evaluate();
  await setSource(ids, "Web");
  world.clock.set(at(7 * day - hour));
  await world.evaluate();
  expect(await firings(rule)).toHaveLength(1);
  world.clock.set(at(7 * day + hour));
  await world.evaluate();
  expect(await firings(rule)).toHaveLength(2);
});

test("records held out are noted, and nothing is done about them", async () => {
  const rule = await givenRule(alerting("Trial"), { holdOutPercent: 50 });
  const ids = await givenCustomers("Trial", 12);
  await world.evaluate();
  const found = await firings(rule);
  expect(found).toHaveLength(12);
  for (const { outcome, recordId, alertId } of found) expect([outcome, alertId === null]).toEqual(isHeldOut({ holdOutPercent: 50 }, rule, recordId) ? ["HELD_OUT", true] : ["ACTED", false]);
  expect(new Set(found.map(({ recordId }) => recordId))).toEqual(new Set(ids));
});

test("the share that is held out is what was asked for, and nobody where none is", () => {
  const ids = Array.from({ length: 4_000 }, (_, index) => `cus_${index}`);
  const share = ids.filter((id) => isHeldOut({ holdOutPercent: 20 }, "rul_1", id)).length / ids.length;
  expect(share).toBeGreaterThan(0.17);
  expect(share).toBeLessThan(0.23);
  expect(ids.some((id) => isHeldOut({}, "rul_1", id))).toBe(false);
});

test.each([[22, 8, 23, true], [22, 8, 7, true], [22, 8, 8, false], [12, 13, 12, true], [12, 13, 13, false], [null, null, 3, false]])("quiet from %s until %s: at %s %s", (quietFrom, quietUntil, hourOfDay, quiet) => {
  const now = DateTime.fromObject({ year: 2026, month: 3, day: 2, hour: hourOfDay }, { zone: "Asia/Taipei" }).toJSDate();
  expect(isQuiet({ quietFrom, quietUntil }, now, "Asia/Taipei")).toBe(quiet);
});

const tag = async (id: string, tagName: string): Promise<void> =>
  expect((await world.query("ada", "mutation ($id: ID!, $tagName: String!) { tagCustomer(id: $id, tagName: $tagName) { id } }", { id, tagName })).errors).toEqual([]);

test("two rules that would set each other off for ever are cut, and it is told", async () => {
  const onTag = await givenRule({ subject: "Customer", when: { kind: "EVENT", types: ["customer.tagged"] }, causes: [{ name: "tagged", severity: AlertSeverity.INFO }], actions: [{ do: "SET", field: "source", value: "Pong" }] });
  const onSource = await givenRule({ subject: "Customer", when: { kind: "CONDITION" }, causes: inSource("Pong"), actions: [{ do: "TAG", tag: "Again" }] });
  const id = await world.givenCustomer("amy", "Loop");
  await tag(id, "Ping");
  for (let round = 0; round < 6; round += 1) await look();
  expect((await firings(onTag)).map(({ outcome, chain }) => [outcome, chain])).toEqual([["ACTED", onTag], ["CUT", `${onTag} ${onSource}`]]);
  expect((await firings(onSource)).map(({ outcome, chain }) => [outcome, chain])).toEqual([["ACTED", `${onTag} ${onSource}`]]);
  expect((await world.events()).filter(({ type }) => type === "rule.loopCut")).toEqual([{ type: "rule.loopCut", recordId: onTag }]);
});

test("a rule's own effects never set it off again; what a person does later does", async () => {
  const rule = await givenRule({ subject: "Customer", when: { kind: "EVENT", types: ["customer.tagged"] }, causes: [{ name: "tagged", severity: AlertSeverity.INFO }], actions: [{ do: "TAG", tag: "Echo" }] });
  const id = await world.givenCustomer("amy", "Echo");
  await tag(id, "First");
  for (let round = 0; round < 3; round += 1) await look();
  expect((await firings(rule)).map(({ outcome }) => outcome)).toEqual(["ACTED", "CUT"]);
  await tag(id, "Second");
  for (let round = 0; round < 3; round += 1) await look();
  expect((await firings(rule)).map(({ outcome }) => outcome)).toEqual(["ACTED", "CUT", "ACTED", "CUT"]);
});

describe("after an event", () => {
  const definition = (by: "LEAST_BUSY" | "ROUND_ROBIN"): RuleDefinition => ({
    subject: "Customer",
    when: { kind: "EVENT", types: ["customer.tagged"] },
    causes: [{ name: "tagged", severity: AlertSeverity.INFO }],
    actions: [{ do: "ASSIGN", by, userIds: [world.ids.amy, world.ids.ben] }],
  });
  const ownerOf = async (id: string): Promise<string> => (await world.database.sql.rows<{ ownerId: string }>("SELECT `ownerId` FROM `customer` WHERE `id` = ?", [id]))[0]?.ownerId ?? "";

  test("each is acted on once, from when the rule was switched on, and people are taken in turn", async () => {
    const ids: string[] = [];
    for (let index = 0; index < 4; index += 1) ids.push(await world.givenCustomer("ada", `Turn ${index}`));
    await tag(ids[0] as string, "New");
    await numberEvents(world.database);
    const rule = await givenRule(definition("ROUND_ROBIN"));
    for (const id of ids.slice(1)) await tag(id, "New");
    await look();
    await look();
    expect((await firings(rule)).map(({ recordId }) => recordId)).toEqual(ids.slice(1));
    expect(await Promise.all(ids.map(ownerOf))).toEqual([world.ids.ada, world.ids.amy, world.ids.ben, world.ids.amy]);
  });
});

test("a time pattern acts once at its time, and not for times before it was switched on", async () => {
  world.clock.set("2026-03-02T10:00:00.000Z"); // a Monday
  const rule = await givenRule({ ...alerting("Weekly"), when: { kind: "TIME", every: "WEEK", on: 1, hour: 9 } });
  await givenCustomers("Weekly", 2);
  const counts: number[] = [];
  for (const time of ["2026-03-02T11:00:00.000Z", "2026-03-09T08:59:00.000Z", "2026-03-09T09:00:00.000Z", "2026-03-09T13:00:00.000Z", "2026-03-16T09:30:00.000Z"]) {
    world.clock.set(time);
    await world.evaluate();
    counts.push((await firings(rule)).length);
  }
  expect(counts).toEqual([0, 0, 2, 2, 4]);
});

test.each([
  [{ every: "DAY", hour: 9 }, "2026-03-02T08:59", "2026-03-01T09:00"],
  [{ every: "DAY", hour: 9 }, "2026-03-02T09:00", "2026-03-02T09:00"],
  [{ every: "WEEK", on: 5, hour: 9 }, "2026-03-02T09:00", "2026-02-27T09:00"],
  [{ every: "MONTH", on: 31, hour: 9 }, "2026-03-02T09:00", "2026-02-28T09:00"],
  [{ every: "MONTH", on: 1, hour: 0 }, "2026-03-02T09:00", "2026-03-01T00:00"],
] as const)("the last time of %j at %s was %s", (pattern, now, expected) => {
  const zone = "America/New_York";
  expect(lastTime({ kind: "TIME", ...pattern }, DateTime.fromISO(now, { zone }))?.toFormat("yyyy-MM-dd'T'HH:mm")).toBe(expected);
});

test("an alert that nobody acts on goes to the manager too, once", async () => {
  const rule = await givenRule(alerting("Slow"));
  const escalate = await world.query("ada", "mutation ($id: ID!) { updateRule(id: $id, version: 2, input: { escalateAfterHours: 4 }) { escalateAfterHours } }", { id: rule });
  expect(escalate.errors).toEqual([]);
  const [customer] = await givenCustomers("Slow", 1);
  await world.evaluate();
  const [alert] = await world.alertsOn("amy", customer as string);
  for (const hours of [3, 4, 9]) {
    world.clock.set(at(hours * hour));
    await world.evaluate();
  }
  const [row] = await world.database.sql.rows("SELECT `escalatedToId`, `ownerId`, `version` FROM `alert` WHERE `id` = ?", [alert?.id as string]);
  expect(row).toEqual({ escalatedToId: world.ids.mia, ownerId: world.ids.amy, version: 2 });
  expect((await world.events()).filter(({ recordId }) => recordId === alert?.id).map(({ type }) => type)).toEqual(["alert.raised", "alert.escalated"]);
});

test("quiet hours need both ends", async () => {
  const rule = await givenRule(alerting("Half"));
  const { errors } = await world.query("ada", "mutation ($id: ID!) { updateRule(id: $id, version: 2, input: { limits: { quietFrom: 22 } }) { id } }", { id: rule });
  expect(errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", fields: [{ path: "input.limits.quietUntil", code: "required" }] });
});
