import { join } from "node:path";
import { openDatabase, type Database } from "../core/database/database";
import { isEmbedded } from "../core/database/engine";
import { migrate } from "../core/database/migrate";
import { entities } from "../entities";
import { migrations } from "../migrations";
import { Mortal } from "./mortal";
import { dropDatabase, scratchFolder, urlBeside } from "./scratch";

const { folder, remove } = scratchFolder();
const place: Record<string, string> = isEmbedded ? { DATABASE_FILE: join(folder, "guanxi.db") } : { DATABASE_URL: urlBeside("jobs") };
const open = (): Promise<Database> => openDatabase({ url: place["DATABASE_URL"], file: place["DATABASE_FILE"], entities, migrations });

const start = (holder: string, pause: number): Promise<Mortal<string>> => Mortal.start("mortal-jobs.ts", { ...place, HOLDER: holder, PAUSE: String(pause) });

beforeAll(async () => {
  if (!isEmbedded) await dropDatabase(place["DATABASE_URL"] as string);
  const database = await open();
  await migrate(database);
  await database.close();
});
beforeEach(async () => {
  const database = await open();
  await database.transact(async ({ sql }) => {
    for (const table of ["job", "job_run", "job_lease", "event"]) await sql.run(`DELETE FROM \`${table}\``);
  });
  await database.close();
});
afterEach(async () => {
  await Mortal.killAll();
});
afterAll(async () => {
  remove();
  if (!isEmbedded) await dropDatabase(place["DATABASE_URL"] as string);
});

async function left(): Promise<{ events: string[]; runs: string[] }> {
  const database = await open();
  const events = await database.sql.rows<{ type: string; recordId: string }>("SELECT `type`, `recordId` FROM `event` ORDER BY `id`");
  const runs = await database.sql.rows<{ holder: string; reason: string; outcome: string }>("SELECT `holder`, `reason`, `outcome` FROM `job_run` ORDER BY `begunAt`, `id`");
  await database.close();
  return { events: events.map(({ type, recordId }) => `${type} ${recordId}`), runs: runs.map(({ holder, reason, outcome }) => `${holder} ${reason} ${outcome}`) };
}

test("a server killed in the middle of a job: another takes the job up and ends it, once", async () => {
  const first = await start("srv_a", 60_000);
  await first.says("first");
  // An embedded database has one server at a time; others wait beside it.
  const waiting = isEmbedded ? undefined : await start("srv_b", 0);
  await first.kill();
  const second = waiting ?? (await start("srv_b", 0));
  await second.says("DONE");
  await second.kill();
  expect(await left()).toEqual({ events: ["steps.first srv_a", "steps.first srv_b", "steps.second srv_b"], runs: ["srv_a DUE LOST", "srv_b TAKEN_UP DONE"] });
}, 60_000);

(isEmbedded ? test.skip : test)("a server that stood still for longer than its lease (two servers, so not embedded) changes nothing when it wakes", async () => {
  const first = await start("srv_a", 2_000);
  await first.says("first");
  first.signal("SIGSTOP");
  const second = await start("srv_b", 0);
  await second.says("DONE");
  first.signal("SIGCONT");
  await first.says("LOST");
  expect(await left()).toEqual({ events: ["steps.first srv_a", "steps.first srv_b", "steps.second srv_b"], runs: ["srv_a DUE LOST", "srv_b TAKEN_UP DONE"] });
}, 60_000);
