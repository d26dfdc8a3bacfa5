import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openDatabase, type Database } from "../core/database/database";
import { isEmbedded } from "../core/database/engine";
import { migrate } from "../core/database/migrate";
import { storedTime } from "../core/database/sql";
import { appendEvents } from "../core/events/append";
import { pendingEvent } from "../core/events/fixture";
import { numberEvents } from "../core/events/number";
import { entities } from "../entities";
import { migrations } from "../migrations";
import { silent, write } from "./analysis";
import { openTestKeyring } from "./database";
import { Mortal } from "./mortal";
import type { ToldAnswer } from "./mortal-warehouse";
import { replicaRows } from "./replica-rows";
import { dropDatabase, scratchFolder, urlBeside } from "./scratch";
import { openWarehouse } from "../analysis/warehouse/warehouse";

const { folder, remove } = scratchFolder();
const warehouseFolder = join(folder, "warehouse");
const place: Record<string, string> = isEmbedded ? { DATABASE_FILE: join(folder, "guanxi.db") } : { DATABASE_URL: urlBeside("replica_crash") };
let database: Database;
let close: () => void;
let written = 0;

beforeAll(async () => {
  if (!isEmbedded) await dropDatabase(place["DATABASE_URL"] as string);
  database = await openDatabase({ url: place["DATABASE_URL"], file: place["DATABASE_FILE"], entities, migrations });
  await migrate(database);
  ({ close } = await openTestKeyring(database));
}, 60_000);
afterAll(async () => {
  await Mortal.killAll();
  close();
  await database.close();
  if (!isEmbedded) await dropDatabase(place["DATABASE_URL"] as string);
  remove();
});

/** Orders whose two lines cancel out, each with its event in the same transaction: whatever is whole adds up to nothing. */
async function writeOrders(count: number): Promise<void> {
  const ids = Array.from({ length: count }, (_, index) => `ord_${written + index}`);
  written += count;
  await write(database, "sales_order", ids.map((id) => ({ id })));
  await write(database, "order_line", ids.flatMap((orderId) => [1, -1].map((sign) => ({ id: `oln_${orderId}_${sign}`, orderId, position: sign + 2, total: sign * 12_345 }))));
  await database.transact(({ sql }) => appendEvents(sql, ids.map((id) => pendingEvent(id, { type: "order.created", at: storedTime(new Date()) }))));
  await numberEvents(database);
}

/** Changes an order's lines, by one more and one less. */
async function changeOrder(number: number, by: number): Promise<void> {
  await database.transact(async ({ sql }) => {
    for (const sign of [1, -1]) await sql.run("UPDATE `order_line` SET `total` = ? WHERE `id` = ?", [sign * (12_345 + by), `oln_ord_${number}_${sign}`]);
    await appendEvents(sql, [pendingEvent(`ord_${number}`, { type: "order.updated", at: storedTime(new Date()) })]);
  });
  await numberEvents(database);
}

/** A replica in a process of its own. */
const start = (): Promise<Mortal<ToldAnswer | string>> => Mortal.start("mortal-warehouse.ts", { ...place, WAREHOUSE_FOLDER: warehouseFolder });
/** What it has answered so far. */
const answersOf = ({ told }: Mortal<ToldAnswer | string>): ToldAnswer[] => told.filter((each) => typeof each !== "string");

const open = () => openWarehouse({ database, logger: silent, folder: warehouseFolder, pollMilliseconds: 5 });

test("killed in the middle of loading and of following, it catches up and never answers from half a transaction", async () => {
  await writeOrders(20_000);
  const everything: ToldAnswer[] = [];
  for (const milliseconds of [150, 300, 500, 800, 0, 0, 0]) {
    const mortal = await start();
    if (milliseconds > 0) await pause(milliseconds);
    else {
      while (answersOf(mortal).length < 3) await pause(10);
      const following = (async () => {
        for (let step = 0; step < 15; step += 1) await (step % 3 === 0 ? writeOrders(40) : changeOrder(step * 7, step));
      })();
      await pause(30 + Math.random() * 60);
      await mortal.kill();
      await following;
    }
    if (milliseconds > 0) await mortal.kill();
    everything.push(...answersOf(mortal));
  }
  expect(everything.length).toBeGreaterThan(8);
  expect(everything.filter(({ sum, torn, lines }) => sum !== "0" || torn !== 0 || lines < 40_000)).toEqual([]);

  const [after, fresh] = [open(), openWarehouse({ database, logger: silent })];
  await Promise.all([after.caughtUp(), fresh.caughtUp()]);
  expect((await after.condition()).builtAt).toBeNull(); // it was taken up, not made anew
  expect(await replicaRows(after)).toEqual(await replicaRows(fresh));
  await Promise.all([after.stop(), fresh.stop()]);
  expect(readdirSync(warehouseFolder)).toHaveLength(1);
}, 240_000);

test("a damaged file, and one of another database, is made anew; nothing is left of it", async () => {
  const [file = ""] = readdirSync(warehouseFolder);
  const good = readFileSync(join(warehouseFolder, file));
  writeFileSync(join(warehouseFolder, file), good.fill(7, 4_096, good.length));
  writeFileSync(join(warehouseFolder, "replica_00000000000000000000000000.duckdb.wal"), "stray");
  const again = open();
  await again.caughtUp();
  expect((await again.condition()).builtAt).not.toBeNull();
  await again.stop();

  await database.transact(({ sql }) => sql.run("UPDATE `event` SET `id` = 'evt_of_another_life' WHERE `seq` = (SELECT `value` FROM `event_counter`)"));
  const other = open();
  await other.caughtUp();
  expect((await other.condition()).builtAt).not.toBeNull();
  expect((await other.condition()).tables).toContainEqual({ table: "sales_order", rows: written });
  await other.rebuild();
  await other.stop();
  expect(readdirSync(warehouseFolder)).toHaveLength(1);
}, 120_000);
