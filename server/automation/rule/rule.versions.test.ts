import { alertWorld, type AlertWorld } from "../../testing/alert-world";
import type { PersonName } from "../../testing/world";

let world: AlertWorld;
beforeAll(async () => {
  world = await alertWorld();
});
afterAll(() => world.close());

interface Rule {
  id: string;
  version: number;
}

interface Version {
  type: string;
  actor: { name: string } | null;
  changes: { field: string; before: string | null; after: string | null }[];
  definitionBefore: object | null;
  definitionAfter: object | null;
  limitsBefore: object | null;
  limitsAfter: object | null;
}

const levelIs = (level: string) => ({ field: { path: "level", is: "IS", value: { text: level } } });
const own = (level: string, more: object = {}) => ({
  name: "Own", definition: { subject: "Customer", when: { kind: "CONDITION" }, causes: [{ name: "main", severity: "WATCH", where: levelIs(level) }], actions: [{ alert: {} }] }, ...more,
});

async function done(person: PersonName, text: string, variables: Record<string, unknown>): Promise<Rule> {
  const { data, errors } = await world.query<{ rule: Rule }>(person, text, variables);
  expect(errors).toEqual([]);
  return data.rule;
}
const create = (person: PersonName, input: object) => done(person, "mutation ($input: OwnRuleInput!) { rule: createOwnRule(input: $input) { id version } }", { input });
const say = (person: PersonName, { id, version }: Rule, input: object) => done(person, "mutation ($id: ID!, $version: Int!, $input: OwnRuleInput!) { rule: updateOwnRule(id: $id, version: $version, input: $input) { id version } }", { id, version, input });
const update = (person: PersonName, { id, version }: Rule, input: object) => done(person, "mutation ($id: ID!, $version: Int!, $input: UpdateRuleInput!) { rule: updateRule(id: $id, version: $version, input: $input) { id version } }", { id, version, input });

const said = "{ causes { where { field { path value { text } } } } actions { alert { advice } } }";
const shown = `type actor { name } changes { field before after } definitionBefore ${said} definitionAfter ${said} limitsBefore { coolingDays } limitsAfter { coolingDays }`;
const versionsText = `query ($id: ID!, $first: Int!, $before: ID) { node(id: $id) { ... on Rule { versions(first: $first, before: $before) { id ${shown} } } } }`;

async function versions(person: PersonName, { id }: Rule, first = 10, before?: string) {
  const { data, errors } = await world.query<{ node: { versions: (Version & { id: string })[] } }>(person, versionsText, { id, first, before });
  expect(errors).toEqual([]);
  return data.node.versions;
}
const level = (text: string) => ({ causes: [{ where: [{ field: { path: "level", value: { text } } }] }] });

test("a rule tells who changed it, and what it said before and after, newest first", async () => {
  const made = await create("mia", own("A"));
  world.clock.advance(1_000);
  const changed = await say("ada", made, own("B", { limits: { coolingDays: 7 } }));
  world.clock.advance(1_000);
  await update("ada", changed, { enabled: true });
  const [on, second, first] = await versions("ada", made);
  expect(on).toMatchObject({ type: "rule.updated", actor: { name: "Ada 張" }, definitionBefore: null, definitionAfter: null });
  expect(on?.changes).toContainEqual({ field: "enabled", before: "false", after: "true" });
  expect(second).toMatchObject({ actor: { name: "Ada 張" }, definitionBefore: level("A"), definitionAfter: level("B"), limitsBefore: null, limitsAfter: { coolingDays: 7 } });
  expect(second?.changes).toContainEqual({ field: "revision", before: "1", after: "2" });
  expect(second?.changes.map(({ field }) => field)).not.toContain("definition");
  expect(first).toMatchObject({ type: "rule.created", actor: { name: "Mia 陳" }, definitionBefore: null, definitionAfter: level("A") });
});

test("versions come page by page, each with what came before it", async () => {
  const made = await create("mia", own("A"));
  world.clock.advance(1_000);
  await say("mia", made, own("C"));
  const [newest] = await versions("mia", made, 1);
  expect(newest).toMatchObject({ definitionAfter: level("C") });
  expect(await versions("mia", made, 1, newest?.id)).toMatchObject([{ type: "rule.created" }]);
});

test("what somebody may not see of a rule, its versions do not tell either", async () => {
  const made = await create("ada", own("A"));
  world.clock.advance(1_000);
  await say("ada", made, { ...own("B"), name: "Renamed" });
  const grants = [{ type: "Rule", verbs: [{ verb: "read", rows: "ALL" }] }];
  expect((await world.query("ada", "mutation ($input: ChangePolicyInput!) { changePolicy(version: 0, input: $input) { version } }", { input: { roles: [{ role: "SERVICE", grants }], comment: "Because" } })).errors).toEqual([]);
  const [newest] = await versions("sue", made);
  expect(newest).toMatchObject({ definitionBefore: null, definitionAfter: null });
  expect(newest?.changes).toContainEqual({ field: "name", before: "Own", after: "Renamed" });
});
