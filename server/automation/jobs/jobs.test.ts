import { minute } from "../../core/clock";
import { JobRunner } from "../../core/jobs/job-runner";
import { testWorld, type PersonName, type World } from "../../testing/world";

let world: World;
beforeAll(async () => (world = await testWorld()));
afterAll(() => world.close());

const text = "jobs { name dueAt runningSince askedAt runs failures milliseconds lastRun { reason outcome error counts { name value } } } waiting { what count }";
interface Status {
  jobs: { name: string; dueAt: string; askedAt: string | null; runs: number; failures: number; lastRun: { reason: string; outcome: string; error: string | null } | null }[];
  waiting: { what: string; count: number }[];
}
const status = async (): Promise<Status> => (await world.query<{ jobs: Status }>("ada", `{ jobs { ${text} } }`)).data.jobs;
const server = (work: () => Promise<Record<string, number> | void>): JobRunner =>
  new JobRunner({ name: "tidy", first: 0, every: minute, gather: 0, work }, { holder: "srv_a", context: () => world.ctx(), zone: () => Promise.resolve("UTC"), ran: () => undefined, signal: new AbortController().signal });

test("an administrator sees how jobs went, when they come next, and what waits", async () => {
  await server(() => Promise.resolve({ tidied: 3 })).look(false);
  world.clock.advance(minute);
  await server(() => Promise.reject(new Error("no disk"))).look(false);
  const { jobs, waiting } = await status();
  expect(jobs).toMatchObject([{ name: "tidy", dueAt: "2026-03-02T09:02:00.000Z", runningSince: null, runs: 2, failures: 1, milliseconds: 0, lastRun: { reason: "DUE", outcome: "FAILED", error: "no disk", counts: [] } }]);
  expect(waiting.map(({ what }) => what)).toEqual(["events", "mails", "messages", "webhooks"]);
  const { data } = await world.query<{ jobRuns: object[] }>("ada", '{ jobRuns(name: "tidy") { outcome counts { name value } } }');
  expect(data.jobRuns).toEqual([{ outcome: "FAILED", counts: [] }, { outcome: "DONE", counts: [{ name: "tidied", value: 3 }] }]);
});

test("and asks for a run, which the next look makes", async () => {
  const { data } = await world.query<{ runJob: Status }>("ada", `mutation { runJob(name: "tidy") { ${text} } }`);
  expect(data.runJob.jobs[0]?.askedAt).toBe("2026-03-02T09:01:00.000Z");
  expect((await world.events()).at(-1)).toEqual({ type: "job.requested", recordId: "tidy" });
  await server(() => Promise.resolve()).look(false);
  expect((await status()).jobs[0]).toMatchObject({ askedAt: null, lastRun: { reason: "ASKED", outcome: "DONE" } });
});

test("an auditor looks on, nobody else sees or starts them, and there is no run of what is no job", async () => {
  const [see, follow, run] = [`{ jobs { ${text} } }`, '{ jobRuns(name: "tidy") { id } }', `mutation { runJob(name: "tidy") { ${text} } }`];
  const refused = [...["amy", "max"].flatMap((person) => [see, follow, run].map((operation) => [person, operation])), ["aud", run]] as [PersonName, string][];
  for (const [person, operation] of refused) expect((await world.query(person, operation)).errors[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
  expect((await world.query("aud", see)).errors).toEqual([]);
  expect((await world.query("ada", `mutation { runJob(name: "nothing") { ${text} } }`)).errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
});
