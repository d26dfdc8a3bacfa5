import fc from "fast-check";
import { DateTime } from "luxon";
import { compileCondition } from "../../core/condition/compile";
import type { Comparison, Condition } from "../../core/condition/condition.types";
import { conditionOn } from "../../testing/conditions/conditions";
import { graphs, shapeOf, store } from "../../testing/conditions/graphs";
import { testWorld, type World } from "../../testing/world";
import { AlertSeverity } from "../alert/alert.enums";
import type { RuleSubject } from "../rule/definition.types";
import { draftRule, simulate } from "./simulate";

let world: World;
beforeAll(async () => {
  world = await testWorld();
  // The last of the times at which things happen in the little companies.
  world.clock.set("2026-03-31T16:00:00.000Z");
});
afterAll(() => world.close());

const times: Partial<Record<RuleSubject, readonly string[]>> = { Customer: ["createdAt", "lastActivityAt", "lastOrderOn"], Order: ["orderedOn", "orderedAt", "paidOn"] };

/** A test of a time that passes a limit as days go by, with whatever else is asked. */
const asked = fc.constantFrom<RuleSubject>("Customer", "Order").chain((subject) =>
  fc.tuple(fc.constantFrom(...(times[subject] ?? [])), fc.constantFrom<Comparison>("IS", "LESS", "AT_MOST", "MORE", "AT_LEAST"), fc.nat(60), conditionOn(subject, 2), fc.constantFrom("all", "any", "alone")).map(
    ([path, is, count, other, how]): [RuleSubject, Condition] => {
      const passing: Condition = { field: { path, is, value: { ago: { count, unit: "DAYS" } } } };
      return [subject, how === "all" ? { all: [{ not: passing }, other] } : how === "any" ? { any: [passing, other] } : passing];
    },
  ),
);
const birthday: [RuleSubject, Condition] = ["Customer", { field: { path: "nextBirthday", is: "AT_MOST", value: { ahead: { count: 3, unit: "DAYS" } } } }];

/** Whom a condition finds at the hour of now on each of the past days, and did not the day before: asked day by day. */
async function dayByDay(subject: RuleSubject, condition: Condition): Promise<number[]> {
  const counts: number[] = [];
  let before: string[] = [];
  for (let back = 90; back >= 0; back -= 1) {
    const now = DateTime.fromJSDate(world.clock.now(), { zone: "UTC" }).minus({ days: back }).toJSDate();
    const { text, values } = compileCondition(subject, condition, { alias: "t", now, zone: "UTC", dialect: world.database.dialect });
    const found = (await world.database.sql.rows<{ id: string }>(`SELECT t.\`id\` FROM \`${shapeOf(subject).table}\` t WHERE ${text}`, values)).map(({ id }) => id);
    if (back < 90) counts.push(found.filter((id) => !before.includes(id)).length);
    before = found;
  }
  return counts;
}

/** `CONDITION_WORLDS=50` for more companies. */
test("the one statement of a simulation counts on each day what asking day by day counts", async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(graphs, fc.array(asked, { minLength: 10, maxLength: 10 }), async (graph, rules) => {
      await store(world, graph);
      await world.database.transact(({ sql }) => sql.run("UPDATE `customer` SET `birthday` = '1990-02-27' WHERE `level` = 'A'"));
      for (const [subject, where] of [birthday, ...rules]) {
        const rule = await draftRule(world.ctx("ada"), { subject, when: { kind: "CONDITION" }, causes: [{ name: "asked", where, severity: AlertSeverity.INFO }], actions: [{ do: "ALERT" }] }, null);
        const counts = (await simulate(world.ctx("ada"), rule)).days.map(({ count }) => count);
        expect({ subject, where, counts }).toEqual({ subject, where, counts: await dayByDay(subject, where) });
        found += counts.reduce((sum, count) => sum + count, 0);
      }
    }),
    { numRuns: Number(process.env["CONDITION_WORLDS"] ?? 6) },
  );
  expect(found).toBeGreaterThan(5);
});
