import fc from "fast-check";
import { conditionOn } from "../../testing/conditions/conditions";
import { graphs, shapeOf, store, times } from "../../testing/conditions/graphs";
import { testWorld, type World } from "../../testing/world";
import { compileCondition } from "./compile";
import type { Condition, FieldTest, Operand } from "./condition.types";
import { alwaysTrue, everTrue } from "./ever";

let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

const field = (path: string, is: FieldTest["is"], value?: Operand): Condition => ({ field: { path, is, ...(value ? { value } : {}) } });
const ago = { ago: { count: 7, unit: "DAYS" } } as const;
const at = (time: string): Operand => ({ time });
const orders = (is: FieldTest["is"], where: Condition): Condition => ({ related: { name: "orders", where, is, value: { number: 2 } } });

test.each<[string, Condition, Condition, Condition]>([
  ["what does not move stands", field("level", "IS", { text: "A" }), field("level", "IS", { text: "A" }), field("level", "IS", { text: "A" })],
  ["so long ago: at the end, or at the beginning already", field("createdAt", "AT_MOST", ago), field("createdAt", "AT_MOST", at("2026-03-24T00:00:00.000Z")), field("createdAt", "AT_MOST", at("2025-12-25T00:00:00.000Z"))],
  ["since so long: at the beginning, or at the end still", field("createdAt", "MORE", ago), field("createdAt", "MORE", at("2025-12-25T00:00:00.000Z")), field("createdAt", "MORE", at("2026-03-24T00:00:00.000Z"))],
  ["not: the other way round", { not: field("createdAt", "MORE", ago) }, { not: field("createdAt", "MORE", at("2026-03-24T00:00:00.000Z")) }, { not: field("createdAt", "MORE", at("2025-12-25T00:00:00.000Z")) }],
  ["on that day: on any of those days, never on each", field("lastOrderOn", "IS", ago), { all: [field("lastOrderOn", "AT_LEAST", at("2025-12-25")), field("lastOrderOn", "AT_MOST", at("2026-03-24"))] }, { any: [] }],
  ["worked out anew each day: of whatever it is worked out from", field("nextBirthday", "AT_MOST", ago), field("birthday", "FILLED"), { any: [] }],
  ["fewer related records where there were fewer", orders("LESS", field("orderedOn", "MORE", ago)), orders("LESS", field("orderedOn", "MORE", at("2026-03-24T00:00:00.000Z"))), orders("LESS", field("orderedOn", "MORE", at("2025-12-25T00:00:00.000Z")))],
  ["exactly so many: nobody knows", orders("IS", field("orderedOn", "MORE", ago)), { all: [] }, { any: [] }],
])("%s", (_, condition, ever, always) => {
  const span = ["2026-01-01", "2026-03-31"].map((day) => ({ now: new Date(day), zone: "UTC", dialect: world.database.dialect })) as [Moment, Moment];
  expect([everTrue("Customer", condition, ...span), alwaysTrue("Customer", condition, ...span)]).toEqual([ever, always]);
});

type Moment = Parameters<typeof everTrue>[2];

/** `CONDITION_WORLDS=200` for more companies; a failure prints its seed, which `CONDITION_SEED` takes again. */
test("whatever a condition finds at any moment the wider one finds, and what the narrower one finds it finds at each", async () => {
  const asked = fc.array(fc.constantFrom("Customer", "FollowUp", "Order").chain((type) => fc.tuple(fc.constant(type), conditionOn(type))), { minLength: 30, maxLength: 30 });
  const spans = fc.uniqueArray(fc.constantFrom(...times), { minLength: 4, maxLength: 4 }).map((some) => some.sort().map((stored) => new Date(`${stored.replace(" ", "T")}Z`)));
  let [some, ruledOut] = [0, 0];
  await fc.assert(
    fc.asyncProperty(graphs, asked, fc.constantFrom("Asia/Taipei", "Europe/Berlin"), spans, async (graph, conditions, zone, moments) => {
      await store(world, graph);
      const found = async (type: string, condition: Condition, now: Date): Promise<string[]> => {
        const { text, values } = compileCondition(type, condition, { alias: "t", now, zone, dialect: world.database.dialect });
        return (await world.database.sql.rows<{ id: string }>(`SELECT t.\`id\` FROM \`${shapeOf(type).table}\` t WHERE ${text}`, values)).map(({ id }) => id);
      };
      const [first, last] = [moments[0], moments.at(-1)].map((now) => ({ now, zone, dialect: world.database.dialect })) as [Moment, Moment];
      for (const [type, condition] of conditions) {
        const [ever, always] = [await found(type, everTrue(type, condition, first, last), last.now), await found(type, alwaysTrue(type, condition, first, last), last.now)];
        for (const now of moments) {
          const then = await found(type, condition, now);
          expect({ condition, zone, now, missed: then.filter((id) => !ever.includes(id)), tooMany: always.filter((id) => !then.includes(id)) }).toEqual({ condition, zone, now, missed: [], tooMany: [] });
        }
        some += ever.length;
        ruledOut += (graph[type] ?? []).length - ever.length;
      }
    }),
    { numRuns: Number(process.env["CONDITION_WORLDS"] ?? 8), ...(process.env["CONDITION_SEED"] ? { seed: Number(process.env["CONDITION_SEED"]) } : {}) },
  );
  expect(some).toBeGreaterThan(0);
  expect(ruledOut).toBeGreaterThan(some / 10);
});
