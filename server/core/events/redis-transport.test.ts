import { once } from "node:events";
import { createServer, connect, type AddressInfo, type Server, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { scratchDatabase } from "../../testing/scratch";
import type { Database } from "../database/database";
import { createLogger } from "../logger";
import { clearEvents, collect, commitEvents, eventEntities, recordIds, until } from "./fixture";
import { createEventHub, type EventHub } from "./hub";
import { redisTransport } from "./redis-transport";

const redisUrl = process.env["REDIS_URL"];
const channel = `guanxi:test:${process.pid}`;
const everything = (): boolean => true;

/** A way to Redis that can be cut and laid again on the same port. */
class Line {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();
  port = 0;

  constructor(private readonly target: URL) {}

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async lay(): Promise<void> {
    this.server = createServer((near) => {
      const far = connect(Number(this.target.port || 6379), this.target.hostname);
      for (const socket of [near, far]) this.sockets.add(socket.on("error", () => undefined));
      near.pipe(far).pipe(near);
    });
    this.server.listen(this.port, "127.0.0.1");
    await once(this.server, "listening");
    this.port = (this.server.address() as AddressInfo).port;
  }

  async cut(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    if (!this.server?.listening) return;
    this.server.close();
    await once(this.server, "close");
  }
}

const withRedis = redisUrl ? describe : describe.skip;

withRedis("servers joined by Redis (skipped without REDIS_URL)", () => {
  let database: Database;
  let line: Line;
  let hubs: EventHub[] = [];
  let lines: string[] = [];
  const logger = createLogger("info", { write: (text) => void lines.push(text) });
  const said = (words: string): number => lines.filter((text) => text.includes(words)).length;

  async function twoServers(pollMilliseconds: number): Promise<[EventHub, EventHub]> {
    const open = () => createEventHub({ database, logger, pollMilliseconds, transport: redisTransport(line.url, logger, channel) });
    hubs = [await open(), await open()];
    return hubs as [EventHub, EventHub];
  }

  async function commit(hub: EventHub, id: string): Promise<void> {
    await commitEvents(database, id);
    hub.committed();
  }

  beforeAll(async () => (database = await scratchDatabase("event_redis", eventEntities)));
  beforeEach(async () => {
    await clearEvents(database);
    lines = [];
    line = new Line(new URL(redisUrl ?? ""));
    await line.lay();
  });
  afterEach(async () => {
    await Promise.all(hubs.map((hub) => hub.stop()));
    await line.cut();
  });
  afterAll(() => database.close());

  test("wake each other without waiting for the poll", async () => {
    const [ada, bob] = await twoServers(60_000);
    const heard = collect(bob.stream(undefined, everything));
    await pause(300);
    await commit(ada, "opp_1");
    await until(() => heard.length === 1, 1_000);
    expect(recordIds(heard)).toEqual(["opp_1"]);
  });

  test("with Redis gone deliver late, not never, say so once, and are quick again when it is back", async () => {
    const [ada, bob] = await twoServers(500);
    const heard = collect(bob.stream(undefined, everything));
    await pause(300);
    await line.cut();
    await commit(ada, "opp_away");
    await until(() => heard.length === 1, 2_000);
    await pause(2_500);
    expect(said("Redis is away")).toBe(2); // once per server
    await line.lay();
    await until(() => said("Redis is back") === 2);
    await commit(ada, "opp_back");
    await until(() => heard.length === 2);
    expect(recordIds(heard)).toEqual(["opp_away", "opp_back"]);
  });

  test("find what was published while the line was down as soon as it is up", async () => {
    const [ada, bob] = await twoServers(60_000);
    const heard = collect(bob.stream(undefined, everything));
    await pause(300);
    await line.cut();
    await commit(ada, "opp_missed");
    await pause(200);
    expect(heard).toHaveLength(0);
    await line.lay();
    await until(() => heard.length === 1, 5_000);
  });

  test("start without Redis, and find it when it comes", async () => {
    await line.cut();
    const [ada, bob] = await twoServers(200);
    const heard = collect(bob.stream(undefined, everything));
    await commit(ada, "opp_without");
    await until(() => heard.length === 1, 2_000);
    await line.lay();
    await until(() => said("Redis is back") === 2);
  });
});
