import { keys, migrations, newShelf, sumsOf, type Shelf } from "../../testing/backup-shelf";
import { write } from "../../testing/analysis";
import { writeSuperstore } from "../../testing/superstore";
import { testWorld, type World } from "../../testing/world";
import { minute } from "../clock";
import type { Manifest } from "./backup-head";
import { chainOf, chainUntil, checkChain } from "./chain";
import { restoreBackup } from "./restore-backup";

let world: World;
let shelf: Shelf;

beforeAll(async () => {
  world = await testWorld();
  await writeSuperstore(world);
  shelf = newShelf("restored_until");
});
afterAll(async () => {
  await shelf.remove();
  await world.close();
});

const monday = new Date("2026-03-02T09:00:00Z").getTime();
const after = (minutes: number): Date => new Date(monday + minutes * minute);

/** What people do between two backups. */
const meanwhile: (() => Promise<unknown>)[] = [
  () => world.database.transact(({ sql }) => sql.run("UPDATE `order_line` SET `quantity` = 99 WHERE `id` = 'oln_5000'")),
  () => world.database.transact(({ sql }) => sql.run("DELETE FROM `order_line` WHERE `id` LIKE 'oln_12%'")),
  () => write(world.database, "order_line", Array.from({ length: 3_500 }, (_, index) => ({ id: `oln_6${String(index).padStart(5, "0")}`, orderId: "ord_late", position: index }))),
  () => write(world.database, "customer", [{ id: "cus_zz_last", name: "最後" }, { id: "cus_AA_first", name: "First" }]),
  () => world.database.transact(async ({ sql }) => [await sql.run("DELETE FROM `customer`"), await sql.run("UPDATE `product` SET `name` = 'Renamed' WHERE `id` LIKE 'prd_F%'")]),
  () => Promise.resolve(),
];

const sumsIn = ({ tables }: Manifest): unknown => Object.fromEntries(tables.map(({ name, rows, hash }) => [name, { rows, hash }]));

test("from a full backup and what changed since, the data of any of their moments are restored", async () => {
  const moments = [await sumsOf(world.database)];
  const full = await shelf.backup(world.database, "full", { at: after(0) });
  const sizes: number[] = [];
  for (const [index, change] of meanwhile.entries()) {
    await change();
    moments.push(await sumsOf(world.database));
    sizes.push((await shelf.backup(world.database, `later-${index}`, { at: after(10 * (index + 1)), basePath: full.path })).bytes);
  }
  expect(sizes[0]).toBeLessThan(full.bytes / 5);
  for (const [index, sums] of moments.entries()) {
    const chain = await chainUntil(shelf.folder, after(10 * index + 9));
    expect(sumsIn(await checkChain(chain, keys))).toEqual(sums);
  }
  for (const index of [3, 5]) {
    await restoreBackup({ chain: await chainUntil(shelf.folder, after(10 * index + 9)), keys, place: shelf.place(shelf.name), migrations });
    expect(await shelf.restored((database) => sumsOf(database, world.database))).toEqual(moments[index]);
  }
}, 180_000);

test("there is nothing to restore before the first backup, without the full one, or on another schema's", async () => {
  await expect(chainUntil(shelf.folder, after(-1))).rejects.toThrow(/no backup of 2026-03-02T08:59:00.000Z or before/);
  const alone = newShelf("alone");
  const full = await shelf.backup(world.database, "full-2", { at: after(100) });
  await shelf.backup(world.database, "orphan", { path: `${alone.folder}/orphan.backup`, basePath: full.path });
  await expect(chainOf(`${alone.folder}/orphan.backup`)).rejects.toThrow(/not in the same folder/);
  const later = await shelf.backup(world.database, "increment", { at: after(101), basePath: full.path });
  await expect(shelf.backup(world.database, "second", { basePath: later.path })).rejects.toThrow(/no full backup of the present schema/);
  await alone.remove();
});
