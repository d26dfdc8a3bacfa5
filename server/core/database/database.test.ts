import { scratchDatabase } from "../../testing/scratch";
import { Specimen, specimen } from "../../testing/specimen.entity";
import type { Database } from "./database";
import { isDuplicateKey } from "./faults";
import { schemaDiff } from "./migrate";

const full = {
  ownerId: "usr_1",
  name: "關係 𠮷 👩‍👩‍👧 \u202Eright to left\u0007",
  note: "'; DROP TABLE specimen; -- \\ \n".repeat(1_000),
  quantity: -2_147_483_648,
  sequence: 2 ** 53 - 1,
  price: 2n ** 60n + 1n,
  discount: 0.1234,
  active: false,
  checked: true,
  seenAt: new Date("2024-02-29T23:59:59.123Z"),
  dueOn: "2024-02-29",
  details: { words: ["𠮷", "null"], n: 0.1 },
};

describe("every kind of column", () => {
  let database: Database;
  beforeAll(async () => (database = await scratchDatabase("columns", [Specimen])));
  afterAll(() => database.close());

  const load = (id: string) => database.transact(({ db }) => db.findOneByOrFail(Specimen, { id }));

  test("settles: the schema made from the entities equals the entities", async () => {
    expect(await schemaDiff(database)).toEqual([]);
  });

  test("comes back as it was saved", async () => {
    await database.transact(({ db }) => db.save(specimen("full", full)));
    expect(await load("full")).toMatchObject({ ...full, version: 1 });
  });

  test("comes back as null where it may be, and as its default where it has one", async () => {
    const empty = { ownerId: null, note: null, price: null, checked: null, seenAt: null, dueOn: null, details: null };
    await database.transact(({ db }) => db.save(specimen("empty", empty)));
    const loaded = await load("empty");
    expect(loaded).toMatchObject({ ...empty, quantity: 7, sequence: 0, discount: 0.25, active: true });
    expect(loaded.password).toBeUndefined();
  });

  test("is one and the same stored row on every database", async () => {
    await database.transact(({ db }) => db.save(specimen("stored", { ...full, price: 2n ** 60n, seenAt: new Date("2024-02-29T00:00:00Z") })));
    const rows = await database.sql.rows("SELECT * FROM `specimen` WHERE `id` = ?", ["stored"]);
    expect({ ...rows[0] }).toEqual({
      ...full, id: "stored", code: "stored", price: "1152921504606846976", discount: 1234, active: 0, checked: 1,
      seenAt: "2024-02-29 00:00:00.000", details: '{"words":["𠮷","null"],"n":0.1}', password: "secret", version: 1,
    });
  });

  test("sums exactly, small sums as numbers, too large ones as text", async () => {
    await database.transact(async ({ db }) => {
      await db.save([specimen("sum1", { price: 2n ** 61n }), specimen("sum2", { price: 1n }), specimen("sum3", { price: 5n })]);
    });
    const sum = (...ids: string[]) =>
      database.sql.rows("SELECT SUM(`price`) AS `sum`, COUNT(*) AS `n` FROM `specimen` WHERE `id` IN (?, ?)", ids);
    expect({ ...(await sum("sum1", "sum2"))[0] }).toEqual({ sum: "2305843009213693953", n: 2 });
    expect({ ...(await sum("sum2", "sum3"))[0] }).toEqual({ sum: 6, n: 2 });
  });

  test("saving an unchanged record changes nothing; a changed one counts its version", async () => {
    await database.transact(({ db }) => db.save(specimen("twice", full)));
    await database.transact(async ({ db }) => db.save(await db.findOneByOrFail(Specimen, { id: "twice" })));
    expect((await load("twice")).version).toBe(1);
    await database.transact(async ({ db }) => db.save(Object.assign(await db.findOneByOrFail(Specimen, { id: "twice" }), { price: 1n })));
    expect(await load("twice")).toMatchObject({ version: 2, price: 1n });
  });

  test("compares texts exactly: case and accents count", async () => {
    await database.transact(({ db }) => db.save([specimen("a1", { name: "Müller" }), specimen("a2", { name: "muller" })]));
    expect(await database.sql.rows("SELECT `id` FROM `specimen` WHERE `name` = ?", ["Müller"])).toMatchObject([{ id: "a1" }]);
  });

  test.each(["關係", "𠮷", "'; --", "a\u0000b", "x".repeat(300)])("finds nothing, without an error, for an id that cannot be: %j", async (id) => {
    expect(await database.sql.rows("SELECT `name` FROM `specimen` WHERE `id` = ? OR `code` IN (?, ?)", [id, id, id])).toEqual([]);
    expect(await database.transact(({ db }) => db.findOneBy(Specimen, { id }))).toBeNull();
  });

  test("refuses a second row with the same unique key, and says so in one way", async () => {
    const byEntity = database.transact(({ db }) => db.insert(Specimen, [specimen("k1"), specimen("k2", { code: "k1" })]));
    expect(isDuplicateKey(await byEntity.catch((error: unknown) => error))).toBe(true);
    const byStatement = database.transact(({ sql }) =>
      sql.run("INSERT INTO `specimen` (`id`, `code`, `name`, `version`) VALUES (?, ?, ?, 1), (?, ?, ?, 1)", ["k1", "k1", "", "k1", "k3", ""]),
    );
    expect(isDuplicateKey(await byStatement.catch((error: unknown) => error))).toBe(true);
    expect(isDuplicateKey(await database.sql.rows("SELECT nonsense").catch((error: unknown) => error))).toBe(false);
  });
});

