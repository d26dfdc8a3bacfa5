import { numberEvents } from "../../../core/events/number";
import { alertWorld, type AlertWorld } from "../../../testing/alert-world";
import { monday, type PersonName } from "../../../testing/world";
import { templates } from "../templates/templates";

let world: AlertWorld;
beforeAll(async () => {
  world = await alertWorld();
});
beforeEach(async () => {
  world.clock.set(monday);
  await world.database.transact(({ sql }) => sql.run("UPDATE `rule` SET `enabled` = 0"));
});
afterAll(() => world.close());

interface Made {
  id: string;
  version: number;
  revision: number;
  enabled: boolean;
}

const levelIs = (level: string) => ({ field: { path: "level", is: "IS", value: { text: level } } });
const cause = (where: object | null, more: object = {}) => ({ name: "main", severity: "WATCH", where, ...more });
/** Whoever has a customer of level A is to be told. */
const important = { subject: "Customer", when: { kind: "CONDITION" }, causes: [cause(levelIs("A"))], actions: [{ alert: { advice: "Call today" } }] };

const create = (person: PersonName, definition: object, more: object = {}) =>
  world.query<{ createOwnRule: Made }>(person, "mutation ($input: OwnRuleInput!) { createOwnRule(input: $input) { id version revision enabled } }", { input: { name: "Own", definition, ...more } });
const update = (person: PersonName, { id, version }: Made, input: object) =>
  world.query<{ updateRule: Made }>(person, "mutation ($id: ID!, $version: Int!, $input: UpdateRuleInput!) { updateRule(id: $id, version: $version, input: $input) { id version revision enabled } }", { id, version, input });

/** A rule of somebody's, switched on. */
async function givenRule(person: PersonName, definition: object, more: object = {}): Promise<Made> {
  const { data, errors } = await create(person, definition, more);
  expect(errors).toEqual([]);
  const on = await update(person, data.createOwnRule, { enabled: true });
  expect(on.errors).toEqual([]);
  return on.data.updateRule;
}

async function look(): Promise<void> {
  await numberEvents(world.database);
  await world.evaluate();
}

const setLevel = (ids: readonly string[], level: string) =>
  world.database.transact(async ({ sql }) => {
    for (const id of ids) await sql.run("UPDATE `customer` SET `level` = ? WHERE `id` = ?", [level, id]);
  });
const columnOf = async (id: string, column: string) => (await world.database.sql.rows<Record<string, string>>(`SELECT \`${column}\` AS \`value\` FROM \`customer\` WHERE \`id\` = ?`, [id]))[0]?.["value"];
const faults = ({ errors }: { errors: readonly { extensions?: Record<string, unknown> }[] }) => (errors[0]?.extensions?.["fields"] as { path: string; code: string }[] | undefined)?.map(({ path, code }) => `${path} ${code}`);
const codeOf = ({ errors }: { errors: readonly { extensions?: Record<string, unknown> }[] }) => errors[0]?.extensions?.["code"];

const shown = `{ subject when { kind types every on hour } causes { name severity since dueAt where { path kind field { path is value { text } } } }
  actions { alert { to advice due { count unit } } followUp { subject } assign { by } set { field value } move { to } tag { tag } notify { manager } } }`;

test("a rule of one's own is off at first; switched on, it alerts whoever has the record, and comes out as it went in", async () => {
  const [ours] = [await world.givenCustomer("amy", "Vital")];
  await setLevel([ours], "A");
  const { data } = await create("ada", important);
  expect(data.createOwnRule).toMatchObject({ version: 1, revision: 1, enabled: false });
  await look();
  expect(await world.alertsOn("amy", ours)).toEqual([]);
  await update("ada", data.createOwnRule, { enabled: true });
  await look();
  expect(await world.alertsOn("amy", ours)).toMatchObject([{ kind: "OWN", severity: "WATCH", status: "OPEN", owner: { name: "Amy 王" } }]);
  const rules = (await world.query<{ rules: { id: string; definition: object; owner: object }[] }>("amy", `{ rules { id owner { name } definition ${shown} } }`)).data.rules;
  expect(rules.find(({ id }) => id === data.createOwnRule.id)).toMatchObject({
    owner: { name: "Ada 張" },
    definition: { subject: "Customer", when: { kind: "CONDITION" }, causes: [{ name: "main", where: [{ path: "", kind: "FIELD", field: { path: "level", value: { text: "A" } } }] }], actions: [{ alert: { advice: "Call today" }, tag: null }] },
  });
  await setLevel([ours], "B");
  await look();
  expect(await world.alertsOn("amy", ours)).toMatchObject([{ status: "EXPIRED" }]);
});

