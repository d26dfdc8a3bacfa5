import { hour, minute } from "../clock";
import { testWorld, type World } from "../../testing/world";
import type { Job } from "./job.types";
import { JobRunner, leaseFor, type Ran } from "./job-runner";
import { begin, pruneRuns, type Begun } from "./run";

let world: World;
beforeAll(async () => (world = await testWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set("2026-03-02T09:00:00Z");
  await world.database.transact(async ({ sql }) => {
    for (const table of ["job", "job_run", "job_lease", "event"]) await sql.run(`DELETE FROM \`${table}\``);
  });
});

const ran: Ran[] = [];
const server = (holder: string, job: Partial<Job>): JobRunner =>
  new JobRunner(
    { name: "tidy", first: 0, every: minute, gather: 0, work: () => Promise.resolve(), ...job },
    { holder, context: () => world.ctx(), zone: () => Promise.resolve("UTC"), ran: (run) => void ran.push(run), signal: new AbortController().signal },
  );
const runs = () => world.database.sql.rows<{ holder: string; reason: string; outcome: string; error: string | null; counts: string | null }>("SELECT `holder`, `reason`, `outcome`, `error`, `counts` FROM `job_run` WHERE `job` = 'tidy' ORDER BY `begunAt`, `id`");
const outcomes = async (): Promise<string[]> => (await runs()).map(({ holder, reason, outcome }) => `${holder} ${reason} ${outcome}`);
/** A server that was killed right after it had begun. */
const killed = async (holder: string): Promise<Begun | undefined> => {
  await server(holder, {}).look(false);
  world.clock.advance(2 * minute);
  return begin(world.ctx(), "tidy", holder, "DUE", 1, leaseFor);
};

test("of three servers that look at once one does it, and none again before it is due", async () => {
  let times = 0;
  const work = async () => {
    times += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
    return { tidied: 3 };
  };
  const servers = ["srv_a", "srv_b", "srv_c"].map((holder) => server(holder, { work }));
  const done = await Promise.all(servers.map((one) => one.look(false)));
  expect([done.filter(Boolean).length, times]).toEqual([1, 1]);
  expect(await runs()).toMatchObject([{ reason: "DUE", outcome: "DONE", counts: '{"tidied":3}' }]);
  world.clock.advance(minute - 1);
  expect(await Promise.all(servers.map((one) => one.look(false)))).toEqual([false, false, false]);
  world.clock.advance(1);
  expect((await Promise.all(servers.map((one) => one.look(false)))).filter(Boolean)).toHaveLength(1);
});

test("what a server left half done another takes up as soon as the dead one's lease is over, and the lost run is kept", async () => {
  await killed("srv_a");
  const other = server("srv_b", {});
  world.clock.advance(leaseFor - 1);
  expect(await other.look(true)).toBe(false);
  world.clock.advance(1);
  expect(await other.look(false)).toBe(true);
  expect(await outcomes()).toEqual(["srv_a DUE DONE", "srv_a DUE LOST", "srv_b TAKEN_UP DONE"]);
});

test("a server that was held up longer than its lease changes nothing any more once another has taken over", async () => {
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  let begun = (): void => undefined;
  const working = new Promise<void>((resolve) => (begun = resolve));
  const slow = server("srv_a", {
    work: async (ctx) => {
      await ctx.transact(async (tx) => void tx.emit("tidy.first", { id: "a" }));
      begun();
      await held;
      await ctx.transact(async (tx) => void tx.emit("tidy.second", { id: "a" }));
    },
  });
  const first = slow.look(false);
  await working;
  world.clock.advance(leaseFor);
  expect(await server("srv_b", { work: (ctx) => ctx.transact(async (tx) => void tx.emit("tidy.second", { id: "b" })) }).look(false)).toBe(true);
  goOn();
  await first;
  expect(await world.events()).toEqual([{ type: "tidy.first", recordId: "a" }, { type: "tidy.second", recordId: "b" }]);
  expect(ran.at(-1)).toMatchObject({ job: "tidy", outcome: "LOST" });
  expect(await outcomes()).toEqual(["srv_a DUE LOST", "srv_b TAKEN_UP DONE"]);
});

