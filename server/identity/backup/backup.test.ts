import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BackupPlan } from "../../core/backup/plan";
import { day, hour, minute } from "../../core/clock";
import { keys } from "../../testing/backup-shelf";
import { testWorld, type World } from "../../testing/world";
import { ask } from "./backup.service";
import { BackupKind } from "./backup.enums";
import { make, work, type Workshop } from "./backup.run";

let world: World;
let plan: BackupPlan;
let workshop: Workshop;

beforeEach(async () => {
  world = await testWorld();
  const folder = mkdtempSync(join(tmpdir(), "guanxi-backups-"));
  plan = { folder, every: undefined, incrementEvery: undefined, keep: { daily: 2, weekly: 0, monthly: 0 } };
  workshop = { ctx: { ...world.ctx(), backupPlan: plan }, database: world.database, plan, keys };
});
afterEach(async () => {
  await world.close();
  rmSync(plan.folder, { recursive: true });
});

const listed = `query { backups(first: 100) { nodes { id kind state file rows bytes hash fault check checkedAt baseId askedBy { name } } } }`;
type Listed = { id: string; kind: string; state: string; file: string | null; rows: number; bytes: number | null; hash: string | null; fault: string | null; check: string; checkedAt: string | null; baseId: string | null; askedBy: { name: string } | null };
const list = async (): Promise<Listed[]> => (await world.query<{ backups: { nodes: Listed[] } }>("ada", listed)).data.backups.nodes;

const stale = { viewer: { provedAt: new Date("2026-03-02T08:00:00Z") } };
const start = (person: "ada" | "amy" = "ada", caller: object = {}) => world.query<{ startBackup: { id: string; state: string } }>(person, "mutation { startBackup { id state } }", {}, caller);
const types = async (): Promise<string[]> => (await world.events()).map(({ type }) => type).filter((type) => type.startsWith("backup."));

describe("an administrator asks for a backup", () => {
  test("and a server makes it: the list shows the file, its size and its hash", async () => {
    const { data } = await start();
    expect(data.startBackup.state).toBe("WAITING");
    expect((await start()).data.startBackup.id).toBe(data.startBackup.id);
    await work(workshop);
    const [made] = await list();
    expect(made).toMatchObject({ id: data.startBackup.id, kind: "FULL", state: "MADE", fault: null, check: "NONE", askedBy: { name: "Ada 張" } });
    expect(readdirSync(plan.folder)).toEqual([made?.file]);
    expect(made?.rows).toBeGreaterThan(10);
    expect(made?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await types()).toEqual(["backup.requested", "backup.made"]);
  });

  test("but only after a proof of who it is, and nobody else at all", async () => {
    expect((await start("ada", stale)).errors[0]?.extensions).toMatchObject({ code: "STEP_UP_REQUIRED" });
    expect((await start("amy")).errors[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
    expect((await world.query("mia", listed)).errors[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
    expect(await types()).toEqual([]);
  });

  test("a folder that cannot be written is told of in the list, as an event and as an error", async () => {
    writeFileSync(join(plan.folder, "file"), "");
    await start();
    await expect(work({ ...workshop, plan: { ...plan, folder: join(plan.folder, "file", "below") } })).rejects.toThrow(/ENOTDIR/);
    expect(await list()).toMatchObject([{ state: "FAILED", fault: "NO_ACCESS" }]);
    expect(await types()).toEqual(["backup.requested", "backup.failed"]);
  });

  test("one whose server died is seen to be broken off, and another can be made", async () => {
    const { data } = await start();
    await world.database.transact(({ sql }) => sql.run("UPDATE `backup` SET `state` = 'RUNNING', `aliveAt` = '2026-03-02 09:00:00.000'"));
    world.clock.advance(minute);
    await work(workshop);
    expect(await list()).toMatchObject([{ state: "RUNNING" }]);
    world.clock.advance(2 * minute);
    await work(workshop);
    expect(await list()).toMatchObject([{ id: data.startBackup.id, state: "FAILED", fault: "BROKEN_OFF" }]);
    expect((await start("ada")).data.startBackup.id).not.toBe(data.startBackup.id);
  });
});

test("of several servers one makes a backup", async () => {
  const { id } = await workshop.ctx.transact((tx) => ask(tx, BackupKind.FULL));
  const made = await Promise.all([make(workshop, id), make(workshop, id), make(workshop, id)]);
  expect(made.filter(Boolean)).toHaveLength(1);
  expect(readdirSync(plan.folder)).toHaveLength(1);
});

test("a check reads the file again: it passes, and finds an altered one", async () => {
  await start();
  await work(workshop);
  const [made] = await list();
  const check = () => world.query("ada", "mutation ($id: ID!) { checkBackup(id: $id) { check } }", { id: made?.id });
  expect((await check()).data).toEqual({ checkBackup: { check: "WAITING" } });
  await work(workshop);
  expect(await list()).toMatchObject([{ check: "PASSED", fault: null }]);
  writeFileSync(join(plan.folder, made?.file ?? ""), "altered");
  await check();
  await work(workshop);
  expect(await list()).toMatchObject([{ state: "MADE", check: "FAILED", fault: "DAMAGED" }]);
  expect(await types()).toEqual(["backup.requested", "backup.made", "backup.checkRequested", "backup.checked", "backup.checkRequested", "backup.damaged"]);
  expect((await world.query("amy", "mutation ($id: ID!) { checkBackup(id: $id) { id } }", { id: made?.id })).errors[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
  expect((await world.query("ada", "mutation { checkBackup(id: \"bak_none\") { id } }")).errors[0]?.extensions).toMatchObject({ code: "NOT_FOUND" });
});

test("by the plan: a full one each day, increments each hour, and what is too old goes", async () => {
  const planned = { ...workshop, plan: { ...plan, every: day, incrementEvery: 6 * hour } };
  for (let hours = 0; hours < 54; hours += 6) {
    await work(planned);
    world.clock.advance(6 * hour);
  }
  const backups = await list();
  const fulls = backups.filter(({ kind }) => kind === "FULL");
  expect(fulls).toHaveLength(2);
  expect(backups.every(({ state }) => state === "MADE")).toBe(true);
  const increments = backups.filter(({ kind }) => kind === "INCREMENT");
  expect(increments).toHaveLength(3);
  expect(increments.every(({ baseId }) => fulls.some(({ id }) => id === baseId))).toBe(true);
  expect(await types()).toContain("backup.removed");
});

test("people see when the next one is due", async () => {
  const schedule = "query { backupSchedule { folder everySeconds keepDaily lastMadeAt nextAt nextKind } }";
  const ctx = { ...world.ctx("ada"), backupPlan: { ...plan, every: day } };
  await work({ ...workshop, ctx, plan: { ...plan, every: day } });
  const { BackupResolver } = await import("./backup.resolver");
  expect(await new BackupResolver().backupSchedule(ctx)).toMatchObject({ folder: plan.folder, everySeconds: 86_400, nextAt: new Date("2026-03-03T09:00:00Z"), lastMadeAt: new Date("2026-03-02T09:00:00Z"), nextKind: "FULL" });
  expect((await world.query("amy", schedule)).errors[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
});