test("a rule for a segment is for its customers and their records; the segment cannot be deleted while it is", async () => {
  const [inside, outside] = [await world.givenCustomer("amy", "Inside"), await world.givenCustomer("amy", "Outside")];
  await world.database.transact(({ sql }) => sql.run("UPDATE `customer` SET `industry` = 'Banks' WHERE `id` = ?", [inside]));
  const segment = (await world.query<{ createSegment: { id: string } }>("ada", "mutation ($input: CreateSegmentInput!) { createSegment(input: $input) { id } }", { input: { name: "Banks", condition: { field: { path: "industry", is: "IS", value: { text: "Banks" } } } } })).data.createSegment.id;
  const deals = [await world.givenDeal("amy", "In", { customerId: inside }), await world.givenDeal("amy", "Out", { customerId: outside })];
  const open = { ...important, subject: "Opportunity", causes: [cause({ field: { path: "status", is: "IS", value: { text: "OPEN" } } })] };
  const rule = await givenRule("ada", open, { segmentId: segment });
  await look();
  expect((await Promise.all(deals.map(({ id }) => world.alertsOn("amy", id)))).map(({ length }) => length)).toEqual([1, 0]);
  const remove = () => world.query("ada", "mutation ($id: ID!) { deleteSegment(id: $id) }", { id: segment });
  expect(faults(await remove())).toEqual(["id inUse"]);
  expect((await world.query("ada", "mutation ($id: ID!) { deleteRule(id: $id) }", { id: rule.id })).errors).toEqual([]);
  await look();
  expect(await world.alertsOn("amy", deals[0]?.id as string)).toMatchObject([{ status: "EXPIRED" }]);
  expect((await world.query<{ rules: { id: string }[] }>("ada", "{ rules { id } }")).data.rules.map(({ id }) => id)).not.toContain(rule.id);
  expect((await remove()).errors).toEqual([]);
});

test("what a rule does is bounded by what its owner may do: a manager's is for the team's customers alone", async () => {
  const [north, south] = [await world.givenCustomer("amy", "North"), await world.givenCustomer("ben", "South")];
  await setLevel([north, south], "C");
  await givenRule("mia", { ...important, causes: [cause(levelIs("C"))], actions: [{ set: { field: "source", value: "Fair" } }] });
  await look();
  expect([await columnOf(north, "source"), await columnOf(south, "source")]).toEqual(["Fair", null]);
  expect(codeOf(await create("amy", important))).toBe("FORBIDDEN");
  expect(faults(await create("mia", { ...important, causes: [cause({ field: { path: "creditGrade", is: "FILLED" } })] }))).toEqual(["input.definition.causes.0.where.field.path unknownField"]);
  const { data } = await create("ada", important);
  expect(codeOf(await update("mia", data.createOwnRule, { enabled: true }))).toBe("NOT_FOUND");
});

test("a rule rests while its owner is gone", async () => {
  const customer = await world.givenCustomer("amy", "Orphan");
  await setLevel([customer], "D");
  await givenRule("mia", { ...important, causes: [cause(levelIs("D"))] });
  const active = (value: number) => world.database.transact(({ sql }) => sql.run("UPDATE `user` SET `active` = ? WHERE `id` = ?", [value, world.ids.mia]));
  await active(0);
  await look();
  expect(await world.alertsOn("amy", customer)).toEqual([]);
  await active(1);
  await look();
  expect(await world.alertsOn("amy", customer)).toHaveLength(1);
});

