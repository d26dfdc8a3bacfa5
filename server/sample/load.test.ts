import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { TestClock } from "../core/clock";
import { openDatabase, type Database } from "../core/database/database";
import { isEmbedded } from "../core/database/engine";
import { migrate } from "../core/database/migrate";
import { indexValue } from "../core/encryption/sealed-columns";
import { createEventHub, type EventHub } from "../core/events/hub";
import { createLogger } from "../core/logger";
import { memoryBuckets } from "../core/limits/token-buckets";
import { contextFor, type Engine } from "../core/transaction";
import { entities } from "../entities";
import { policy } from "../identity/policy/policy";
import { passwordFits } from "../identity/user/password";
import { User } from "../identity/user/user.entity";
import { migrations } from "../migrations";
import { openTestKeyring, testDatabase } from "../testing/database";
import { dropDatabase, scratchFolder, urlBeside } from "../testing/scratch";
import { loadSample } from "./load";
import { people, samplePassword } from "./people";
import { announce, loadSampleOnce } from "./start";

const root = join(__dirname, "../..");
const clock = new TestClock(new Date("2026-03-02T09:00:00.000Z"));
const engineOn = (database: Database): Engine => ({ database, policy, clock, committed: () => undefined, zone: "UTC", currency: "USD", buckets: memoryBuckets(clock) });

const tables = ["user", "team", "customer", "contact", "product", "sales_order", "order_line", "opportunity", "activity", "follow_up", "ticket", "ticket_message", "rule", "pipeline", "event"];

async function countsIn({ sql }: Database): Promise<Record<string, number>> {
  const [row] = await sql.rows<Record<string, number>>(`SELECT ${tables.map((table) => `(SELECT COUNT(*) FROM \`${table}\`) AS \`${table}\``).join(", ")}`);
  return Object.fromEntries(tables.map((table) => [table, Number(row?.[table])]));
}

describe("an empty database", () => {
  let database: Database;
  let hub: EventHub;
  let printed = "";
  const print = (text: string): void => void (printed += text);
  beforeAll(async () => {
    database = await testDatabase();
    hub = await createEventHub({ database, logger: createLogger("silent") });
    await loadSampleOnce({ engine: { ...engineOn(database), committed: () => hub.committed() } }, print);
  }, 120_000);
  afterAll(async () => {
    await hub.stop();
    await database.close();
  });

  const value = async (text: string): Promise<unknown> => Object.values((await database.sql.rows(text))[0] ?? {})[0];

  it("is filled with everything, to the ten-thousandth", async () => {
    const counts = await countsIn(database);
    expect(counts).toMatchObject({ user: people.length, team: 6, customer: 913, product: 1862, sales_order: 5009, order_line: 9994, ticket: 400, rule: 5, pipeline: 1 });
    expect(await value("SELECT SUM(`total`) FROM `order_line`")).toBe(22_972_008_603);
    expect(await value("SELECT SUM(`profit`) FROM `order_line`")).toBe(2_863_970_217);
    expect(await value("SELECT SUM(`orderTotal`) FROM `customer`")).toBe(22_972_008_603);
  });

  it("has bought from every supplier, and has what runs short on the way", async () => {
    expect(await value("SELECT COUNT(DISTINCT `supplierId`) FROM `purchase` WHERE `status` = 'RECEIVED'")).toBe(9);
    expect(await value("SELECT COUNT(*) FROM `purchase` WHERE `status` = 'OPEN' AND `orderedOn` < '2026-03-02'")).toBeGreaterThan(100);
    expect(await value("SELECT COUNT(*) FROM `purchase` WHERE `receivedOn` < `orderedOn` OR `receivedOn` > '2026-03-02' OR (`status` = 'RECEIVED') <> (`receivedOn` IS NOT NULL)")).toBe(0);
  });

  it("has questions that wait for who leads each team, and answered ones", async () => {
    const asked = await database.sql.rows("SELECT a.`status`, COUNT(*) AS `n`, COUNT(DISTINCT a.`approverId`) AS `leaders` FROM `approval` a JOIN `team` t ON t.`managerId` = a.`approverId` AND a.`requestedById` <> a.`approverId` GROUP BY a.`status` ORDER BY a.`status`");
    expect(asked).toEqual([{ status: "APPROVED", n: 3, leaders: 3 }, { status: "PENDING", n: 9, leaders: 3 }, { status: "REJECTED", n: 3, leaders: 3 }]);
    expect(await value("SELECT COUNT(*) FROM `approval` WHERE `requestedAt` >= `dueAt` OR `requestedAt` > '2026-03-02 09:00:00' OR `decidedAt` < `requestedAt`")).toBe(0);
  });

  it("has templates in three languages and a way out for mail, and sends nothing by itself", async () => {
    const templates = await database.sql.rows<{ texts: string }>("SELECT `texts` FROM `message_template`");
    expect(templates.map(({ texts }) => (JSON.parse(texts) as { locale: string }[]).map(({ locale }) => locale))).toEqual(templates.map(() => ["ZH_HANT", "ZH_HANS", "EN"]));
    expect(templates.length).toBeGreaterThan(3);
    expect([await value("SELECT COUNT(*) FROM `message_channel` WHERE `kind` = 'EMAIL'"), await value("SELECT COUNT(*) FROM `outbound_message`")]).toEqual([1, 0]);
  });

  it("gives every customer to a seller of the team that speaks the customer's language", async () => {
    const sellers = await database.sql.rows("SELECT u.`role`, COUNT(*) AS `n` FROM `customer` c JOIN `user` u ON u.`id` = c.`ownerId` AND u.`teamId` = c.`teamId` GROUP BY u.`role`");
    expect(sellers).toEqual([{ role: "SALES", n: 913 }]);
  });

  it("keeps the names of the data as external ids", async () => {
    const known = await database.sql.rows("SELECT `recordType`, COUNT(*) AS `n` FROM `external_id` WHERE `system` = 'superstore' GROUP BY `recordType` ORDER BY `recordType`");
    expect(known).toEqual([{ recordType: "Customer", n: 793 }, { recordType: "Order", n: 5009 }, { recordType: "Product", n: 1862 }]);
  });

  it("remembers customers, deals and tickets since long ago", async () => {
    for (const table of ["customer", "opportunity", "ticket"]) expect(String(await value(`SELECT MIN(\`createdAt\`) FROM \`${table}\``)) < "2025-01-01").toBe(true);
  });

  it("leads every team by one of its own, and lets everybody sign in with the one password", async () => {
    expect(await value("SELECT COUNT(*) FROM `team` t JOIN `user` u ON u.`id` = t.`managerId` AND u.`teamId` = t.`id`")).toBe(6);
    expect(await passwordFits(String(await value(`SELECT \`passwordHash\` FROM \`user\` WHERE \`emailIndex\` = '${indexValue(User, "email", "mei.lin@guanxi.example")}'`)), samplePassword)).toBe(true);
  });

  it("is not news for those who listen from now on", async () => {
    const heard = hub.stream(undefined, () => true);
    const first = heard.next();
    const engine = { ...engineOn(database), committed: () => hub.committed() };
    await contextFor(engine, { viewer: undefined, requestId: "test" }).transact(async (tx) => tx.emit("customer.updated", { id: "cus_1" }));
    expect((await first).value).toMatchObject({ type: "customer.updated", recordId: "cus_1" });
    await heard.return?.();
  });

  it("is told of in lines where there is no terminal", () => {
    expect(printed).toMatch(/^Loading the sample workspace: 0 %, products\n/);
    expect(printed).toMatch(/The sample workspace is ready: [\d,]+ records in [\d.]+ s\.\n$/);
  });

  it("stays as it is at the next start, which only says who may sign in", async () => {
    const before = await countsIn(database);
    const said: string[] = [];
    await loadSampleOnce({ engine: engineOn(database) }, (text) => said.push(text));
    expect(said).toEqual([]);
    expect(await countsIn(database)).toEqual(before);

    await announce({ engine: engineOn(database) }, { publicUrl: "http://localhost:0", port: 0 }, 4321, (text) => said.push(text));
    const text = said.join("");
    expect(text).toContain("http://localhost:4321");
    expect(text.split(samplePassword)).toHaveLength(2);
    for (const { name, key } of people) expect(text).toMatch(new RegExp(`${name}.*${key}@guanxi\\.example`));
  });
});

