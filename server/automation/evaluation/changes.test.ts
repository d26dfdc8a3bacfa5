import fc from "fast-check";
import { day, hour, minute } from "../../core/clock";
import type { Condition } from "../../core/condition/condition.types";
import { insertEntities } from "../../core/database/bulk-entities";
import { numberEvents } from "../../core/events/number";
import { newId } from "../../core/ids";
import { alertWorld, type AlertWorld } from "../../testing/alert-world";
import { changeNames, makeChange, type ChangeName } from "../../testing/company-changes";
import { monday } from "../../testing/world";
import { AlertSeverity } from "../alert/alert.enums";
import type { RuleDefinition, RuleSubject, RuleWhen } from "../rule/definition.types";
import { Rule, RuleKind, type RuleLimits } from "../rule/rule.entity";
import { templates } from "../rule/templates/templates";
import { evaluateChanges, evaluateRules, type Found } from "./evaluate";

let world: AlertWorld;
beforeAll(async () => {
  world = await alertWorld();
  await world.ctx().transact((tx) => insertEntities(tx, Rule, [...fromTemplates(), ...own.map(([definition, limits]) => rule({ kind: RuleKind.OWN, definition, limits }))]));
});
afterAll(() => world.close());

const rule = (says: Partial<Rule>): Partial<Rule> => ({ id: newId("rul"), version: 1, revision: 1, name: "Rule", enabled: true, createdAt: new Date(monday), ...says });

const fromTemplates = (): Partial<Rule>[] =>
  [...templates].flatMap(([kind, { number }]) => (kind in world.rules ? [] : [rule({ kind, ...(number && { [number.field]: number.begin }) })]));

const when = (subject: RuleSubject, where: Condition, moment: RuleWhen = { kind: "CONDITION" }): RuleDefinition => ({ subject, when: moment, causes: [{ name: "own", where, severity: AlertSeverity.INFO }], actions: [{ do: "ALERT" }] });
const has = (name: string, where?: Condition): Condition => ({ related: { name, is: "MORE", value: { number: 0 }, ...(where && { where }) } });
const overdue: Condition = { field: { path: "dueAt", is: "LESS", value: { ago: { count: 30, unit: "MINUTES" } } } };

/** Rules that ask about other records than their own, by every kind of way, and about times of theirs. */
const own: [RuleDefinition, RuleLimits | null][] = [
  [when("Customer", has("followUps", { all: [overdue, { field: { path: "status", is: "IS", value: { text: "OPEN" } } }] })), null],
  [when("Customer", has("tags", { field: { path: "name", is: "IS", value: { text: "vip" } } })), { coolingDays: 1 }],
  [when("Customer", { related: { name: "orders", is: "MORE", sum: "total", value: { amount: "500" } } }), null],
  [when("Customer", has("orders", has("lines", { field: { path: "product.active", is: "IS", value: { flag: false } } }))), null],
  [when("Opportunity", { any: [{ field: { path: "customer.lifeCycleStage", is: "IS", value: { text: "MAINTAINED" } } }, { field: { path: "owner.active", is: "IS", value: { flag: false } } }] }), null],
  [when("FollowUp", { all: [{ field: { path: "customer.lastActivityAt", is: "EMPTY" } }, { field: { path: "createdAt", is: "AT_MOST", value: { ago: { count: 1, unit: "HOURS" } } } }] }), { perPersonAndDay: 1 }],
  [when("Order", { field: { path: "total", is: "MORE", value: { amount: "100" } } }, { kind: "EVENT", types: ["order.created"] }), { quietFrom: 22, quietUntil: 6 }],
  [when("Ticket", { field: { path: "status", is: "IS", value: { text: "OPEN" } } }, { kind: "TIME", every: "DAY", hour: 12 }), null],
];

/** What people do about follow-ups, and with their colleagues, beside the changes of the company. */
const further = {
  plan: (one: number, other: number) =>
    planned(one, new Date(world.clock.now().getTime() + (other % 5) * 20 * minute).toISOString()),
  complete: async (one: number) => {
    const open = await world.database.sql.rows<{ id: string; version: number }>("SELECT `id`, `version` FROM `follow_up` WHERE `status` = 'OPEN' ORDER BY `id`");
    const { id, version } = open[one % Math.max(open.length, 1)] ?? { id: "none", version: 1 };
    await world.query("ada", `mutation ($id: ID!, $version: Int!) { completeFollowUp(id: $id, version: $version, outcome: "Done") { id } }`, { id, version });
  },
  leave: (_one: number, other: number) =>
    world.ctx().transact(async (tx) => {
      await tx.sql.run("UPDATE `user` SET `active` = ? WHERE `id` = ?", [other % 2, world.ids.ben]);
      tx.emit(other % 2 ? "user.reactivated" : "user.deactivated", { id: world.ids.ben });
    }),
};

async function planned(one: number, dueAt: string): Promise<void> {
  const customers = await world.database.sql.rows<{ id: string }>("SELECT `id` FROM `customer` ORDER BY `id`");
  const customerId = customers[one % Math.max(customers.length, 1)]?.id;
  if (customerId) await world.givenFollowUp("ada", customerId, dueAt);
}

type Verb = ChangeName | keyof typeof further;
const begin: readonly Verb[] = ["createProduct", "createProduct", "createCustomer", "createCustomer", "createCustomer", "createOrder", "createOrder", "createOpportunity", "openTicket", "plan", "plan"];
const verbs: readonly Verb[] = [...changeNames.filter((name) => !/ampaign|CostToServe|urchase/.test(name)), "plan", "plan", "complete", "leave"];

interface Drawn {
  readonly verb: Verb;
  readonly one: number;
  readonly other: number;
}

const number = fc.nat(1_000);
const change = (among: readonly Verb[]): fc.Arbitrary<Drawn> => fc.record({ verb: fc.constantFrom(...among), one: number, other: number });
const round = fc.record({ changes: fc.array(change(verbs), { maxLength: 4 }), pause: fc.constantFrom(0, minute, 31 * minute, 2 * hour, 2 * hour, 9 * hour, day, 7 * day - hour, 30 * day - hour) });

async function make({ verb, one, other }: Drawn): Promise<void> {
  if (verb in further) await further[verb as keyof typeof further](one, other);
  else await makeChange(world, { verb: verb as ChangeName, one, other });
}

/** Looks at what has changed until one rule's effects have set off no other. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) {
    await numberEvents(world.database);
    const { raised, resolved } = await evaluateChanges(world.ctx());
    if (raised + resolved === 0) return;
  }
}

const nothing: Found = { raised: 0, resolved: 0 };

test("whatever happens and however time passes, looking at what has changed leaves nothing for a look at everything", async () => {
  for (const [index, verb] of begin.entries()) await make({ verb, one: index, other: index * 7 });
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 3, maxLength: 5 }), async (rounds) => {
      for (const { changes, pause } of rounds) {
        for (const each of changes) await make(each);
        world.clock.advance(pause);
        await settle();
        await numberEvents(world.database);
        expect(await evaluateRules(world.ctx())).toEqual(nothing);
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
  const [fired] = await world.database.sql.rows<{ rules: number }>("SELECT COUNT(DISTINCT `ruleId`) AS `rules` FROM `rule_firing`");
  expect(fired?.rules).toBeGreaterThan(2);
});
