import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { TestClock, hour } from "../core/clock";
import { insertEntities } from "../core/database/bulk-entities";
import { openDatabase } from "../core/database/database";
import { isEmbedded } from "../core/database/engine";
import { migrate } from "../core/database/migrate";
import { numberEvents } from "../core/events/number";
import { memoryBuckets } from "../core/limits/token-buckets";
import { systemContext } from "../core/transaction";
import { entities } from "../entities";
import { policy } from "../identity/policy/policy";
import { migrations } from "../migrations";
import { openTestKeyring } from "./database";
import { hookServer } from "./hook-server";
import { dropDatabase, scratchFolder, urlBeside } from "./scratch";
import { hirePeople } from "./world";
import { Webhook } from "../automation/webhook/webhook.entity";
import { newWebhookSecret } from "../automation/webhook/webhook.rules";

const root = join(__dirname, "../..");
const living = new Set<ChildProcess>();
afterAll(() => living.forEach((child) => child.kill("SIGKILL")));

/** Events of each of three customers. */
const rounds = 8;
const customers = ["cus_a", "cus_b", "cus_c"];
/** The deliveries, counted over all lives, in the midst of which the server is killed: taken, and not yet noted. */
const deaths = [1, 7];

test("killed between a delivery and its note, a server delivers again under the same id, leaves nothing out and keeps each record's order", async () => {
  const { folder, remove } = scratchFolder();
  const place: Record<string, string> = isEmbedded ? { DATABASE_FILE: join(folder, "guanxi.db") } : { DATABASE_URL: urlBeside("hooks") };
  if (!isEmbedded) await dropDatabase(place["DATABASE_URL"] as string);
  const database = await openDatabase({ url: place["DATABASE_URL"], file: place["DATABASE_FILE"], entities, migrations });
  await migrate(database);
  const keys = await openTestKeyring(database);
  const ids = await hirePeople(database);
  const partner = await hookServer();
  const clock = new TestClock(new Date());
  const ctx = systemContext({ database, policy, clock, buckets: memoryBuckets(clock), committed: () => undefined, zone: "UTC", currency: "USD" });
  await ctx.transact(async (tx) => {
    for (const id of customers) {
      const text = "INSERT INTO `customer` (`id`, `version`, `number`, `kind`, `name`, `nameKey`, `level`, `lifeCycleStage`, `createdAt`, `updatedAt`, `orderCount`, `orderTotal`, `currency`) VALUES (?, 1, ?, 'COMPANY', ?, ?, 'C', 'POTENTIAL', ?, ?, 0, 0, 'USD')";
      await tx.sql.run(text, [id, id, id, id, "2026-01-01 00:00:00.000", "2026-01-01 00:00:00.000"]);
    }
    await insertEntities(tx, Webhook, [{ id: "whk_shop", version: 1, name: "Shop", url: partner.url, types: ["customer"], enabled: true, ownerId: ids.ada, secret: newWebhookSecret(), place: 0, createdAt: clock.now() }]);
    for (let round = 0; round < rounds; round += 1) for (const id of customers) tx.emit(`customer.round${String.fromCharCode(65 + round)}`, { id });
  });
  await numberEvents(database);

  const start = (ahead: number): ChildProcess => {
    const env = { ...process.env, ...place, OUTBOUND_NETWORKS: "127.0.0.1", AHEAD: String(ahead) };
    const child = fork(join(root, "server/testing/mortal-dispatcher.ts"), [], { cwd: root, env, execArgv: ["-r", join(root, "scripts/swc-register.js")] });
    living.add(child);
    return child;
  };
  for (const [life, death] of deaths.entries()) {
    const child = start(life * hour);
    const ended = once(child, "exit");
    partner.answer(() => {
      if (partner.hooks.length >= death) child.kill("SIGKILL"); // taken here, but nobody hears of it
      return 200;
    });
    await ended;
  }
  partner.answer(() => 200);
  const last = start(deaths.length * hour);
  const settled = async (): Promise<boolean> => {
    const [row] = await database.sql.rows<{ count: number }>("SELECT COUNT(*) AS `count` FROM `webhook_delivery` WHERE `status` = 'DELIVERED'");
    return Number(row?.count) === rounds * customers.length;
  };
  while (!(await settled())) await new Promise((resolve) => setTimeout(resolve, 50));
  const ended = once(last, "exit");
  last.kill("SIGKILL");
  await ended;

  const places = new Map<string, string[]>();
  for (const { event } of partner.hooks) {
    const before = places.get(event.data.id) ?? [];
    if (!before.includes(event.type)) places.set(event.data.id, [...before, event.type]);
  }
  const inOrder = Array.from({ length: rounds }, (_, round) => `customer.round${String.fromCharCode(65 + round)}`);
  expect(Object.fromEntries(places)).toEqual(Object.fromEntries(customers.map((id) => [id, inOrder])));
  const eventsById = new Map<string, Set<string>>();
  for (const { headers, body } of partner.hooks) eventsById.set(String(headers["webhook-id"]), (eventsById.get(String(headers["webhook-id"])) ?? new Set()).add(body.toString()));
  expect(eventsById.size).toBe(rounds * customers.length);
  expect([...eventsById.values()].every(({ size }) => size === 1)).toBe(true);
  expect(partner.hooks.length).toBeGreaterThan(rounds * customers.length);

  await partner.close();
  keys.close();
  await database.close();
  if (isEmbedded) remove();
  else await dropDatabase(place["DATABASE_URL"] as string);
}, 120_000);