/** A process that loads the sample and says how far it is. */
const loader = `
  require("reflect-metadata");
  const { readConfig } = require("./server/config");
  const { openWorkspace } = require("./server/open-workspace");
  const { policy } = require("./server/identity/policy/policy");
  const { loadSample } = require("./server/sample/load");
  void (async () => {
    const place = JSON.parse(process.argv[1]);
    const { database } = await openWorkspace(readConfig({ ...process.env, DATABASE_FILE: place.file, DATABASE_URL: place.url }));
    const engine = { database, policy, clock: { now: () => new Date() }, committed() {}, zone: "UTC", currency: "USD" };
    await loadSample(engine, (done, total) => require("fs").writeSync(1, done / total + "\\n"));
  })();
`;

/** Kills it at once when it has come so far, from 0 to 1. */
async function loadUntil(share: number, place: Place): Promise<number> {
  const child = spawn(process.execPath, ["-r", "./scripts/swc-register.js", "-e", loader, JSON.stringify(place)], { cwd: root, env: process.env, stdio: ["ignore", "pipe", "inherit"] });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  let reached = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    reached = Number(line);
    if (reached >= share) child.kill("SIGKILL");
  }
  await gone;
  return reached;
}

type Place = { file: string } | { url: string };

describe("a start that is killed", () => {
  const { folder, remove } = scratchFolder();
  const place: Place = isEmbedded ? { file: join(folder, "guanxi.db") } : { url: urlBeside("killed_sample") };
  const open = (): Promise<Database> => openDatabase({ ...place, entities, migrations, disposable: true });
  beforeAll(async () => {
    const fresh = await open();
    await migrate(fresh);
    await fresh.close();
  });
  afterAll(async () => {
    if ("url" in place) await dropDatabase(place.url);
    remove();
  });

  it("leaves nothing that could be taken for the sample, and the next start loads it whole", async () => {
    for (const share of [0.3, 0.8]) {
      const reached = await loadUntil(share, place);
      expect(reached).toBeGreaterThanOrEqual(share);
      expect(reached).toBeLessThan(1);
      const left = await open();
      expect(Object.values(await countsIn(left)).every((count) => count === 0)).toBe(true);
      await left.close();
    }

    const again = await open();
    const keys = await openTestKeyring(again);
    expect(await loadSample(engineOn(again), () => undefined)).toMatchObject({ customers: 913, lines: 9994 });
    expect(await countsIn(again)).toMatchObject({ customer: 913, order_line: 9994, ticket: 400 });
    keys.close();
    await again.close();
  }, 120_000);
});
