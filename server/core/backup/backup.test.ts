import { readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { keys, keysOf, migrations, newShelf, sumsOf, type Shelf } from "../../testing/backup-shelf";
import { writeSuperstore } from "../../testing/superstore";
import { testWorld, type World } from "../../testing/world";
import { Migration } from "../database/migrate";
import { checkChain, chainOf } from "./chain";
import { restoreBackup, type Restored } from "./restore-backup";

// Whole workspaces are written, read and compared; a server with other work to do takes its time.
jest.setTimeout(180_000);

let world: World;
let shelf: Shelf;

beforeAll(async () => {
  world = await testWorld();
  await writeSuperstore(world);
});
afterAll(() => world.close());
beforeEach(() => (shelf = newShelf("restored")));
afterEach(() => shelf.remove());

const restore = async (path: string, replace?: string): Promise<Restored> =>
  restoreBackup({ chain: await chainOf(path), keys, place: shelf.place(replace), migrations });

const check = async (path: string, by = keys) => checkChain(await chainOf(path), by);

test("what is restored into an empty place is what was backed up, table by table", async () => {
  const { path, rows } = await shelf.backup(world.database, "whole");
  const sums = await sumsOf(world.database);
  expect(rows).toBe(Object.values(sums).reduce((all, sum) => all + sum.rows, 0));
  expect(await restore(path)).toMatchObject({ rows, tables: Object.keys(sums).length, migrated: [] });
  expect(await shelf.restored((database) => sumsOf(database, world.database))).toEqual(sums);
});

test("people write while a backup is made: it holds one moment, and money that moves is neither lost nor doubled", async () => {
  const sum = "SELECT SUM(`orderTotal`) AS `sum`, COUNT(*) AS `count` FROM `customer`";
  await world.database.transact(({ sql }) => sql.run("UPDATE `customer` SET `orderTotal` = 1000"));
  const [before] = await world.database.sql.rows(sum);
  const ids = (await world.database.sql.rows<{ id: string }>("SELECT `id` FROM `customer` ORDER BY `id`")).map(({ id }) => id);
  let moved = 0;
  let isOver = false;
  const moving = (async () => {
    for (; !isOver; moved += 1) {
      await world.database.transact(async ({ sql }) => {
        await sql.run("UPDATE `customer` SET `orderTotal` = `orderTotal` - 7 WHERE `id` = ?", [ids[moved % ids.length] ?? ""]);
        await sql.run("UPDATE `customer` SET `orderTotal` = `orderTotal` + 7 WHERE `id` = ?", [ids[(moved * 31 + 400) % ids.length] ?? ""]);
      });
      await new Promise(setImmediate);
    }
  })();
  while (moved < 20) await new Promise(setImmediate);
  const atStart = moved;
  const { path } = await shelf.backup(world.database, "moving");
  const meanwhile = moved - atStart;
  isOver = true;
  await moving;
  await restore(path);
  expect(meanwhile).toBeGreaterThan(5); // the sooner a backup is made, the fewer
  expect(await shelf.restored(({ sql }) => sql.rows(sum))).toEqual([before]);
});

test("nothing that people wrote can be read in the file", async () => {
  const { path } = await shelf.backup(world.database, "sealed");
  const file = await readFile(path, "latin1");
  for (const word of ["amy@example.com", Buffer.from("Amy 王").toString("latin1"), "sales_order", "order_line", "Standard Class"]) expect(file).not.toContain(word);
});

describe("a file that is not as it was made", () => {
  test("is refused with another key; one that was replaced since still opens it", async () => {
    const { path } = await shelf.backup(world.database, "keys");
    const another = keysOf("another");
    await expect(check(path, another)).rejects.toThrow(/sealed with the master key \w{8}; known are \w{8}\. Give that key too/);
    await check(path, [...another, ...keys]);
  });

  test("is refused when any byte was altered, and nothing is restored", async () => {
    const { path } = await shelf.backup(world.database, "altered");
    const whole = await readFile(path);
    for (let place = 3; place < whole.length; place += Math.ceil(whole.length / 25)) {
      const altered = Buffer.from(whole);
      altered[place] = (altered[place] ?? 0) ^ 0x20;
      await writeFile(path, altered);
      await expect(restore(path)).rejects.toThrow(/altered|cut off|no backup|sealed with|later version/);
    }
    expect(await shelf.isEmpty()).toBe(true);
  });

  test("is refused when it was cut, lengthened, or its parts were moved", async () => {
    const { path, bytes } = await shelf.backup(world.database, "cut");
    const whole = await readFile(path);
    await writeFile(path, Buffer.concat([whole, Buffer.of(0)]));
    await expect(check(path)).rejects.toThrow(/altered/);
    const [first, second] = partsOf(whole);
    if (!first || !second) throw new Error("The file has too few parts.");
    await writeFile(path, Buffer.concat([whole.subarray(0, first.from), whole.subarray(second.from, second.to), whole.subarray(first.from, first.to), whole.subarray(second.to)]));
    await expect(check(path)).rejects.toThrow(/altered/);
    await writeFile(path, Buffer.concat([whole.subarray(0, first.from), whole.subarray(first.to)]));
    await expect(check(path)).rejects.toThrow(/altered/);
    await writeFile(path, whole);
    for (const length of [bytes - 1, bytes - 40, Math.floor(bytes / 2), 300, 20, 3]) {
      await truncate(path, length);
      await expect(restore(path)).rejects.toThrow(/cut off|no backup/);
    }
    expect(await shelf.isEmpty()).toBe(true);
  });

  test("a backup that failed leaves no file", async () => {
    const ended = AbortSignal.abort(new Error("ended"));
    await expect(shelf.backup(world.database, "ended", { signal: ended })).rejects.toThrow("ended");
    expect((await readdir(shelf.folder)).filter((name) => name.startsWith("ended"))).toEqual([]);
  });
});

/** Where the sealed parts of a file begin and end. */
function partsOf(file: Buffer): { from: number; to: number }[] {
  const headAt = "guanxi-backup\n".length;
  const parts = [];
  for (let from = headAt + 4 + file.readUInt32BE(headAt); parts.length < 2; ) {
    const to = from + 5 + file.readUInt32BE(from + 1);
    parts.push({ from, to });
    from = to;
  }
  return parts;
}

test("a place that is not empty is left alone, unless its workspace is named", async () => {
  await world.database.transact(({ sql }) => sql.run("INSERT INTO `workspace` (`id`, `name`, `timeZone`, `locale`) VALUES ('wsp_1', '關係', 'UTC', 'EN')"));
  const { path } = await shelf.backup(world.database, "first");
  await restore(path);
  const sums = await shelf.restored((database) => sumsOf(database, world.database));
  await world.database.transact(({ sql }) => sql.run("UPDATE `customer` SET `name` = 'Later'"));
  const later = await shelf.backup(world.database, "later");
  await expect(restore(later.path)).rejects.toThrow(/is not empty: it holds the workspace "關係"\..*add --replace "關係"/);
  await expect(restore(later.path, "guanxi")).rejects.toThrow(/and not "guanxi"/);
  expect(await shelf.restored((database) => sumsOf(database, world.database))).toEqual(sums);
  await restore(later.path, "關係");
  expect(await shelf.restored((database) => sumsOf(database, world.database))).toEqual(await sumsOf(world.database));
});

class AddMotto2000000000001 extends Migration {
  readonly sqlite = ["ALTER TABLE `workspace` ADD `motto` varchar(100) NOT NULL DEFAULT 'Ren'"];
  readonly mysql = this.sqlite;
}

test("a backup of an older schema is brought up to date; one of a newer schema is refused", async () => {
  const { path } = await shelf.backup(world.database, "older");
  const { migrated } = await restoreBackup({ chain: await chainOf(path), keys, place: shelf.place(), migrations: [...migrations, AddMotto2000000000001] });
  expect(migrated).toEqual(["AddMotto2000000000001"]);
  expect(await shelf.restored(({ sql }) => sql.rows("SELECT `motto` FROM `workspace`"))).toEqual([{ motto: "Ren" }]);
  const chain = await chainOf(path);
  const known = migrations.slice(0, -1);
  await expect(restoreBackup({ chain, keys, place: shelf.place("關係"), migrations: known })).rejects.toThrow(/later version of Guanxi, whose schema has/);
});
