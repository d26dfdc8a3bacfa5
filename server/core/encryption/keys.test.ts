import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scratchDatabase, scratchFolder } from "../../testing/scratch";
import { TestClock } from "../clock";
import type { Database } from "../database/database";
import { entities, masterOf, Person, person } from "./fixture";
import { masterKeysOfFile, newMasterKeyText, parseMasterKeys } from "./master-key";
import { addDataKey, announcedFor, openKeyring, rewrapKeys, storedKeys } from "./open-keyring";

describe("master keys", () => {
  test("are read as base64 of 32 bytes, several with the current one first, and nothing else", () => {
    const [one, two] = [newMasterKeyText(), newMasterKeyText()];
    expect(parseMasterKeys(`${one}, ${two}\n`)?.map(({ id }) => id)).toEqual([parseMasterKeys(one)?.[0]?.id, parseMasterKeys(two)?.[0]?.id]);
    for (const wrong of ["", "short", `${one}x`, `${one},password`, Buffer.alloc(31).toString("base64"), "!".repeat(44)]) expect(parseMasterKeys(wrong)).toBeUndefined();
  });

  test("in a file: made once where that is asked for, for the owner only; else its absence is said", () => {
    const { folder, remove } = scratchFolder();
    const file = join(folder, "var", "guanxi.key");
    expect(() => masterKeysOfFile(file, false)).toThrow(/cannot be read \(ENOENT\)/);
    const [made] = masterKeysOfFile(file, true);
    expect(masterKeysOfFile(file, true)[0]?.id).toBe(made?.id);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, "hunter2");
    expect(() => masterKeysOfFile(file, false)).toThrow(/does not hold a master key/);
    remove();
  });
});

describe("data keys", () => {
  let database: Database;
  const clock = new TestClock(new Date("2026-03-02T08:00:00Z"));
  beforeAll(async () => {
    database = await scratchDatabase("data_keys", entities);
  });
  afterAll(() => database.close());

  test("are made once, lie wrapped, and open with the right master key only", async () => {
    const { close } = await openKeyring(database, (isNew) => (isNew ? [masterOf("a")] : []), clock);
    close();
    expect(await storedKeys(database.sql)).toMatchObject([{ masterKeyId: masterOf("a").id }, { masterKeyId: masterOf("a").id }]);
    await expect(openKeyring(database, () => [masterOf("b")], clock)).resolves.toBeDefined(); // known already
    await jest.isolateModulesAsync(async () => {
      const fresh = await import("./open-keyring");
      await expect(fresh.openKeyring(database, () => [masterOf("b")], clock)).rejects.toThrow(`wrapped with the master key ${masterOf("a").id}; known are ${masterOf("b").id}`);
    });
  });

  test("are written with only when every server had time to hear of them", async () => {
    const { refresh, close } = await openKeyring(database, () => [masterOf("a")], clock);
    const keyOf = async (id: string) => (await database.sql.rows<{ phone: string }>("SELECT `phone` FROM `person` WHERE `id` = ?", [id]))[0]?.phone.split(":")[1];
    const write = (id: string) => database.transact(({ db }) => db.save(person(id, { phone: "0223456789" })));
    await write("before");
    const added = await addDataKey(database, [masterOf("a")], clock);
    await refresh();
    await write("announced");
    clock.advance(announcedFor);
    await write("after");
    expect(await keyOf("announced")).toBe(await keyOf("before"));
    expect(await keyOf("after")).toBe(added);
    expect(await database.transact(({ db }) => db.find(Person))).toHaveLength(3);
    close();
  });

  test("are wrapped anew with another master key, and then the one before may go", async () => {
    expect(await rewrapKeys(database, [masterOf("c"), masterOf("a")])).toBe(3);
    expect(await rewrapKeys(database, [masterOf("c"), masterOf("a")])).toBe(0);
    await jest.isolateModulesAsync(async () => {
      const fresh = await import("./open-keyring");
      const { close } = await fresh.openKeyring(database, () => [masterOf("c")], clock);
      close();
    });
  });
});
