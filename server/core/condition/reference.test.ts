import fc from "fast-check";
import { conditionOn } from "../../testing/conditions/conditions";
import { graphs, shapeOf, store, times } from "../../testing/conditions/graphs";
import { Reader } from "../../testing/conditions/reader";
import { testWorld, type World } from "../../testing/world";
import { checkCondition } from "./check";
import { compileCondition } from "./compile";

/** Random conditions over random little companies, against a plain reading of docs/conditions.md. */
let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

/** `CONDITION_WORLDS=200` for more companies; a failure prints its seed, which `CONDITION_SEED` takes again. */
test("a condition finds the records that a plain reading finds", async () => {
  const roots = fc.constantFrom("Customer", "FollowUp", "Order");
  const asked = fc.array(roots.chain((type) => fc.tuple(fc.constant(type), conditionOn(type))), { minLength: 40, maxLength: 40 });
  const zones = fc.constantFrom("Asia/Taipei", "Europe/Berlin", "America/New_York");
  const now = fc.constantFrom(...times).map((stored) => new Date(`${stored.replace(" ", "T")}Z`));
  let [some, records] = [0, 0];
  await fc.assert(
    fc.asyncProperty(graphs, asked, zones, now, async (graph, conditions, zone, at) => {
      await store(world, graph);
      const reader = new Reader(graph, at, zone);
      for (const [type, condition] of conditions) {
        checkCondition(type, condition, world.ctx("ada"));
        const expected = (graph[type] ?? []).filter((row) => reader.holds(type, row, condition)).map(({ id }) => id).sort();
        for (const ofAll of [false, true]) {
          const { text, values } = compileCondition(type, condition, { alias: "t", now: at, zone, dialect: world.database.dialect, ofAll });
          const rows = await world.database.sql.rows<{ id: string }>(`SELECT t.\`id\` FROM \`${shapeOf(type).table}\` t WHERE ${text} ORDER BY t.\`id\``, values);
          expect({ condition, zone, ofAll, found: rows.map(({ id }) => id) }).toEqual({ condition, zone, ofAll, found: expected });
        }
        some += expected.length;
        records += (graph[type] ?? []).length;
      }
    }),
    { numRuns: Number(process.env["CONDITION_WORLDS"] ?? 12), ...(process.env["CONDITION_SEED"] ? { seed: Number(process.env["CONDITION_SEED"]) } : {}) },
  );
  // Neither nothing nor everything is found.
  expect(some / records).toBeGreaterThan(0.1);
  expect(some / records).toBeLessThan(0.9);
});
