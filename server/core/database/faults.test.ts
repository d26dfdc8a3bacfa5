import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { scratchDatabase, urlBeside } from "../../testing/scratch";
import { Specimen, specimen } from "../../testing/specimen.entity";
import { openDatabase, type Database } from "./database";
import { isEmbedded } from "./engine";

/** Stands between Guanxi and the server, so that a test can take the server away. */
class Cable {
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  private port = 0;

  constructor(target: { host: string; port: number }) {
    this.server = createServer((near) => {
      const far = connect(target);
      for (const [from, to] of [[near, far], [far, near]] as const) {
        this.sockets.add(from);
        from.pipe(to);
        from.on("error", () => to.destroy());
        from.on("close", () => this.sockets.delete(from) && to.destroy());
      }
    });
  }

  async plugIn(): Promise<number> {
    this.server.listen(this.port, "127.0.0.1");
    await once(this.server, "listening");
    return (this.port = (this.server.address() as AddressInfo).port);
  }

  async pullOut(): Promise<void> {
    const closed = once(this.server, "close");
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}

(isEmbedded ? describe.skip : describe)("a database server that goes away", () => {
  let direct: Database;
  let database: Database;
  let cable: Cable;

  beforeAll(async () => {
    direct = await scratchDatabase("faults", [Specimen]);
    const url = new URL(urlBeside("faults"));
    cable = new Cable({ host: url.hostname, port: Number(url.port || 3306) });
    url.port = String(await cable.plugIn());
    url.hostname = "127.0.0.1";
    database = await openDatabase({ url: url.href, entities: [Specimen], migrations: [] });
  });
  afterAll(async () => {
    await database.close();
    await cable.pullOut();
    await direct.close();
  });

  const unavailable = { code: "INTERNAL", extensions: { retryable: true } };

  test("is unavailable while it is away, and works again by itself when it is back", async () => {
    await database.transact(({ db }) => db.save(specimen("before")));
    await cable.pullOut();
    await expect(database.ping()).rejects.toMatchObject(unavailable);
    await expect(database.sql.rows("SELECT 1")).rejects.toMatchObject(unavailable);
    await expect(database.transact(({ db }) => db.save(specimen("away")))).rejects.toMatchObject(unavailable);
    await expect(database.stream("SELECT 1")[Symbol.asyncIterator]().next()).rejects.toMatchObject(unavailable);
    await cable.plugIn();
    await database.ping();
    await database.transact(({ db }) => db.save(specimen("back")));
    expect(await database.sql.rows("SELECT `id` FROM `specimen` ORDER BY `id`")).toMatchObject([{ id: "back" }, { id: "before" }]);
  });

  test.each(["a stream", "a moment"])("leaves %s that it cuts with an error, never with a part that looks like the whole", async (what) => {
    const long = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) SELECT a.i, REPEAT('x', 100) AS \`text\` FROM n a CROSS JOIN n b`;
    let rows = 0;
    const read = async (batches: AsyncIterable<object[]>): Promise<void> => {
      for await (const batch of batches) {
        if (rows === 0) await cable.pullOut();
        rows += batch.length;
      }
    };
    await expect(what === "a stream" ? read(database.stream(long)) : database.snapshot((moment) => read(moment.stream(long)))).rejects.toMatchObject(unavailable);
    expect(rows).toBeGreaterThan(0);
    expect(rows).toBeLessThan(250_000);
    await cable.plugIn();
    while (await database.ping().then(() => false, () => true)) await pause(10); // it may not have noticed that idle connections are gone
  });

  test("saves nothing of a unit in whose middle it goes", async () => {
    const broken = database.transact(async ({ db }) => {
      await db.save(specimen("half1"));
      await cable.pullOut();
      await db.save(specimen("half2"));
    });
    await expect(broken).rejects.toMatchObject(unavailable);
    await cable.plugIn();
    expect(await database.sql.rows("SELECT `id` FROM `specimen` WHERE `id` LIKE 'half%'")).toEqual([]);
  });

  test("does not claim to know what became of a commit that was never answered", async () => {
    const unanswered = database.transact(async ({ db }) => {
      await db.save(specimen("unknown"));
      setImmediate(() => void cable.pullOut());
    });
    const error: unknown = await unanswered.catch((thrown: unknown) => thrown);
    await cable.plugIn().catch(() => undefined);
    expect(error).toMatchObject({ message: expect.stringContaining("Look whether it was saved") });
    expect(error).toMatchObject(unavailable);
  });

  test("takes more units at once than there are connections, each reading outside itself too", async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        database.transact(async ({ db }) => {
          await db.save(specimen(`crowd${n}`));
          await database.sql.rows("SELECT COUNT(*) AS `n` FROM `specimen`");
        }),
      ),
    );
    expect(await database.sql.rows("SELECT `id` FROM `specimen` WHERE `id` LIKE 'crowd%'")).toHaveLength(40);
  });
});
