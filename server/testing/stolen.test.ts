import { existsSync, readFileSync } from "node:fs";
import { replicaTables } from "../analysis/warehouse/tables";
import { isEmbedded } from "../core/database/engine";
import { sealedTables } from "../core/encryption/reseal";
import { plant, tracesIn } from "./planted";
import { servedWorld, type ServedWorld } from "./served-world";

let world: ServedWorld;
beforeAll(async () => {
  world = await servedWorld("stolen", { MAIL_URL: "smtp://127.0.0.1:9", MAIL_FROM: "crm@example.com" });
  await plant((query, variables, headers) => world.ask<Record<string, { id: string; version: number }>>("ada", query, variables, headers));
});
afterAll(() => world.close());

/** All that a thief of the database has: the embedded one's files, byte by byte; of a server every row of every table. */
async function loot(): Promise<Buffer> {
  const { dataSource, sql } = world.app.database;
  if (isEmbedded) {
    const file = dataSource.options.database as string;
    return Buffer.concat([file, `${file}-wal`, `${file}-shm`].filter((path) => existsSync(path)).map((path) => readFileSync(path)));
  }
  const tables = await sql.rows<{ name: string }>("SELECT TABLE_NAME AS `name` FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()");
  const rows = await Promise.all(tables.map(({ name }) => sql.rows(`SELECT * FROM \`${name}\``)));
  return Buffer.from(JSON.stringify(rows));
}

test("a stolen database tells nothing that is encrypted: records, events, receipts, mails, search index, all of it", async () => {
  const stolen = await loot();
  expect(stolen.includes("Planted too")).toBe(true); // names are not encrypted, so this is the right loot
  expect(tracesIn(stolen)).toEqual([]);
});

test("nor does the log, of refused requests neither", () => {
  expect(tracesIn(Buffer.from(world.log.join("\n")))).toEqual([]);
});

test("the replica of the analyses has no column that is encrypted", () => {
  for (const { name, columns } of sealedTables(world.app.database)) {
    const replica = replicaTables.find((table) => table.name === name);
    expect(Object.keys(replica?.columns ?? {}).filter((column) => columns.some(({ property, index }) => property === column || index === column))).toEqual([]);
  }
});

test("the same loot with the keys gives everything back", async () => {
  const { data } = await world.ask<{ customers: { nodes: { phone: string; bankAccount: string }[] } }>("ada", `{ customers(first: 1, filter: { search: "Planted" }) { nodes { phone bankAccount } } }`);
  expect(data?.customers.nodes).toEqual([{ phone: "+886 7 3914 6688", bankAccount: "WB83 WEST 9876 5432 1098" }]);
});

test("the search itself finds what is there", () => {
  expect(tracesIn(Buffer.from("… 紫藤路四七一一號之前 … 0968413577 …"))).toEqual(["紫藤路四七一一號之前", "紫藤路四七一一號之前", "0968413577"]);
});
