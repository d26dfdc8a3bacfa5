import fc from "fast-check";
import { print } from "graphql";
import type { Warehouse } from "../analysis/warehouse/warehouse";
import { numberEvents } from "../core/events/number";
import { askGraph, testWarehouse } from "./analysis";
import { changeNames, makeChange, type ChangeName } from "./company-changes";
import { pipelineWorld, type PipelineWorld } from "./pipeline-world";
import { replicaRows } from "./replica-rows";
import { chosen, viewOperations } from "./view-operations";

let world: PipelineWorld;
let followed: Warehouse;
beforeAll(async () => {
  world = await pipelineWorld();
  followed = testWarehouse(world);
  await followed.caughtUp(); // loaded, so that everything from here on is followed
});
afterAll(async () => {
  await followed.stop();
  await world.close();
});

/** All that a replica says: its rows, and what the seven screens show when they are opened. */
async function saidBy(warehouse: Warehouse): Promise<object> {
  await warehouse.scored();
  const views: Record<string, unknown> = {};
  for (const [view, document] of viewOperations()) {
    const { data, errors } = await askGraph<object>(world, warehouse, "ada", print(document), { ...chosen, filter: {} });
    expect([view, errors]).toEqual([view, []]);
    views[view] = data;
  }
  return { rows: await replicaRows(warehouse), views };
}

/** What was made at least once in this file. */
const made = new Set<ChangeName>();

test("whatever people change, the replica that followed is the replica made anew, to the last bit of every figure", async () => {
  const change = fc.record({ verb: fc.constantFrom(...changeNames), one: fc.nat(10_000), other: fc.nat(10_000) });
  const step = fc.oneof({ weight: 12, arbitrary: change }, { weight: 1, arbitrary: fc.constantFrom("follow" as const, "number" as const) });
  /** Every change, in an order that gives each something to hit. */
  const everything = changeNames.flatMap((verb) => [3, 7, 10].slice(0, verb.startsWith("create") ? 3 : 1).map((one) => ({ verb, one, other: one + 5 })));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      for (const each of steps) {
        if (each === "follow") await followed.caughtUp();
        else if (each === "number") await numberEvents(world.database);
        else if (await makeChange(world, each)) made.add(each.verb);
      }
      const anew = testWarehouse(world);
      try {
        expect(await saidBy(followed)).toEqual(await saidBy(anew));
      } finally {
        await anew.stop();
      }
    }),
    { numRuns: 3, examples: [[everything]], endOnFailure: true }, // one company lives through all runs
  );
  expect([...made].sort()).toEqual([...changeNames].sort());
}, 120_000);
