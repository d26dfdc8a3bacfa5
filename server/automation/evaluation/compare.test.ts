import fc from "fast-check";
import { conditionOn } from "../../testing/conditions/conditions";
import { graphs, store } from "../../testing/conditions/graphs";
import { insertEntities } from "../../core/database/bulk-entities";
import { testWorld, type World } from "../../testing/world";
import { AlertSeverity } from "../alert/alert.enums";
import { Rule, RuleKind } from "../rule/rule.entity";
import { differences, type Difference } from "./compare";
import { evaluateRules } from "./evaluate";
import { readRules, type EvaluatedRule } from "./evaluated-rule";

let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

/** A rule of two causes, of which the second stays longer than it takes to begin. */
const ruleOf = (...[first, second, until]: Parameters<typeof cause>[1][]): Partial<Rule> => ({
  id: "rul_1", version: 1, revision: 1, kind: RuleKind.OWN, name: "Rule", enabled: true, createdAt: new Date(0),
  definition: { subject: "Customer", when: { kind: "CONDITION" }, causes: [cause("first", first), { ...cause("second", second), until }] as never, actions: [{ do: "ALERT" }] },
});
const cause = (name: string, where: object | undefined) => ({ name, where, since: ["createdAt"], severity: AlertSeverity.INFO });

async function write(rule: Partial<Rule>): Promise<void> {
  await world.ctx().transact(async (tx) => {
    for (const table of ["rule", "rule_firing", "alert"]) await tx.sql.run(`DELETE FROM \`${table}\``);
    await insertEntities(tx, Rule, [rule]);
  });
}

/** All that pages of a size find, and how many pages they were. */
async function found(rule: EvaluatedRule, most?: number): Promise<{ pages: number; all: string[] }> {
  const parts: Difference[] = [];
  for await (const part of differences(world.ctx(), rule, undefined, most)) parts.push(part);
  const lacking = parts.flatMap((part) => [...part.lacking].flatMap(([name, records]) => records.map((id) => `${name} ${id}`)));
  return { pages: parts.length, all: [...parts.flatMap(({ gone }) => gone), ...lacking].sort() };
}

test("what differs is found once, in however small pages", async () => {
  const conditions = fc.tuple(conditionOn("Customer", 1), conditionOn("Customer", 1), conditionOn("Customer", 1));
  let [pages, differing] = [0, 0];
  await fc.assert(
    fc.asyncProperty(conditions, graphs, graphs, async (says, before, after) => {
      await write(ruleOf(...says));
      await store(world, before);
      await evaluateRules(world.ctx());
      await store(world, after);
      const [rule] = (await readRules(world.ctx())) as [EvaluatedRule];
      const [whole, inPages] = [await found(rule), await found(rule, 3)];
      expect(inPages.all).toEqual(whole.all);
      pages += inPages.pages - whole.pages;
      differing += whole.all.length;
    }),
    { numRuns: 30 },
  );
  expect(pages).toBeGreaterThan(5);
  expect(differing).toBeGreaterThan(20);
});
