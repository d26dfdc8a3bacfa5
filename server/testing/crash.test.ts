import { join } from "node:path";
import { createClient, type Client } from "graphql-ws";
import { WebSocket } from "ws";
import { TestClock } from "../core/clock";
import { openDatabase, type Database } from "../core/database/database";
import { memoryBuckets } from "../core/limits/token-buckets";
import { isEmbedded } from "../core/database/engine";
import { migrate } from "../core/database/migrate";
import { storedTime } from "../core/database/sql";
import { until } from "../core/events/fixture";
import { systemContext } from "../core/transaction";
import { entities } from "../entities";
import { policy } from "../identity/policy/policy";
import { hashSecret, newSecret } from "../identity/secret";
import { migrations } from "../migrations";
import { openTestKeyring } from "./database";
import { Mortal } from "./mortal";
import { dropDatabase, scratchFolder, urlBeside } from "./scratch";
import { createDefaultRules } from "../automation/rule/rule.service";

const token = newSecret();
const customerId = "cus_bank";
const deaths = 3;
/** Acknowledged writes between two deaths. */
const writesPerLife = 25;

/** A real server in a process of its own; it tells its port. */
const start = (place: Record<string, string>): Promise<Mortal<{ port: number }>> => Mortal.start("mortal-server.ts", place);
const portOf = ({ told }: Mortal<{ port: number }>): number => told[0]?.port ?? NaN;

afterAll(() => Mortal.killAll());

/** Plans a follow-up that is overdue at once; its id once the server has acknowledged it. */
async function plan(port: number, key: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: `guanxi_session=${token}`, "idempotency-key": key },
    body: JSON.stringify({
      query: "mutation ($input: PlanFollowUpInput!) { planFollowUp(input: $input) { id } }",
      variables: { input: { customerId, subject: key, dueAt: "2026-01-01T00:00:00Z" } },
    }),
  });
  const { data, errors } = (await response.json()) as { data?: { planFollowUp: { id: string } }; errors?: unknown };
  if (!data) throw new Refused(JSON.stringify(errors));
  return data.planFollowUp.id;
}

/** The server answered, but not with what was asked. */
class Refused extends Error {}

/** What a subscriber was told over all lives of the server: it goes on after the last cursor it got. */
class Subscriber {
  readonly followUps: string[] = [];
  private cursor: string | undefined;
  private client: Client | undefined;

  constructor(firstCursor: string) {
    this.cursor = firstCursor;
  }

  connect(port: number): void {
    const headers = { cookie: `guanxi_session=${token}`, origin: `http://127.0.0.1:${port}` };
    class WithCookie extends WebSocket {
      constructor(url: string, protocols: string[]) {
        super(url, protocols, { headers });
      }
    }
    this.client = createClient({ url: `ws://127.0.0.1:${port}/graphql`, webSocketImpl: WithCookie, retryAttempts: 0 });
    const query = "subscription ($after: Cursor) { alertRaised(after: $after) { cursor alert { record { ... on FollowUp { id } } } } }";
    this.client.subscribe<{ alertRaised: { cursor: string; alert: { record: { id: string } } } }>(
      { query, variables: { after: this.cursor } },
      {
        next: ({ data }) => {
          if (!data) return;
          this.cursor = data.alertRaised.cursor;
          this.followUps.push(data.alertRaised.alert.record.id);
        },
        error: () => undefined,
        complete: () => undefined,
      },
    );
  }

  async leave(): Promise<void> {
    await this.client?.dispose();
  }
}

