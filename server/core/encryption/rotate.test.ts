import { scratchDatabase } from "../../testing/scratch";
import { TestClock } from "../clock";
import type { Database } from "../database/database";
import { insertRows } from "../database/bulk";
import { KeyPurpose } from "./data-key.entity";
import { entities, masterOf, Person, person } from "./fixture";
import { openKeyring, storedKeys, type OpenKeyring } from "./open-keyring";
import { sealPlainValues } from "./reseal";
import { rotate, valuesByKey } from "./rotate";

const masters = [masterOf("a")];
const clock = new TestClock(new Date("2026-03-02T08:00:00Z"));
const wait = (milliseconds: number): void => clock.advance(milliseconds);
const phoneOf = (index: number): string => `02-${10_000_000 + index}`;
const idOf = (index: number): string => `p${String(index).padStart(5, "0")}`;

let database: Database;
let keys: OpenKeyring;
beforeAll(async () => {
  database = await scratchDatabase("rotation", entities);
  keys = await openKeyring(database, () => masters, clock);
});
afterAll(() => {
  keys.close();
  return database.close();
});

const people = () => database.transact(({ db }) => db.find(Person, { order: { id: "ASC" } }));

test("what an older release wrote plain is sealed and indexed once, also when the work is cut off", async () => {
  const rows = Array.from({ length: 1_700 }, (_, index) => ({ id: idOf(index), version: 1, name: "old", changes: 0, phone: index % 3 ? phoneOf(index) : null, email: `p${index}@example.com`, address: "信義路" }));
  await database.transact(({ sql }) => insertRows(sql, "person", rows));
  let batches = 0;
  const cutOff = (): void => {
    if (++batches === 2) throw new Error("killed");
  };
  await expect(sealPlainValues(database, cutOff)).rejects.toThrow("killed");
  expect((await valuesByKey(database)).get("")).toBeGreaterThan(0);
  const done: number[] = [];
  await sealPlainValues(database, (_, records) => done.push(records));
  expect(done).toEqual([500, 200]); // the first 1,000 had been done
  expect([...(await valuesByKey(database)).keys()]).not.toContain("");
  const [missing] = await database.sql.rows<{ n: number }>("SELECT COUNT(*) AS `n` FROM `person` WHERE (`phone` IS NULL) <> (`phoneIndex` IS NULL) OR `emailIndex` IS NULL");
  expect(missing?.n).toBe(0);
  expect((await people()).map(({ phone, email, address }) => [phone, email, address])).toEqual(rows.map(({ phone, email, address }) => [phone, email, address]));
  await sealPlainValues(database, () => expect("nothing").toBe("left"));
});

test("a rotation goes on while people write, loses no change, and retires the key before", async () => {
  let rotating = true;
  let written = 0;
  const write = async (start: number): Promise<void> => {
    for (let index = start; rotating; index = (index + 7) % 1_700) {
      await database.transact(async ({ db }) => {
        const found = await db.findOneByOrFail(Person, { id: idOf(index) });
        await db.save(Object.assign(found, { changes: found.changes + 1, address: `road ${found.changes + 1}` }));
      });
      written += 1;
    }
  };
  const writers = Promise.all([write(0), write(800)]);
  const { keyId, resumed, records } = await rotate({ database, keys, masters, clock, waiting: wait });
  rotating = false;
  await writers;
  expect(resumed).toBe(false);
  expect(records).toBeGreaterThan(1_000);
  expect(written).toBeGreaterThan(10);
  const all = await people();
  expect(all.reduce((sum, { changes }) => sum + changes, 0)).toBe(written);
  expect(all.filter(({ changes, address }) => changes > 0 && address !== `road ${changes}`)).toEqual([]);
  expect([...(await valuesByKey(database)).keys()]).toEqual([keyId]);
  const sealing = (await storedKeys(database.sql)).filter(({ purpose }) => purpose === KeyPurpose.SEAL);
  expect(sealing.map(({ id, retiredAt }) => [id === keyId, retiredAt !== null])).toEqual(expect.arrayContaining([[true, false], [false, true]]));
});

test("a rotation that was killed is gone on with by the same command, with the same key", async () => {
  let batches = 0;
  const killed = rotate({
    database, keys, masters, clock, waiting: wait,
    told() {
      if (++batches === 2) throw new Error("killed");
    },
  });
  await expect(killed).rejects.toThrow("killed");
  expect((await valuesByKey(database)).size).toBe(2);
  const { resumed, records, keyId } = await rotate({ database, keys, masters, clock, waiting: wait });
  expect([resumed, records]).toEqual([true, 700]);
  expect([...(await valuesByKey(database)).keys()]).toEqual([keyId]);
  await database.transact(({ db }) => db.save(person("new", { phone: "1" })));
  expect(await people()).toHaveLength(1_701);
});
