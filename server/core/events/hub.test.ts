import { setTimeout as pause } from "node:timers/promises";
import { scratchDatabase } from "../../testing/scratch";
import type { Database } from "../database/database";
import type { Sql } from "../database/sql";
import { createLogger } from "../logger";
import { appendEvents } from "./append";
import { encodeEventCursor } from "./cursor";
import { clearEvents, collect, commitEvents, eventEntities, pendingEvent, recordIds, seqs, telling, until, upTo } from "./fixture";
import { createEventHub, type EventHub, type EventHubOptions } from "./hub";
import { numberEvents } from "./number";
import { pruneEvents } from "./prune";

const everything = (): boolean => true;
const beginning = encodeEventCursor(0);

describe("the event hub", () => {
  let database: Database;
  const hubs: EventHub[] = [];
  const lines: string[] = [];
  const logger = createLogger("info", { write: (line) => void lines.push(line) });

  /** A server's hub; a poll so rare that only what the test says wakes it, unless told. */
  async function server(options: Partial<EventHubOptions> = {}): Promise<EventHub> {
    const hub = await createEventHub({ database, logger, pollMilliseconds: 60_000, ...options });
    hubs.push(hub);
    return hub;
  }

  /** The database, with an ear on its reads; what the ear throws, the read throws. */
  function overheard(ear: (text: string) => void): Database {
    const rows: Sql["rows"] = async (text, values) => {
      ear(text);
      return database.sql.rows(text, values);
    };
    const sql: Sql = { dialect: database.dialect, rows, run: (text, values) => database.sql.run(text, values) };
    return Object.assign(Object.create(database) as Database, { sql });
  }

  async function commit(hub: EventHub, ...ids: string[]): Promise<void> {
    await commitEvents(database, ...ids);
    hub.committed();
  }

  beforeAll(async () => (database = await scratchDatabase("event_hub", eventEntities)));
  beforeEach(() => clearEvents(database));
  afterEach(async () => {
    await Promise.all(hubs.splice(0).map((hub) => hub.stop()));
    lines.length = 0;
  });
  afterAll(() => database.close());

  test("brings 200 concurrent transactions on two servers to both, complete, once and in one order", async () => {
    const ada = await server({ pollMilliseconds: 50 });
    const bob = await server({ pollMilliseconds: 50 });
    const heard = [ada, bob, ada].map((hub) => collect(hub.stream(beginning, everything)));
    await Promise.all(
      upTo(200).map(async (n) => {
        await pause(Math.random() * 300);
        await commit(n % 2 ? ada : bob, `opp_${n}a`, `opp_${n}b`);
      }),
    );
    await until(() => heard.every((events) => events.length >= 400));
    await pause(60);
    expect(seqs(heard[0] ?? [])).toEqual(upTo(400));
    expect(new Set(recordIds(heard[0] ?? [])).size).toBe(400);
    expect(heard[1]).toEqual(heard[0]);
    expect(heard[2]).toEqual(heard[0]);
  });

  test("does not skip an event that was written early and committed late", async () => {
    const hub = await server();
    const heard = collect(hub.stream(undefined, everything));
    const slow = database.transact(async ({ sql }) => {
      await appendEvents(sql, [pendingEvent("opp_early")]);
      await pause(200);
    });
    await pause(20);
    await commit(hub, "opp_late");
    await until(() => recordIds(heard).includes("opp_late"));
    await slow;
    hub.committed();
    await until(() => heard.length === 2);
    expect(recordIds(heard).sort()).toEqual(["opp_early", "opp_late"]);
  });

  test("finds by polling what was committed by a server that crashed right after", async () => {
    const hub = await server({ pollMilliseconds: 30 });
    const heard = collect(hub.stream(undefined, everything));
    await pause(10);
    await commitEvents(database, "opp_orphan");
    await until(() => heard.length === 1, 2_000);
    expect(recordIds(heard)).toEqual(["opp_orphan"]);
  });

  test("finds after a restart what the crash left without a number", async () => {
    await commitEvents(database, "opp_before");
    const hub = await server();
    const heard = collect(hub.stream(beginning, everything));
    await commit(hub, "opp_after");
    await until(() => heard.length === 2);
    expect(recordIds(heard)).toEqual(["opp_before", "opp_after"]);
  });

  test("goes on after each cursor with exactly the rest, then live", async () => {
    const hub = await server({ tailSize: 5 });
    for (const n of upTo(30)) await commit(hub, `opp_${n}`);
    await numberEvents(database);
    const heard = [0, ...upTo(30)].map((seq) => collect(hub.stream(encodeEventCursor(seq), everything)));
    await commit(hub, "opp_31");
    await until(() => heard.every((events) => events.at(-1)?.seq === 31));
    heard.forEach((events, seq) => expect(seqs(events)).toEqual(upTo(31).slice(seq)));
  });

  test("starts from now without a cursor, and the latest cursor is now", async () => {
    const hub = await server();
    await commit(hub, "opp_old");
    await numberEvents(database);
    const stream = hub.stream(undefined, everything);
    const cursor = await hub.latestCursor();
    await commit(hub, "opp_new");
    const [first, second] = [collect(stream), collect(hub.stream(cursor, everything))];
    await until(() => first.length === 1 && second.length === 1);
    expect([...recordIds(first), ...recordIds(second)]).toEqual(["opp_new", "opp_new"]);
  });

  test("tells whoever asked that there is news, until they have heard enough", async () => {
    const hub = await server();
    let news = 0;
    const enough = hub.onNews(() => (news += 1));
    await commit(hub, "opp_1");
    await until(() => news === 1);
    enough();
    const heard = collect(hub.stream(undefined, everything));
    await commit(hub, "opp_2");
    await until(() => heard.length === 1);
    expect(news).toBe(1);
  });

  test("passes over what is not wanted", async () => {
    const hub = await server();
    const heard = collect(hub.stream(beginning, (event) => event.recordId.endsWith("7")));
    await commit(hub, ...upTo(30).map((n) => `opp_${n}`));
    await until(() => heard.length === 3);
    expect(recordIds(heard)).toEqual(["opp_7", "opp_17", "opp_27"]);
  });

  test("lets a slow reader read everything later, while the others are not held up", async () => {
    const hub = await server({ tailSize: 10 });
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow = collect(hub.stream(beginning, everything), () => held);
    const quick = collect(hub.stream(beginning, everything));
    for (const n of upTo(20)) await commit(hub, ...upTo(100).map((m) => `opp_${n}_${m}`));
    await until(() => quick.length === 2_000);
    expect(slow).toHaveLength(1);
    release();
    await until(() => slow.length === 2_000);
    expect(slow).toEqual(quick);
  });

  test("refuses what is no cursor at once, and a cursor whose events are gone", async () => {
    const hub = await server();
    await commit(hub, "opp_1", "opp_2");
    await numberEvents(database);
    expect(() => hub.stream("nonsense", everything)).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
    await expect(hub.stream(encodeEventCursor(99), everything).next()).rejects.toMatchObject({ code: "CURSOR_EXPIRED" });
    await telling(database, (tx) => pruneEvents(tx, new Date(Date.now() + 60_000)));
    await expect(hub.stream(beginning, everything).next()).rejects.toMatchObject({ code: "CURSOR_EXPIRED" });
  });

  test("ends a waiting stream when it is returned, when its signal is aborted, and when the hub stops", async () => {
    const hub = await server();
    const done = { done: true, value: undefined };
    const returned = hub.stream(undefined, everything);
    const controller = new AbortController();
    const [first, second, third] = [returned.next(), hub.stream(undefined, everything, controller.signal).next(), hub.stream(undefined, everything).next()];
    await pause(20);
    await returned.return?.();
    expect(await first).toEqual(done);
    controller.abort();
    expect(await second).toEqual(done);
    await hub.stop();
    expect(await third).toEqual(done);
    expect(await hub.stream(beginning, everything, AbortSignal.abort()).next()).toEqual(done);
  });

  test("reads once for all readers together", async () => {
    let reads = 0;
    const hub = await server({ database: overheard((text) => void (reads += Number(text.includes("`subject`")))) });
    const heard = upTo(100).map(() => collect(hub.stream(undefined, everything)));
    await pause(20);
    await commit(hub, "opp_1", "opp_2");
    await until(() => heard.every((events) => events.length === 2));
    expect(reads).toBeLessThanOrEqual(2);
  });

  test("survives a database that is away for a while, says so once, and is late, not never", async () => {
    let away = false;
    const cut = overheard(() => {
      if (away) throw new Error("The database is away.");
    });
    const hub = await server({ pollMilliseconds: 20, database: cut });
    const heard = collect(hub.stream(undefined, everything));
    await pause(10);
    away = true;
    await commit(hub, "opp_1");
    await pause(100);
    expect(heard).toHaveLength(0);
    expect(lines.filter((line) => line.includes("late, not never"))).toHaveLength(1);
    away = false;
    await until(() => heard.length === 1);
    await until(() => lines.filter((line) => line.includes("read again")).length === 1);
  });
});
