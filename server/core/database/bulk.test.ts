import { scratchDatabase } from "../../testing/scratch";
import { countingSql } from "../../testing/counting";
import { Specimen, specimen } from "../../testing/specimen.entity";
import { insertMissingRows, insertRows } from "./bulk";
import { insertEntities } from "./bulk-entities";
import type { Database } from "./database";

describe("bulk inserts", () => {
  let database: Database;
  beforeAll(async () => (database = await scratchDatabase("bulk", [Specimen])));
  beforeEach(() => database.transact(({ sql }) => sql.run("DELETE FROM `specimen`")));
  afterAll(() => database.close());

  const row = (n: number, name = "Ada") => ({ id: `b${n}`, code: `c${n}`, name, version: 1 });
  const many = (count: number) => Array.from({ length: count }, (_, n) => row(n));
  const stored = async () => (await database.sql.rows<{ n: number }>("SELECT COUNT(*) AS `n` FROM `specimen`"))[0]?.n;

  test("write many rows with few statements", async () => {
    const statements = await database.transact(async ({ sql }) => {
      const counting = countingSql(sql);
      expect(await insertRows(counting, "specimen", many(1_300))).toBe(1_300);
      return counting.count;
    });
    expect(statements).toBe(5); // 512 + 512 + 256 + 16 + 4
    expect(await stored()).toBe(1_300);
  });

  test("write nothing for no rows, and refuse rows with other columns", async () => {
    expect(await database.transact(({ sql }) => insertRows(sql, "specimen", []))).toBe(0);
    expect(await database.transact(({ sql }) => insertMissingRows(sql, "specimen", []))).toBe(0);
    const uneven = [row(1), { id: "b2", code: "c2", name: "Bob" }];
    await expect(database.transact(({ sql }) => insertRows(sql, "specimen", uneven))).rejects.toThrow("version");
  });

  test("carry rows that are together larger than one packet", async () => {
    const notes = many(16).map((each) => ({ ...each, note: "關".repeat(1_500_000) }));
    await database.transact(({ sql }) => insertRows(sql, "specimen", notes));
    expect(await stored()).toBe(16);
  });

  test.each([1, 10, 700])("leave the rows that exist and count the others: %i rows", async (count) => {
    const insert = (rows: ReturnType<typeof many>) => database.transact(({ sql }) => insertMissingRows(sql, "specimen", rows));
    expect(await insert(many(count))).toBe(count);
    expect(await insert(many(count).map((each) => ({ ...each, name: "Eve" })))).toBe(0);
    expect(await insert([...many(count), { ...row(5_000), code: "c0" }, row(9_000)])).toBe(1);
    expect(await database.sql.rows("SELECT DISTINCT `name` FROM `specimen`")).toMatchObject([{ name: "Ada" }]);
  });

  test("do not hide other errors as existing rows", async () => {
    const nameless = [{ ...row(1), name: null }];
    await expect(database.transact(({ sql }) => insertMissingRows(sql, "specimen", nameless))).rejects.toThrow(/null/i);
    expect(await stored()).toBe(0);
  });

  test("of entities write the same rows as saving them one by one", async () => {
    const rest = {
      ownerId: "usr_1", note: "𠮷", price: 2n ** 60n, discount: 0.5, active: false, checked: true, sequence: 3,
      seenAt: new Date("2026-01-31T23:59:59.999Z"), dueOn: "2026-01-31", details: { words: ["x"], n: 1 },
    };
    await database.transact(async (unit) => {
      await unit.db.save([specimen("e1", rest), specimen("e2")]);
      expect(await insertEntities(unit, Specimen, [{ id: "f1", code: "f1", name: "e1", ...rest }, { id: "f2", code: "f2", name: "e2" }])).toBe(2);
    });
    const rows = await database.sql.rows<{ id: string; code: string }>("SELECT * FROM `specimen` ORDER BY `id`");
    const saved = rows.map(({ id: _id, code: _code, ...values }) => values);
    expect(saved[2]).toEqual(saved[0]);
    expect(saved[3]).toEqual(saved[1]);
  });
});
