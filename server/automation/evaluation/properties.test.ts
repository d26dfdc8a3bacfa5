import fc from "fast-check";
import { conditionOn } from "../../testing/conditions/conditions";
import { graphs, store, times } from "../../testing/conditions/graphs";
import { testWorld, type World } from "../../testing/world";
import { insertEntities } from "../../core/database/bulk-entities";
import type { RuleCause, RuleDefinition, RuleSubject } from "../rule/definition.types";
import { Rule, RuleKind } from "../rule/rule.entity";
import { AlertSeverity } from "../alert/alert.enums";
import { evaluateRules } from "./evaluate";
import { PlainEvaluation } from "../../testing/conditions/plain-evaluation";

/**
 * Random rules over random little companies that change from one day to the next, against a plain reading of
 * docs/automation.md. The plain reading knows no order of rules, records or pages, and no second look.
 */
let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

/** Fields whose new value makes a new occurrence. */
const sinceFields: Partial<Record<RuleSubject, readonly string[]>> = { Customer: ["createdAt", "lastOrderOn"], FollowUp: ["dueAt"], Order: ["orderedOn", "paidOn"] };

const causeOn = (subject: RuleSubject, name: string): fc.Arbitrary<RuleCause> =>
  fc.record({
    name: fc.constant(name),
    where: conditionOn(subject, 2),
    severity: fc.constant(AlertSeverity.WATCH),
    since: fc.option(fc.constantFrom(...(sinceFields[subject] ?? [])).map((field) => [field]), { nil: undefined }),
  }).map(({ since, ...cause }) => (since ? { ...cause, since } : cause));

const definitions: fc.Arbitrary<RuleDefinition> = fc.constantFrom<RuleSubject>("Customer", "FollowUp", "Order").chain((subject) =>
  fc.tuple(causeOn(subject, "first"), fc.option(causeOn(subject, "second"), { nil: undefined })).map(([first, second]) => ({
    subject, when: { kind: "CONDITION" as const }, causes: second ? [first, second] : [first], actions: [{ do: "ALERT" as const }],
  })),
);

/** A rule, and its place among the others. */
const ruleSets = fc.array(fc.tuple(definitions, fc.nat(99)), { minLength: 1, maxLength: 4 });
const histories = fc.array(fc.tuple(graphs, fc.constantFrom(...times)), { minLength: 3, maxLength: 3 });

async function write(rules: readonly (readonly [RuleDefinition, number])[]): Promise<void> {
  await world.ctx().transact(async (tx) => {
    for (const table of ["rule", "rule_firing", "alert"]) await tx.sql.run(`DELETE FROM \`${table}\``);
    await insertEntities(tx, Rule, rules.map(([definition, place], index) => ({
      id: `rul_${index}`, version: 1, revision: 1, kind: RuleKind.OWN, name: `Rule ${index}`, enabled: true, definition, createdAt: new Date(place),
    })));
  });
}

/** Every firing, in words: whether its cause is still there, and how its alert is. */
async function written(): Promise<string[]> {
  const rows = await world.database.sql.rows<{ ruleId: string; cause: string; recordId: string; endedAt: string | null; status: string }>(
    "SELECT f.`ruleId`, f.`cause`, f.`recordId`, f.`endedAt`, a.`status` FROM `rule_firing` f JOIN `alert` a ON a.`id` = f.`alertId`",
  );
  return rows.map(({ ruleId, cause, recordId, endedAt, status }) => `${ruleId} ${cause} ${recordId} ${endedAt === null ? "stands" : "ended"} ${status}`).sort();
}

const eventCount = async (): Promise<number> => (await world.events()).length;

/** `RULE_WORLDS=200` for more companies; a failure prints its seed, which `RULE_SEED` takes again. */
test("rules in whatever order do what a plain reading of one record at a time does, and a second look changes nothing", async () => {
  let [fired, ended] = [0, 0];
  await fc.assert(
    fc.asyncProperty(ruleSets, histories, async (rules, history) => {
      await write(rules);
      const plain = new PlainEvaluation(rules.map(([definition], index) => ({ id: `rul_${index}`, definition })));
      for (const [graph, time] of history) {
        world.clock.set(`${time.replace(" ", "T")}Z`);
        await store(world, graph);
        await evaluateRules(world.ctx());
        plain.look(graph, world.clock.now(), "UTC");
        expect(await written()).toEqual(plain.firings());

        const before = await eventCount();
        expect(await evaluateRules(world.ctx())).toEqual({ raised: 0, resolved: 0 });
        expect([await written(), await eventCount()]).toEqual([plain.firings(), before]);
      }
      fired += plain.firings().length;
      ended += plain.firings().filter((firing) => firing.includes("ended")).length;
    }),
    { numRuns: Number(process.env["RULE_WORLDS"] ?? 20), endOnFailure: true, ...(process.env["RULE_SEED"] ? { seed: Number(process.env["RULE_SEED"]) } : {}) },
  );
  // Much has begun, and some of it is over.
  expect(fired).toBeGreaterThan(20);
  expect(ended).toBeGreaterThan(5);
});