describe("plain statements", () => {
  let database: Database;
  beforeAll(async () => {
    database = await scratchDatabase("statements", [Specimen]);
    await database.transact(({ db }) => db.save(Array.from({ length: 25 }, (_, n) => specimen(`s${String(n).padStart(2, "0")}`, { price: 2n ** 60n }))));
  });
  afterAll(() => database.close());

  test("read everywhere and write only in a transaction", async () => {
    await expect(database.sql.run("UPDATE `specimen` SET `name` = ?", ["x"])).rejects.toThrow("inside `transact`");
    const text = "UPDATE `specimen` SET `name` = ? WHERE `id` < ?";
    expect(await database.transact(({ sql }) => sql.run(text, ["x", "s10"]))).toBe(10);
    expect(await database.transact(({ sql }) => sql.run(text, ["x", "s10"]))).toBe(10);
  });

  test("take a limit as a value, and join texts with ||", async () => {
    expect(await database.sql.rows("SELECT `id` || '!' AS `shout` FROM `specimen` ORDER BY `id` LIMIT ?", [1])).toMatchObject([{ shout: "s00!" }]);
  });

  test("read one moment, time and again, also after one that was left in the middle", async () => {
    for (const leave of [false, true, false]) {
      const seen = await database.snapshot(async (moment) => {
        let rows = 0;
        for await (const batch of moment.stream("SELECT `id` FROM `specimen` WHERE `id` > ?", [""], 1)) {
          rows += batch.length;
          if (leave) break;
        }
        return rows;
      });
      expect(seen > 1).toBe(!leave);
    }
  });

  test("stream a long result in batches, and stop halfway without harm", async () => {
    const batches: string[][] = [];
    const text = "SELECT `id`, `price` FROM `specimen` WHERE `id` <> ? ORDER BY `id`";
    for await (const batch of database.stream<{ id: string; price: string }>(text, ["s00"], 10)) {
      expect(batch[0]?.price).toBe("1152921504606846976");
      batches.push(batch.map((row) => row.id));
    }
    expect(batches.map((batch) => batch.length)).toEqual([10, 10, 4]);
    expect(batches.flat()).toEqual([...new Set(batches.flat())]);
    for await (const batch of database.stream<{ id: string }>(text, [""], 1)) {
      expect(batch).toMatchObject([{ id: "s00" }]);
      break;
    }
    await database.ping();
  });

  test("are of no use after their unit's end", async () => {
    const leaked = await database.transact(async (unit) => unit);
    await expect(leaked.sql.run("DELETE FROM `specimen`")).rejects.toThrow("ended");
    await expect(leaked.db.delete(Specimen, { id: "s01" })).rejects.toThrow();
    expect(await database.sql.rows("SELECT `id` FROM `specimen`")).toHaveLength(25);
  });
});