test.each<[string, object, string[]]>([
  ["a condition that there is not", { causes: [cause({ all: [levelIs("A"), { field: { path: "nothing", is: "FILLED" } }] })] }, ["causes.0.where.all.1.field.path unknownField"]],
  ["no condition where one is waited for", { causes: [cause(null)] }, ["causes.0.where required"]],
  ["an end of what is for all records", { when: { kind: "EVENT", types: ["customer.created"] }, causes: [cause(null, { until: levelIs("A") })] }, ["causes.0.where required"]],
  ["an end that asks about what there is not", { causes: [cause(levelIs("A"), { until: { field: { path: "nothing", is: "FILLED" } } })] }, ["causes.0.until.field.path unknownField"]],
  ["no cause and no action", { causes: [], actions: [] }, ["causes required", "actions required"]],
  ["an event of other records", { when: { kind: "EVENT", types: ["order.paid"] } }, ["when.types.0 unknownEvent"]],
  ["an hour that no day has", { when: { kind: "TIME", every: "WEEK", on: 8, hour: 24 } }, ["when.hour outOfRange", "when.on outOfRange"]],
  ["a time without how often", { when: { kind: "TIME", hour: 8 } }, ["when.every required"]],
  ["a due field that is no time", { causes: [cause(levelIs("A"), { dueAt: "level", since: ["nothing"] })] }, ["causes.0.since.0 unknownField", "causes.0.dueAt noTime"]],
  ["an action that is none", { actions: [{}] }, ["actions.0 exactlyOne"]],
  ["an action that is two", { actions: [{ tag: { tag: "VIP" }, move: { to: "LOST" } }] }, ["actions.0 exactlyOne"]],
  ["the same action twice", { actions: [{ alert: {} }, { alert: { to: "MANAGER" } }] }, ["actions.1.alert duplicate"]],
  ["a field that rules do not set", { actions: [{ set: { field: "name", value: "X" } }] }, ["actions.0.set.field unknownField"]],
  ["a value that the field does not have", { actions: [{ set: { field: "level", value: "Z" } }] }, ["actions.0.set.value unknownCode"]],
  ["a tag and people that are not there", { actions: [{ tag: { tag: "Nobody's" } }, { notify: { userIds: ["usr_none"] } }] }, ["actions.0.tag.tag notFound", "actions.1.notify.userIds.0 notFound"]],
  ["a follow-up about goods", { subject: "Product", causes: [cause({ field: { path: "active", is: "IS", value: { flag: true } } })], actions: [{ followUp: { due: { count: 1, unit: "DAYS" } } }] }, ["actions.0.followUp notAllowed"]],
  ["an effect that is its own cause", { when: { kind: "EVENT", types: ["customer.tagged", "customer.moved"] }, actions: [{ move: { to: "LOST" } }] }, ["actions.0.move followsFromItself"]],
  ["an occurrence that its effect makes anew", { causes: [cause(levelIs("A"), { since: ["updatedAt"] })], actions: [{ set: { field: "level", value: "B" } }] }, ["actions.0.set followsFromItself"]],
])("refuses %s, naming the place", async (_, wrong, expected) => {
  expect(faults(await create("ada", { ...important, ...wrong }))).toEqual(expected.map((place) => `input.definition.${place}`));
});

test("named people are told beside the owner, each once, and their alerts end with the cause", async () => {
  const customer = await world.givenCustomer("amy", "Told");
  await setLevel([customer], "A");
  await givenRule("ada", { ...important, actions: [{ notify: { userIds: [world.ids.amy, world.ids.ada], manager: true, advice: "Look" } }, { alert: {} }] });
  await look();
  await look();
  const [amys, mias, all] = await Promise.all((["amy", "mia", "ada"] as const).map((person) => world.alertsOn(person, customer)));
  expect(amys?.map(({ owner }) => owner?.name)).toEqual(["Amy 王"]);
  expect(mias?.map(({ owner }) => owner?.name).sort()).toEqual(["Amy 王", "Mia 陳"]);
  expect(all?.map(({ owner }) => owner?.name).sort()).toEqual(["Ada 張", "Amy 王", "Mia 陳"]);
  await setLevel([customer], "B");
  await look();
  expect((await world.alertsOn("ada", customer)).map(({ status }) => status)).toEqual(["EXPIRED", "EXPIRED", "EXPIRED"]);
});

test("working time is the company's: what is due in two working days on a Friday is due on Tuesday", async () => {
  const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, shifts: [{ from: 540, to: 1_020 }] }));
  const hours = await world.query<{ setWorkingHours: { version: number } }>("ada", "mutation ($input: WorkingHoursInput!) { setWorkingHours(version: 0, input: $input) { version } }", { input: { timeZone: "UTC", week } });
  expect(hours.errors).toEqual([]);
  world.clock.set("2026-03-06T16:00:00.000Z");
  const customer = await world.givenCustomer("amy", "Friday");
  await setLevel([customer], "A");
  const since = { field: { path: "createdAt", is: "AT_MOST", value: { ago: { count: 4, unit: "WORKING_HOURS" } } } };
  await givenRule("ada", { ...important, causes: [cause({ all: [levelIs("A"), since] })], actions: [{ alert: { due: { count: 2, unit: "WORKING_DAYS" } } }] });
  world.clock.set("2026-03-09T11:59:00.000Z");
  await look();
  expect(await world.alertsOn("amy", customer)).toEqual([]);
  world.clock.set("2026-03-09T12:00:00.000Z");
  await look();
  expect(await world.alertsOn("amy", customer)).toMatchObject([{ dueAt: "2026-03-11T12:00:00.000Z" }]);
  await world.database.transact(({ sql }) => sql.run("DELETE FROM `calendar`"));
});

