import { day } from "../../core/clock";
import { alertWorld, type AlertWorld } from "../../testing/alert-world";
import { monday, type PersonName } from "../../testing/world";
import { RuleKind } from "../rule/rule.entity";

let world: AlertWorld;
let product: string;
beforeAll(async () => {
  world = await alertWorld();
  product = await world.givenProduct("WHY", "10.00");
  for (const kind of [RuleKind.STAGE_NURTURING, RuleKind.STAGE_AT_RISK, RuleKind.STAGE_MAINTAINED, RuleKind.NO_ORDER_TWO_MONTHS]) {
    const { createRule } = (await world.query<{ createRule: { id: string } }>("ada", "mutation ($input: CreateRuleInput!) { createRule(input: $input) { id } }", { input: { kind, name: `Rule ${kind}` } })).data;
    await does("ada", "mutation ($id: ID!) { updateRule(id: $id, version: 1, input: { enabled: true }) { id } }", { id: createRule.id });
  }
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world.close());

async function does(person: PersonName, text: string, variables: Record<string, unknown>): Promise<void> {
  expect((await world.query(person, text, variables)).errors).toEqual([]);
}

interface Step {
  from: string;
  to: string;
  since: string;
  at: string;
  reason: string;
  movedBy: { name: string } | null;
  why: { rule: { name: string }; revision: number; cause: string; event: string | null; record: { id: string } | null; chain: { name: string }[] } | null;
}

const whyFields = "why { rule { name } revision cause event record { ... on Customer { id } } chain { name } }";

async function historyOf(id: string, person: PersonName = "amy") {
  const text = `query ($id: ID!) { customer(id: $id) { lifeCycle(first: 20) { nodes { from to since at reason movedBy { name } ${whyFields} } } } }`;
  const { data, errors } = await world.query<{ customer: { lifeCycle: { nodes: Step[] } } | null }>(person, text, { id });
  expect(errors).toEqual([]);
  return data.customer?.lifeCycle.nodes;
}

test("a customer's way along the life cycle is told step by step, with who or which rule led it on", async () => {
  const id = await world.givenCustomer("amy", "國泰世華銀行");
  const talked = new Date(Date.parse(monday) + day).toISOString();
  world.clock.set(talked);
  await does("amy", "mutation ($input: LogActivityInput!) { logActivity(input: $input) { id } }", { input: { customerId: id, channel: "PHONE", direction: "OUTBOUND", subject: "Hello" } });
  await world.evaluate();
  world.clock.set("2026-03-10T09:00:00.000Z");
  await world.givenOrder("amy", id, product, "2026-03-10");
  world.clock.set("2026-06-08T09:00:00.000Z");
  await world.evaluate();
  await does("mia", "mutation ($id: ID!, $version: Int!) { moveLifeCycle(id: $id, version: $version, to: LOST) { id } }", { id, version: await versionOf(id) });

  const byRule = (kind: string) => ({ rule: { name: `Rule ${kind}` }, revision: 1, cause: "move", event: null, record: { id }, chain: [] });
  expect(await historyOf(id)).toEqual([
    { from: "AT_RISK", to: "LOST", since: "2026-06-08T09:00:00.000Z", at: "2026-06-08T09:00:00.000Z", reason: "PERSON", movedBy: { name: "Mia 陳" }, why: null },
    { from: "MAINTAINED", to: "AT_RISK", since: "2026-03-10T09:00:00.000Z", at: "2026-06-08T09:00:00.000Z", reason: "RULE", movedBy: null, why: byRule("STAGE_AT_RISK") },
    { from: "NURTURING", to: "MAINTAINED", since: talked, at: "2026-03-10T09:00:00.000Z", reason: "FIRST_ORDER", movedBy: { name: "Amy 王" }, why: null },
    { from: "POTENTIAL", to: "NURTURING", since: monday, at: talked, reason: "RULE", movedBy: null, why: byRule("STAGE_NURTURING") },
  ]);
  expect((await world.query("ben", "query ($id: ID!) { customer(id: $id) { lifeCycle(first: 1) { nodes { id } } } }", { id })).errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect(await historyOf(id, "sue")).toHaveLength(4);
});

const versionOf = async (id: string): Promise<number> => (await world.query<{ customer: { version: number } }>("mia", "query ($id: ID!) { customer(id: $id) { version } }", { id })).data.customer.version;

test("an alert and a planned follow-up say which rule they come of; what a person planned says nothing", async () => {
  const id = await world.givenCustomer("amy", "台灣積體電路");
  await world.givenOrder("amy", id, product, "2026-03-02");
  const own = await world.givenFollowUp("amy", id, "2026-12-01T09:00:00.000Z");
  world.clock.set("2026-05-02T09:00:00.000Z");
  await world.evaluate();
  const text = `query ($id: ID!) { customer(id: $id) { alerts(first: 5) { nodes { ${whyFields} } } followUps(first: 5) { nodes { id ${whyFields} } } } }`;
  type Effects = { nodes: { id: string; why: Step["why"] }[] };
  const { data, errors } = await world.query<{ customer: { alerts: Effects; followUps: Effects } }>("amy", text, { id });
  expect(errors).toEqual([]);
  const why = { revision: 1, event: null, record: { id }, chain: [] };
  expect(data.customer.alerts.nodes).toEqual([{ why: { ...why, rule: { name: "Customer without an order" }, cause: "noOrder" } }]);
  const planned = data.customer.followUps.nodes;
  expect(planned.find((followUp) => followUp.id === own)?.why).toBeNull();
  expect(planned.find((followUp) => followUp.id !== own)?.why).toEqual({ ...why, rule: { name: "Rule NO_ORDER_TWO_MONTHS" }, cause: "twoMonths" });
});

test("a page of steps, alerts and follow-ups costs as many statements as one", async () => {
  const id = await world.givenCustomer("amy", "統一超商");
  const text = `query ($id: ID!) { customer(id: $id) { lifeCycle(first: 20) { nodes { at ${whyFields} } } } }`;
  const once = async (to: string): Promise<number> => {
    await does("mia", "mutation ($id: ID!, $version: Int!, $to: LifeCycleStage!) { moveLifeCycle(id: $id, version: $version, to: $to) { id } }", { id, version: await versionOf(id), to });
    return (await world.query("amy", text, { id })).statements;
  };
  const first = await once("NURTURING");
  for (const to of ["MAINTAINED", "AT_RISK", "MAINTAINED", "AT_RISK"]) expect(await once(to)).toBe(first);
});
