import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { randomBytes } from "node:crypto";
import { WebSocket } from "ws";
import { TestClock, minute } from "../../../core/clock";
import { masterKey } from "../../../core/encryption/master-key";
import { until } from "../../../core/events/fixture";
import { silent, write } from "../../../testing/analysis";
import { replicaRows } from "../../../testing/replica-rows";
import { testWorld, type World } from "../../../testing/world";
import { isMember, layBeside } from "../../semantic/segment-members";
import { sql } from "../../semantic/sql";
import { openWarehouse } from "../warehouse";
import { Asker } from "./asker";
import { Frames } from "./frames";
import { Doorkeeper, introduce, warehousePath } from "./handshake";
import { SharedWarehouse } from "./shared-warehouse";

const master = masterKey(randomBytes(32));
const now = new Date("2026-03-02T09:00:00Z");

describe("who is let in", () => {
  const clock = new TestClock(now);
  const keeper = (): Doorkeeper => new Doorkeeper([masterKey(randomBytes(32)), master], clock);

  test("a server with one of the master keys, once", () => {
    const door = keeper();
    const { authorization, secret } = introduce(master, now);
    expect(door.admit(authorization)).toEqual(secret);
    expect(door.admit(authorization)).toBeUndefined();
  });

  test.each([
    ["another key", () => introduce(masterKey(randomBytes(32)), now).authorization],
    ["a time gone by", () => introduce(master, new Date(now.getTime() - minute - 1)).authorization],
    ["a time to come", () => introduce(master, new Date(now.getTime() + minute + 1)).authorization],
    ["an altered nonce", () => introduce(master, now).authorization.replace(/\.[0-9a-f]{32}\./, `.${"0".repeat(32)}.`)],
    ["an altered signature", () => introduce(master, now).authorization.replace(/.{64}$/, "0".repeat(64))],
    ["a session", () => "Bearer something"],
    ["nothing", () => undefined],
  ])("nobody with %s", (_what, authorization) => {
    expect(keeper().admit(authorization())).toBeUndefined();
  });

  test("frames keep kinds of values; altered, repeated or turned round they are refused", () => {
    const { secret } = introduce(master, now);
    const value = { rows: [{ a: 12345678901234567890n, b: now, c: null, d: ["x", 1.5] }] };
    const [said, heard, back] = [new Frames("asker", secret), new Frames("asker", secret), new Frames("owner", secret)];
    const [first, second] = [said.write(value, 1_000), said.write("second", 1_000)];
    expect(() => back.read(first)).toThrow("signed");
    expect(heard.read(first)).toEqual(value);
    expect(() => heard.read(first)).toThrow("signed");
    const altered = Buffer.from(second);
    altered[40] = (altered[40] ?? 0) ^ 1;
    const other = new Frames("asker", secret);
    other.read(first);
    expect(() => other.read(altered)).toThrow("signed");
    expect(() => said.write("x".repeat(1_000), 1_000)).toThrow("Too much");
  });
});

describe("several servers", () => {
  let world: World;
  const opened: { warehouse: SharedWarehouse; server: Server }[] = [];
  beforeEach(async () => {
    world = await testWorld();
    await write(world.database, "customer", [{ id: "cus_1", region: "台北" }]);
  });
  afterEach(async () => {
    for (const { warehouse, server } of opened.splice(0)) {
      await warehouse.stop();
      server.close();
    }
    await world.close();
  });

  async function start(masters = [master], renewMilliseconds = 700): Promise<SharedWarehouse> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const warehouse = new SharedWarehouse({
      context: () => world.ctx(),
      logger: silent,
      masters,
      address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      open: () => openWarehouse({ database: world.database, logger: silent, pollMilliseconds: 20 }),
      patienceMilliseconds: 20_000,
      renewMilliseconds,
    });
    warehouse.listen(server);
    opened.push({ warehouse, server });
    return warehouse;
  }

  test("one has the replica, the others ask it and get the same rows, one state to an answer; when it goes, another takes over", async () => {
    const all = [await start(), await start(), await start()];
    const before = await Promise.all(all.map((warehouse) => replicaRows(warehouse)));
    expect(before[0]?.["customer"]?.[0]).toContain("台北");
    expect(before[1]).toEqual(before[0]);
    expect(before[2]).toEqual(before[0]);
    const owners = all.filter(({ isOwner }) => isOwner);
    expect(owners).toHaveLength(1);
    const [one, other] = all.filter(({ isOwner }) => !isOwner) as [SharedWarehouse, SharedWarehouse];

    const [value] = await one.read(({ rows, asOf }) => rows<{ big: bigint; at: Date; given: string }>({ text: "SELECT 170141183460469231731687303715884105727::HUGEINT AS big, TIMESTAMP '2026-01-02 03:04:05' AS at, ?::VARCHAR AS given", values: [asOf.toISOString()] }));
    expect(value).toEqual({ big: 2n ** 127n - 1n, at: new Date("2026-01-02T03:04:05Z"), given: expect.stringMatching(/^20/) });
    await expect(one.read(({ rows }) => rows({ text: "SELECT nonsense", values: [] }))).rejects.toThrow("nonsense");
    await expect(one.read(({ rows }) => rows({ text: "DELETE FROM customer", values: [] }))).rejects.toThrow(/read-only/i);
    await expect(one.read(({ rows }) => rows({ text: "SELECT * FROM read_csv('/etc/passwd')", values: [] }))).rejects.toThrow(/disabled|permission/i);
    const inSegment = sql`SELECT COUNT(*)::INTEGER AS n FROM customer c WHERE ${isMember("c.no")}`;
    const ofSegment = (region: string) => one.read(async (snapshot) => {
      await layBeside(world.database.sql, one, { text: "t.`region` = ?", values: [region] }, snapshot);
      return snapshot.rows(inSegment);
    });
    expect([await ofSegment("台北"), await ofSegment("高雄")]).toEqual([[{ n: 1 }], [{ n: 0 }]]);
    await expect(one.read(({ rows }) => rows(inSegment))).rejects.toThrow("segment_customer");
    expect((await other.reconcile()).find(({ figure }) => figure === "customers")).toEqual({ figure: "customers", operational: 1n, replica: 1n });

    await owners[0]?.stop();
    expect(await replicaRows(other)).toEqual(before[0]);
    await until(() => [one, other].filter(({ isOwner }) => isOwner).length === 1, 20_000);
  }, 60_000);

  test("a stranger with a session's cookie, a foreign page and a server with another key are refused", async () => {
    const owner = await start();
    await owner.condition();
    const { port } = (opened[0] as { server: Server }).server.address() as AddressInfo;
    const knock = (headers: Record<string, string>) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(`ws://127.0.0.1:${port}${warehousePath}`, { headers });
        socket.once("open", () => resolve("open"));
        socket.once("error", (error) => resolve(error.message));
      });
    expect(await knock({ cookie: "guanxi_session=abc" })).toContain("403");
    expect(await knock({ authorization: introduce(master, world.clock.now()).authorization, origin: "http://evil.example" })).toContain("403");
    expect(await knock({ authorization: introduce(masterKey(randomBytes(32)), world.clock.now()).authorization })).toContain("403");
    await expect(new Asker(`http://127.0.0.1:${port}`, masterKey(randomBytes(32)), () => world.clock.now()).condition()).rejects.toMatchObject({ extensions: { retryable: true } });
  }, 60_000);
});
