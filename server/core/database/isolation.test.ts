import { setImmediate as nextTick, setTimeout as pause } from "node:timers/promises";
import { scratchDatabase } from "../../testing/scratch";
import { Specimen, specimen } from "../../testing/specimen.entity";
import type { Database, UnitOfWork } from "./database";

describe("units of work that overlap", () => {
  let database: Database;
  beforeAll(async () => (database = await scratchDatabase("isolation", [Specimen])));
  beforeEach(() => database.transact(({ sql }) => sql.run("DELETE FROM `specimen`")));
  afterAll(() => database.close());

  const ids = async (): Promise<string[]> =>
    (await database.sql.rows<{ id: string }>("SELECT `id` FROM `specimen` ORDER BY `id`")).map((row) => row.id);

  /** Saves two records slowly, by entity, repository and statement, so that units interleave wherever they can. */
  async function saveSlowly({ db, sql }: UnitOfWork, name: string): Promise<void> {
    await db.save(specimen(`${name}1`));
    await pause(5);
    await db.getRepository(Specimen).save(specimen(`${name}2`));
    await pause(5);
    await sql.run("UPDATE `specimen` SET `quantity` = 9 WHERE `id` IN (?, ?)", [`${name}1`, `${name}2`]);
  }

  test("one fails, the other succeeds: exactly the other's rows are kept", async () => {
    const results = await Promise.allSettled([
      database.transact((unit) => saveSlowly(unit, "kept")),
      database.transact(async (unit) => {
        await saveSlowly(unit, "lost");
        throw new Error("broken rule");
      }),
      database.transact((unit) => saveSlowly(unit, "also")),
    ]);
    expect(results.map((result) => result.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await ids()).toEqual(["also1", "also2", "kept1", "kept2"]);
  });

  test("fifty at once, every third failing, are each kept or lost as a whole", async () => {
    await Promise.allSettled(
      Array.from({ length: 50 }, (_, n) =>
        database.transact(async (unit) => {
          await saveSlowly(unit, `n${n}-`);
          if (n % 3 === 0) throw new Error("broken rule");
        }),
      ),
    );
    const expected = Array.from({ length: 50 }, (_, n) => n).filter((n) => n % 3 !== 0);
    expect(await ids()).toEqual(expected.flatMap((n) => [`n${n}-1`, `n${n}-2`]).sort());
  });

  test("a reader meanwhile never sees half a unit, and the unit sees its own rows", async () => {
    let finished = false;
    const writing = Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        database.transact(async (unit) => {
          await saveSlowly(unit, `r${n}-`);
          expect(await unit.sql.rows("SELECT 1 FROM `specimen` WHERE `id` = ?", [`r${n}-1`])).toHaveLength(1);
        }),
      ),
    ).finally(() => (finished = true));
    let looks = 0;
    while (!finished) {
      const rows = await database.sql.rows<{ quantity: number }>("SELECT `quantity` FROM `specimen`");
      expect(rows.length % 2).toBe(0);
      expect(rows.every((row) => row.quantity === 9)).toBe(true);
      looks++;
      await pause(1);
    }
    await writing;
    expect(looks).toBeGreaterThan(3);
    expect(await ids()).toHaveLength(40);
  });

  test("a write that nobody waited for does not outlive its failed unit", async () => {
    let straggler: Promise<unknown> = Promise.resolve();
    await expect(
      database.transact(async ({ db }) => {
        straggler = (async () => {
          for (let n = 0; n < 50; n++) {
            await db.save(specimen(`straggler${n}`));
            await nextTick();
          }
        })().catch(() => undefined);
        await pause(3);
        throw new Error("broken rule");
      }),
    ).rejects.toThrow("broken rule");
    await database.transact(({ db }) => db.save(specimen("next")));
    await straggler;
    expect(await ids()).toEqual(["next"]);
  });

  test("a failed inner transaction takes back its own rows only", async () => {
    await database.transact(async ({ db }) => {
      await db.save(specimen("outer"));
      await db.transaction(async (inner) => {
        await inner.save(specimen("inner"));
        throw new Error("broken rule");
      }).catch(() => undefined);
    });
    expect(await ids()).toEqual(["outer"]);
  });

  test("two people counting up the same record lose no count", async () => {
    await database.transact(({ db }) => db.save(specimen("counter", { quantity: 0 })));
    const add = () => database.transact(({ sql }) => sql.run("UPDATE `specimen` SET `quantity` = `quantity` + 1 WHERE `id` = 'counter'"));
    await Promise.all(Array.from({ length: 20 }, add));
    expect(await database.sql.rows("SELECT `quantity` FROM `specimen`")).toMatchObject([{ quantity: 20 }]);
  });

  test("two units that lock the same records crosswise both succeed", async () => {
    await database.transact(({ db }) => db.save([specimen("left", { quantity: 0 }), specimen("right", { quantity: 0 })]));
    const add = "UPDATE `specimen` SET `quantity` = `quantity` + 1 WHERE `id` = ?";
    const cross = (first: string, second: string) =>
      database.transact(async ({ sql }) => {
        await sql.run(add, [first]);
        await pause(50);
        await sql.run(add, [second]);
      });
    await Promise.all([cross("left", "right"), cross("right", "left")]);
    expect(await database.sql.rows("SELECT `quantity` FROM `specimen`")).toMatchObject([{ quantity: 2 }, { quantity: 2 }]);
  });
});