test("every change of what it says is a new revision, and its history shows both", async () => {
  const rule = await givenRule("mia", important);
  const text = "mutation ($id: ID!, $version: Int!, $input: OwnRuleInput!) { updateOwnRule(id: $id, version: $version, input: $input) { version revision owner { name } } }";
  const changed = await world.query<{ updateOwnRule: object }>("ada", text, { id: rule.id, version: rule.version, input: { name: "Own", definition: { ...important, causes: [cause(levelIs("B"))] } } });
  expect(changed.data.updateOwnRule).toEqual({ version: rule.version + 1, revision: rule.revision + 1, owner: { name: "Ada 張" } });
  const history = await world.query<{ rules: { id: string; history: { changes: { field: string }[] }[] }[] }>("ada", "{ rules { id history(first: 5) { changes { field } } } }");
  expect(history.errors).toEqual([]);
  const fields = history.data.rules.find(({ id }) => id === rule.id)?.history.flatMap(({ changes }) => changes.map(({ field }) => field));
  expect(fields).toEqual(expect.arrayContaining(["definition", "revision"]));
});

test("a template becomes one's own; templates that say what one may not see are not offered", async () => {
  const id = world.rules.TICKET_DUE;
  const { data, errors } = await world.query<{ duplicateRule: { kind: string; name: string; enabled: boolean; definition: { causes: object[] } } }>("ada", `mutation { duplicateRule(id: "${id}", name: "Ours") { kind name enabled definition { causes { name } } } }`);
  expect(errors).toEqual([]);
  expect(data.duplicateRule).toMatchObject({ kind: "OWN", name: "Ours", enabled: false });
  expect(data.duplicateRule.definition.causes).toHaveLength(4);
  const offered = async (person: PersonName) => (await world.query<{ offeredRules: { kind: string }[] }>(person, "{ offeredRules { kind } }")).data.offeredRules.map(({ kind }) => kind);
  expect(await offered("ada")).toEqual([...templates.keys()]);
  expect(await offered("max")).not.toContain("PAYMENT_DUE");
  expect(codeOf(await world.query("amy", "{ offeredRules { kind } }"))).toBe("FORBIDDEN");
});

test("simulates what is not saved: for events their days, at a time the days it names; nothing is changed", async () => {
  const simulate = async (definition: object, person: PersonName = "ada") =>
    (await world.query<{ simulateOwnRule: { count: number; days: { day: string; count: number }[] } }>(person, "query ($definition: RuleDefinitionInput!) { simulateOwnRule(definition: $definition) { count days { day count } } }", { definition })).data.simulateOwnRule;
  const days = ({ days: all }: Awaited<ReturnType<typeof simulate>>) => all.filter(({ count }) => count > 0).map(({ day: on, count }) => `${on} ${count}`);
  const ids = [await world.givenCustomer("amy", "Sim 1"), await world.givenCustomer("ben", "Sim 2")];
  await world.database.transact(({ sql }) => sql.run("UPDATE `customer` SET `city` = 'Hualien' WHERE `id` IN (?, ?)", ids));
  const there = [cause({ field: { path: "city", is: "IS", value: { text: "Hualien" } } })];
  world.clock.set("2026-03-11T09:00:00.000Z");
  const before = (await world.events()).length;
  const created = await simulate({ ...important, when: { kind: "EVENT", types: ["customer.created"] }, causes: there });
  expect([created.count, days(created)]).toEqual([2, ["2026-03-02 2"]]);
  const weekly = await simulate({ ...important, when: { kind: "TIME", every: "WEEK", on: 3, hour: 8 }, causes: there });
  expect(days(weekly).at(-1)).toBe("2026-03-11 2");
  expect((await simulate({ ...important, causes: there }, "mia")).count).toBe(1);
  expect((await world.events()).length).toBe(before);
});