async function prepare(open: () => Promise<Database>): Promise<void> {
  const database = await open();
  await migrate(database);
  const keys = await openTestKeyring(database);
  const now = storedTime(new Date());
  await database.transact(async ({ sql }) => {
    await sql.run("INSERT INTO `user` (`id`, `version`, `name`, `email`, `role`, `active`, `locale`, `timeZone`, `createdAt`) VALUES ('usr_ada', 1, 'Ada 張', 'ada@example.com', 'ADMINISTRATOR', 1, 'EN', 'UTC', ?)", [now]);
    await sql.run(
      "INSERT INTO `session` (`id`, `userId`, `tokenHash`, `createdAt`, `lastSeenAt`, `expiresAt`, `userAgent`, `address`) VALUES ('ses_ada', 'usr_ada', ?, ?, ?, '2099-01-01 00:00:00.000', 'test', '127.0.0.1')",
      [hashSecret(token), now, now],
    );
    await sql.run(
      "INSERT INTO `customer` (`id`, `version`, `number`, `kind`, `name`, `nameKey`, `level`, `lifeCycleStage`, `ownerId`, `createdAt`, `updatedAt`, `orderCount`, `orderTotal`, `currency`) VALUES (?, 1, 'C-1', 'COMPANY', '銀行', '銀行', 'C', 'POTENTIAL', 'usr_ada', ?, ?, 0, 0, 'USD')",
      [customerId, now, now],
    );
  });
  const clock = new TestClock(new Date());
  const engine = { database, policy, clock, buckets: memoryBuckets(clock), committed: () => undefined, zone: "UTC", currency: "USD" };
  await systemContext(engine).transact((tx) => createDefaultRules(tx));
  keys.close();
  await database.close();
}

test("killed again and again, a server loses no acknowledged write and no alert, and doubles none", async () => {
  const { folder, remove } = scratchFolder();
  const place: Record<string, string> = isEmbedded ? { DATABASE_FILE: join(folder, "guanxi.db") } : { DATABASE_URL: urlBeside("crash") };
  if (!isEmbedded) await dropDatabase(place["DATABASE_URL"] as string);
  const open = () => openDatabase({ url: place["DATABASE_URL"], file: place["DATABASE_FILE"], entities, migrations });
  await prepare(open);

  const acknowledged = new Map<string, string>();
  const subscriber = new Subscriber(Buffer.from("event:0").toString("base64url"));
  let server = await start(place);
  let key = 0;
  /** As a client does: a write that was not acknowledged is sent again with the same key. */
  const writeUntilDeath = async (): Promise<void> => {
    for (;;) {
      try {
        acknowledged.set(`key ${key}`, await plan(portOf(server), `key ${key}`));
        key += 1;
      } catch (error) {
        if (error instanceof Refused) throw error;
        return;
      }
    }
  };
  for (let death = 1; death <= deaths; death += 1) {
    subscriber.connect(portOf(server));
    const writing = writeUntilDeath();
    await Promise.race([writing, until(() => acknowledged.size >= death * writesPerLife, 60_000)]);
    await server.kill();
    await writing;
    await subscriber.leave();
    server = await start(place);
  }
  subscriber.connect(portOf(server));
  for (; key < deaths * writesPerLife + 5; key += 1) acknowledged.set(`key ${key}`, await plan(portOf(server), `key ${key}`));
  if (!acknowledged.has(`key ${key}`)) acknowledged.set(`key ${key}`, await plan(portOf(server), `key ${key}`));
  await until(() => subscriber.followUps.length >= acknowledged.size, 30_000);
  await subscriber.leave();
  await server.kill();

  const database = await open();
  const planned = await database.sql.rows<{ id: string; subject: string }>("SELECT `id`, `subject` FROM `follow_up`");
  const alerts = await database.sql.rows<{ recordId: string }>("SELECT `recordId` FROM `alert`");
  const raised = await database.sql.rows<{ recordId: string }>("SELECT `recordId` FROM `event` WHERE `type` = 'alert.raised'");
  await database.close();
  if (isEmbedded) remove();
  else await dropDatabase(place["DATABASE_URL"] as string);

  const ids = [...acknowledged.values()].sort();
  expect(new Set(ids).size).toBe(acknowledged.size);
  expect(new Map(planned.map(({ id, subject }) => [subject, id]))).toEqual(acknowledged);
  expect(planned).toHaveLength(acknowledged.size);
  expect(alerts.map(({ recordId }) => recordId).sort()).toEqual(ids);
  expect(raised).toHaveLength(ids.length);
  expect([...subscriber.followUps].sort()).toEqual(ids);
}, 180_000);
