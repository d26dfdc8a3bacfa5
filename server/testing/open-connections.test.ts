import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient, type Client } from "graphql-ws";
import { WebSocket } from "ws";
import { until } from "../core/events/fixture";
import { createEventHub, type EventHub } from "../core/events/hub";
import { createGateway, type Gateway } from "../core/http/gateway";
import { defaultLimits } from "../core/http/limits";
import { TrustedDocuments } from "../core/http/trusted-documents";
import { createLogger } from "../core/logger";
import { contextFor } from "../core/transaction";
import { watchAccess } from "../identity/access-watch";
import { authenticate, stillValid } from "../identity/authentication";
import { deactivate } from "../identity/leaving/leaving.service";
import { Role } from "../identity/role";
import { hashSecret } from "../identity/secret";
import { changeRole } from "../identity/user/role.service";
import { updateUser } from "../identity/user/user.service";
import { testWorld, type PersonName, type World } from "./world";

let world: World;
let hub: EventHub;
let gateway: Gateway;
let server: Server;
const watching = new AbortController();
let watched: Promise<void>;
const clients: Client[] = [];

beforeAll(async () => {
  world = await testWorld();
  const logger = createLogger("silent");
  hub = await createEventHub({ database: world.database, logger, pollMilliseconds: 10 });
  const { database, clock } = world;
  const { policy, buckets } = world.ctx();
  const engine = { database, policy, clock, buckets, committed: () => hub.committed(), zone: "UTC", currency: "USD", events: hub };
  gateway = await createGateway({
    schema: world.schema,
    logger,
    limits: defaultLimits,
    buckets,
    trusted: new TrustedDocuments({}, false),
    production: true,
    introspection: () => false,
    contextFor: async ({ headers }) => contextFor(engine, { viewer: await authenticate(database, clock, headers), requestId: "test" }),
    stillValid: (ctx) => stillValid(database.sql, clock, ctx.viewer),
  });
  server = createServer().listen(0, "127.0.0.1");
  gateway.upgrade(server, "/graphql");
  watched = watchAccess({ hub, logger, signal: watching.signal, recheck: (ids) => gateway.recheck(ids) });
});
afterAll(async () => {
  for (const client of clients) await client.dispose();
  watching.abort();
  await watched;
  await gateway.stop();
  await hub.stop();
  server.close();
  await world.close();
});

/** Somebody's browser with an open subscription; `closed` is filled with the code once the server closes it. */
async function listening(person: PersonName): Promise<{ closed: number[] }> {
  const token = `${person}-`.padEnd(43, "0");
  await world.database.transact(({ sql }) =>
    sql.run("INSERT INTO `session` (`id`, `userId`, `tokenHash`, `createdAt`, `lastSeenAt`, `expiresAt`, `userAgent`, `address`) VALUES (?, ?, ?, '2026-03-02 09:00:00.000', '2026-03-02 09:00:00.000', '2027-03-02 09:00:00.000', '', '')", [`ses_${person}`, world.ids[person], hashSecret(token)]),
  );
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const closed: number[] = [];
  const connected = { done: false };
  class Browser extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { origin, headers: { cookie: `guanxi_session=${token}` } });
      this.on("close", (code) => closed.push(code));
    }
  }
  const client = createClient({ url: `${origin}/graphql`.replace("http", "ws"), webSocketImpl: Browser, retryAttempts: 0, on: { connected: () => (connected.done = true) } });
  clients.push(client);
  client.subscribe({ query: "subscription { recordChanged { cursor } }" }, { next: () => undefined, error: () => undefined, complete: () => undefined });
  await until(() => connected.done);
  return { closed };
}

test("a subscription is closed at once when its person leaves, though nothing happened that it would be told of", async () => {
  const [amy, ben] = [await listening("amy"), await listening("ben")];
  await world.ctx("ada").transact((tx) => deactivate(tx, world.ids.amy, 1));
  hub.committed();
  await until(() => amy.closed.length > 0);
  expect(amy.closed).toEqual([4401]);
  expect(ben.closed).toEqual([]);
});

test("and when its person gets another role or team", async () => {
  const [sue, fin] = [await listening("sue"), await listening("fin")];
  await world.ctx("ada").transact((tx) => changeRole(tx, world.ids.sue, 1, Role.FINANCE));
  await world.ctx("ada").transact((tx) => updateUser(tx, world.ids.fin, 1, { teamId: world.ids.north }));
  hub.committed();
  await until(() => sue.closed.length > 0 && fin.closed.length > 0);
  expect([sue.closed, fin.closed]).toEqual([[4401], [4401]]);
});

test("a change that takes nothing away closes nothing", async () => {
  const mia = await listening("mia");
  await world.ctx("ada").transact((tx) => updateUser(tx, world.ids.mia, 1, { title: "Head of the north" }));
  hub.committed();
  const before = await hub.latestCursor();
  for await (const { seq } of hub.stream(before, () => true, AbortSignal.timeout(50))) expect(seq).toBeGreaterThan(0);
  expect(mia.closed).toEqual([]);
});
