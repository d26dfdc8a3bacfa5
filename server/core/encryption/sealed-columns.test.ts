import { scratchDatabase } from "../../testing/scratch";
import { insertEntities } from "../database/bulk-entities";
import type { Database } from "../database/database";
import { entities, masterOf, Person, person } from "./fixture";
import { openKeyring } from "./open-keyring";
import { maskedPart, seal, unseal } from "./seal";
import { sealedFacts } from "./sealed-columns";

const facts = { phone: "+886 2 2345 6789", email: "Amy.Wang@Example.com", address: "臺北市信義路五段7號" };

let database: Database;
beforeAll(async () => {
  database = await scratchDatabase("sealed_columns", entities);
  await openKeyring(database, () => [masterOf("a")]);
});
beforeEach(() => database.transact(({ sql }) => sql.run("DELETE FROM `person`")));
afterAll(() => database.close());

const stored = async (id: string) => (await database.sql.rows<Record<string, string>>("SELECT * FROM `person` WHERE `id` = ?", [id]))[0] ?? {};

describe("a sealed column", () => {
  test("holds nothing of the value but its mask, however it is written, and gives it back", async () => {
    await database.transact(async (unit) => {
      await unit.db.save(person("saved", facts));
      await unit.db.insert(Person, person("inserted", { ...facts, email: null }));
      await insertEntities(unit, Person, [{ id: "bulk", name: "b", ...facts, email: "ben@example.com" }]);
    });
    for (const id of ["saved", "inserted", "bulk"]) {
      const row = await stored(id);
      expect(row["phone"]).toMatch(/^gx1:[0-9a-f]{8}:[A-Za-z0-9+/=]+:••••6789$/);
      expect(row["address"]).toMatch(/:••••$/);
      expect(JSON.stringify(row)).not.toMatch(/2345 ?6789|Wang|信義/);
    }
    const people = await database.transact(({ db }) => db.find(Person, { order: { id: "ASC" } }));
    expect(people.map(({ phone, email, address }) => [phone, email, address])).toEqual([
      [facts.phone, "ben@example.com", facts.address],
      [facts.phone, null, facts.address],
      [facts.phone, facts.email, facts.address],
    ]);
  });

  test("is found by its blind index, which is the same however the value and the row are written", async () => {
    await database.transact(async (unit) => {
      await unit.db.save(person("saved", { phone: "02-2345 6789" }));
      await insertEntities(unit, Person, [{ id: "bulk", name: "b", phone: "(02) 23456789" }]);
      await unit.sql.run("INSERT INTO `person` (`id`, `version`, `name`, `phone`, `phoneIndex`) VALUES ('byHand', 1, 'c', ?, ?)", Object.values(sealedFacts(Person, "phone", "0223456789")));
    });
    const indexes = await Promise.all(["saved", "bulk", "byHand"].map(async (id) => (await stored(id))["phoneIndex"]));
    expect(new Set(indexes).size).toBe(1);
    expect(indexes[0]).toMatch(/^[\w-]{22}$/);
  });

  test("has its index follow when the value changes or goes", async () => {
    await database.transact(({ db }) => db.save(person("p", { phone: "0223456789" })));
    const before = await stored("p");
    const change = (phone: string | null) => database.transact(async ({ db }) => db.save(Object.assign(await db.findOneByOrFail(Person, { id: "p" }), { phone })));
    await change("0911222333");
    expect((await stored("p"))["phoneIndex"]).not.toBe(before["phoneIndex"]);
    await change(null);
    expect(await stored("p")).toMatchObject({ phone: null, phoneIndex: null });
  });

  test("can be unique", async () => {
    await database.transact(({ db }) => db.save(person("p", { email: "amy@example.com" })));
    await expect(database.transact(({ db }) => db.save(person("q", { email: " AMY@example.com" })))).rejects.toThrow(/UNIQUE|Duplicate/i);
  });

  test("takes texts of every length that it promises", async () => {
    const longest = "𠮷".repeat(300);
    await database.transact(({ db }) => db.save(person("p", { address: longest, phone: "9".repeat(50), email: `a@${"𠮷".repeat(198)}` })));
    expect(await database.transact(({ db }) => db.findOneByOrFail(Person, { id: "p" }))).toMatchObject({ address: longest });
  });

  test("that was written plain by an older release reads as it stands", async () => {
    await database.transact(({ sql }) => sql.run("INSERT INTO `person` (`id`, `version`, `name`, `phone`) VALUES ('old', 1, 'o', '0223456789')"));
    expect(await database.transact(({ db }) => db.findOneByOrFail(Person, { id: "old" }))).toMatchObject({ phone: "0223456789" });
  });
});

describe("a sealed value", () => {
  test("is another text each time, so that equal values do not show", () => {
    expect(seal("0223456789", "Person.phone")).not.toBe(seal("0223456789", "Person.phone"));
  });

  test("does not unseal elsewhere or changed, and the error does not tell it", () => {
    const text = seal("0223456789", "Person.phone", "••••6789");
    expect(unseal(text, "Person.phone")).toBe("0223456789");
    const changed = text.replace(/.(?=:[^:]*$)/, (letter) => (letter === "A" ? "B" : "A"));
    for (const attempt of [() => unseal(text, "Person.address"), () => unseal(changed.replace("==", "A="), "Person.phone")]) {
      expect(attempt).toThrow(/cannot be unsealed with the data key [0-9a-f]{8}/);
      expect(attempt).not.toThrow(/0223456789/);
    }
  });

  test("shows its mask without a key", () => {
    expect(maskedPart("gx1:ffffffff:AAAA:a••••@example.com:8080")).toBe("a••••@example.com:8080");
    expect(maskedPart("0223456789")).toBeUndefined();
  });

  test("of a key that nobody has is first tried again, then an error of ours", async () => {
    const text = "gx1:ffffffff:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA:";
    expect(() => unseal(text, "Person.phone")).toThrow("Try again");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(() => unseal(text, "Person.phone")).toThrow("data key ffffffff, which this workspace does not have");
  });
});