test("a failure is kept with its words, and tried again after the pause", async () => {
  const failing = server("srv_a", { work: () => Promise.reject(new Error("no disk")) });
  await failing.look(false);
  expect(await runs()).toMatchObject([{ outcome: "FAILED", error: "no disk" }]);
  expect(await failing.look(false)).toBe(false);
  world.clock.advance(minute);
  expect(await failing.look(false)).toBe(true);
});

test("somebody asks for a run: it is made at once and once", async () => {
  const one = server("srv_a", {});
  await one.look(false);
  await world.database.transact(({ sql }) => sql.run("UPDATE `job` SET `askedAt` = '2026-03-02 09:00:01.000'"));
  expect([await one.look(false), await one.look(false)]).toEqual([true, false]);
  expect(await outcomes()).toEqual(["srv_a DUE DONE", "srv_a ASKED DONE"]);
});

test("short runs that something woke are not kept, failed ones are", async () => {
  const one = server("srv_a", {});
  await one.look(false);
  expect(await one.look(true)).toBe(true);
  await server("srv_a", { work: () => Promise.reject(new Error("no mail")) }).look(true);
  expect(await outcomes()).toEqual(["srv_a DUE DONE", "srv_a WOKEN FAILED"]);
});

describe("a job at three in the morning", () => {
  const nightly = (missed: "catchUp" | "skip") => server("srv_a", { daily: { at: "03:00", missed } });

  test("runs at its time, and makes up once for three nights without a server", async () => {
    const job = nightly("catchUp");
    expect(await job.look(false)).toBe(false);
    world.clock.set("2026-03-03T03:00:05Z");
    expect([await job.look(false), await job.look(false)]).toEqual([true, false]);
    world.clock.set("2026-03-06T14:00:00Z");
    expect([await job.look(false), await job.look(false)]).toEqual([true, false]);
    world.clock.set("2026-03-07T03:00:00Z");
    expect(await job.look(false)).toBe(true);
  });

  test("or leaves them out, and says so", async () => {
    const job = nightly("skip");
    await job.look(false);
    world.clock.set("2026-03-06T14:00:00Z");
    expect(await job.look(false)).toBe(false);
    world.clock.set("2026-03-07T03:00:05Z");
    expect(await job.look(false)).toBe(true);
    expect(await outcomes()).toEqual(["srv_a DUE SKIPPED", "srv_a DUE DONE"]);
  });
});

test("clocks that jump: back by an hour nothing is done twice; a lease from next year holds nobody off", async () => {
  const one = server("srv_a", { daily: { at: "08:30", missed: "catchUp" } });
  await one.look(false);
  world.clock.advance(24 * hour);
  expect(await one.look(false)).toBe(true);
  world.clock.advance(-hour);
  expect(await one.look(false)).toBe(false);
  world.clock.advance(365 * 24 * hour);
  expect(await one.look(false)).toBe(true);
  world.clock.set("2026-03-04T08:29:00Z");
  const other = server("srv_b", { daily: { at: "08:30", missed: "catchUp" } });
  expect(await other.look(false)).toBe(false);
  world.clock.advance(24 * hour);
  expect(await other.look(false)).toBe(true);
});

test("of each job the last 200 runs are kept", async () => {
  const row = (index: number) => `('run_${index}', 'tidy', 'srv_a', 'DUE', 'DONE', '2026-03-02 09:00:${String(index % 60).padStart(2, "0")}.${String(index).padStart(3, "0")}', '2026-03-02 09:01:00.000')`;
  await world.database.transact(({ sql }) => sql.run(`INSERT INTO \`job_run\` (\`id\`, \`job\`, \`holder\`, \`reason\`, \`outcome\`, \`begunAt\`, \`endedAt\`) VALUES ${Array.from({ length: 210 }, (_, index) => row(index)).join(", ")}`));
  await pruneRuns(world.ctx());
  expect(await runs()).toHaveLength(200);
});
