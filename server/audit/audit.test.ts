import { testWorld, type World } from "../testing/world";
import { audit, UsageError } from "./audit";

let world: World;
beforeAll(async () => {
  world = await testWorld();
  await world.ctx("amy").transact(async (tx) => ["cus_1", "cus_2", "cus_3"].forEach((id) => tx.emit("customer.created", { id })));
});
afterAll(() => world.close());

const run = (...args: string[]) => audit(world.database, args);

test("verifies the chain, against its own head too", async () => {
  const { lines } = await run("head");
  expect(lines).toEqual([expect.stringMatching(/^3:[0-9a-f]{64}$/)]);
  expect(await run("verify")).toEqual({ holds: true, lines: ["3 events hold.", `The chain holds. Head: ${lines[0]}`] });
  expect((await run("verify", lines[0] ?? "")).holds).toBe(true);
});

test("says where it is broken", async () => {
  await world.database.transact(({ sql }) => sql.run("UPDATE `event` SET `actorId` = NULL WHERE `seq` = 2"));
  expect(await run("verify")).toEqual({ holds: false, lines: ["1 events hold.", expect.stringMatching(/^BROKEN at number 2 \(evt_\w+\): the row, or its place/)] });
});

test.each([[["prove"]], [["verify", "nonsense"]], [["head", "3:"]], [["verify", "3:", "more"]], [[]]])("refuses %j", async (args) => {
  await expect(run(...args)).rejects.toThrow(UsageError);
});
