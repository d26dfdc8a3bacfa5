import { minute } from "../clock";
import { testWorld, type World } from "../../testing/world";
import { releaseLease, takeLease } from "./lease";
import { Repeater } from "./repeater";

let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

test("one of several servers holds a job; a dead one's lease ends, a stopped one's at once", async () => {
  const take = (holder: string): Promise<boolean> => takeLease(world.ctx(), "rules", holder, minute);
  const taken = await Promise.all(["srv_a", "srv_b", "srv_c"].map(take));
  expect(taken.filter(Boolean)).toHaveLength(1);
  const [holder, other] = taken[0] ? ["srv_a", "srv_b"] : taken[1] ? ["srv_b", "srv_a"] : ["srv_c", "srv_a"];
  world.clock.advance(minute - 1);
  expect([await take(other), await take(holder)]).toEqual([false, true]);
  world.clock.advance(minute);
  expect([await take(other), await take(holder)]).toEqual([true, false]);
  await releaseLease(world.ctx(), "rules", holder);
  expect(await take(holder)).toBe(false);
  await releaseLease(world.ctx(), "rules", other);
  expect(await take(holder)).toBe(true);
});

test("work is repeated, goes on after a failure, never runs twice at once, and ends", async () => {
  let running = 0;
  let times = 0;
  const failures: unknown[] = [];
  const work = async (): Promise<void> => {
    expect((running += 1)).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    if ((times += 1) === 1) throw new Error("first");
  };
  const repeater = new Repeater(work, { first: 1, every: 1, gather: 0 }, (error) => failures.push(error));
  const waking = setInterval(() => repeater.soon(), 1);
  while (times < 4) await new Promise((resolve) => setTimeout(resolve, 2));
  clearInterval(waking);
  await repeater.stop();
  const ended = times;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(times).toBe(ended);
  expect(failures).toEqual([new Error("first")]);
});
