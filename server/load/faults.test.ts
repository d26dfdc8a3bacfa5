import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, mkdirSync, symlinkSync, writeFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { Database } from "../core/database/database";
import { isEmbedded } from "../core/database/engine";
import { testDatabase } from "../testing/database";
import { scratchFolder, urlBeside } from "../testing/scratch";
import { loadFiles } from "./fixture";
import { isDiskFull } from "./load-error";

jest.setTimeout(120_000);

const root = join(__dirname, "../..");
const header = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

/** Invoices of three lines each, from a number on. */
const invoices = (count: number, from = 1): string[] =>
  Array.from({ length: count * 3 }, (_, index) => `${536_000 + from + Math.floor(index / 3)},P${index % 40},Product ${index % 40},${1 + (index % 5)},2010-12-01 08:26:00,1.255,${17_000 + (index % 90)},Norway`);

let database: Database;
let scratch: ReturnType<typeof scratchFolder>;
let errors: string;
beforeEach(async () => {
  database = await testDatabase();
  scratch = scratchFolder();
  errors = join(scratch.folder, "errors");
});
afterEach(async () => {
  await database.close();
  scratch.remove();
});

const write = (lines: readonly string[], ending = "\n"): void => writeFileSync(join(scratch.folder, "online_retail.csv"), [header, ...lines].join("\n") + ending);
const count = async (table: string): Promise<number> => Number((await database.sql.rows<{ n: number }>(`SELECT COUNT(*) AS \`n\` FROM \`${table}\``))[0]?.n);
const refused = (): string[] => readFileSync(join(errors, "online_retail-orders.csv"), "utf8").replace("\ufeff", "").trimEnd().split("\r\n");
const load = () => loadFiles(database, "online_retail", scratch.folder, errors);

/** All orders have all their lines, every order has its event, nothing is there twice. */
async function expectWhole(orders: number): Promise<void> {
  expect(await count("sales_order")).toBe(orders);
  expect(await count("order_line")).toBe(orders * 3);
  expect(await database.sql.rows("SELECT `id` FROM `sales_order` WHERE `lineCount` <> 3")).toEqual([]);
  const [events] = await database.sql.rows<{ n: number }>("SELECT COUNT(*) AS `n` FROM `event` WHERE `type` = 'order.created'");
  expect(Number(events?.n)).toBe(orders);
  expect(await count("load_checkpoint")).toBe(0);
}

describe("rows that break a rule", () => {
  test("are written down with what is wrong, and the others go on", async () => {
    const bad = [
      "540001,P1,=HYPERLINK(1),ten,2010-12-01 08:26:00,1.25,17001,Norway",
      "540001,P2,fine,1,2010-12-01 08:26:00,1.25,17001,Norway",
      "540002,P1,no day,1,2010-13-01 08:26:00,1.25,17001,Norway",
      "540003,P1,five decimals,1,2010-12-01 08:26:00,1.00001,17001,Norway",
      "540004,P1,nothing,0,2010-12-01 08:26:00,1.25,17001,Norway",
      ",P1,no invoice,1,2010-12-01 08:26:00,1.25,17001,Norway",
      "540005,P1,too,many,cells,1,2010-12-01 08:26:00,1.25,17001,Norway",
      `540006,P1,${"very long ".repeat(40)},1,2010-12-01 08:26:00,1.25,17001,Norway`,
    ];
    write([...invoices(10), ...bad, ...invoices(10, 11)]);
    const { steps } = await load();
    expect(steps.at(-1)?.tally).toMatchObject({ made: { Order: 20 }, refused: 8 });
    expect(refused()).toEqual([
      `row,field,code,message,${header}`,
      `32,lines.0.quantity,notInteger,must be a whole number,540001,P1,'=HYPERLINK(1),ten,2010-12-01 08:26:00,1.25,17001,Norway`,
      "33,,sameRecord,goes with row 32,540001,P2,fine,1,2010-12-01 08:26:00,1.25,17001,Norway",
      "34,orderedOn; orderedAt,wrongFormat,must be a day such as 2026-01-31; must be a time such as 2026-01-31 09:00:00,540002,P1,no day,1,2010-13-01 08:26:00,1.25,17001,Norway",
      expect.stringMatching(/^35,lines\.0\.unitPrice,amount,/),
      expect.stringMatching(/^36,lines\.0\.quantity,outOfRange,/),
      expect.stringMatching(/^37,key,required,/),
      expect.stringMatching(/^38,,wrongColumns,has 10 cells where there are 8 columns,/),
      expect.stringMatching(/^39,lines\.0\.description,tooLong,/),
    ]);
    await expectWhole(20);
  });

  test("that only the service can tell, an order number taken by somebody else, cost no other row", async () => {
    write(invoices(3));
    await load();
    await database.transact(({ sql }) => sql.run("DELETE FROM `external_id` WHERE `recordType` = 'Order' AND `value` = '536002'"));
    write(invoices(50));
    const { steps } = await load();
    expect(steps.at(-1)?.tally).toMatchObject({ made: { Order: 47 }, refused: 3 });
    expect(refused()[1]).toMatch(/^5,number,taken,another order has the number 536002,/);
    await expectWhole(50);
  });

  test("an invoice that comes again much later is refused, not lost and not doubled", async () => {
    write([...invoices(1_000), "536001,P1,late,1,2010-12-01 08:26:00,1.25,17001,Norway"]);
    const { steps } = await load();
    expect(steps.at(-1)?.tally).toMatchObject({ made: { Order: 1_000 }, refused: 1 });
    expect(refused()[1]).toMatch(/^3002,key,repeated,536001 has come before in this file,/);
    await expectWhole(1_000);
  });
});

describe("half a file", () => {
  test.each([
    ["cut in the middle of a row", () => write([...invoices(2_000), "540001,P1,half a ro"], ""), /online_retail\.csv is cut off in the middle of row 6002/],
    ["cut within quotation marks", () => write([...invoices(2_000), '540001,P1,"half a ro'], ""), /quotation mark is not closed/],
    ["cut in the middle of the compressed data", () => writeFileSync(join(scratch.folder, "online_retail.csv.gz"), gzipSync([header, ...invoices(2_000)].join("\n")).subarray(0, -2_000)), /compressed data ends too early/],
  ])("%s is said in plain words, saves no half order, and the whole file is loaded after it", async (_name, make, message) => {
    make();
    await expect(load()).rejects.toThrow(message);
    expect(await database.sql.rows("SELECT `id` FROM `sales_order` WHERE `lineCount` <> 3")).toEqual([]);
    rmSync(join(scratch.folder, "online_retail.csv.gz"), { force: true });
    write(invoices(2_000));
    await load();
    await expectWhole(2_000);
  });

  test("a file that is not there, an empty one, and one with other columns are named", async () => {
    await expect(load()).rejects.toThrow("There is no online_retail.csv (or online_retail.csv.gz)");
    writeFileSync(join(scratch.folder, "online_retail.csv"), "");
    await expect(load()).rejects.toThrow("online_retail.csv is empty");
    writeFileSync(join(scratch.folder, "online_retail.csv"), "InvoiceNo,StockCode\n1,2\n");
    await expect(load()).rejects.toThrow("online_retail.csv has no column CustomerID; it has InvoiceNo, StockCode.");
    expect(await count("customer")).toBe(0);
  });
});

describe("a full disk", () => {
  test("where the errors are written: nothing of the batch is saved, and it goes on once there is room", async () => {
    write([...invoices(1_500), "540001,P1,bad,x,2010-12-01 08:26:00,1.25,17001,Norway"]);
    mkdirSync(errors);
    symlinkSync("/dev/full", join(errors, "online_retail-orders.csv"));
    const failure: unknown = await load().catch((error: unknown) => error);
    expect(isDiskFull(failure)).toBe(true);
    expect(await count("order_line")).toBe((await count("sales_order")) * 3);
    rmSync(join(errors, "online_retail-orders.csv"));
    const report = await load();
    expect(report.resumed).toBe(true);
    expect(refused()).toHaveLength(2);
    await expectWhole(1_500);
  });

  (isEmbedded ? test : test.skip)("where the database is: nothing of the batch is saved, and it goes on once there is room", async () => {
    write(invoices(3_000));
    const limit = (pages: number): Promise<unknown> => database.transact(({ sql }) => sql.rows(`PRAGMA max_page_count = ${pages}`));
    const [pages] = await database.sql.rows<{ page_count: number }>("PRAGMA page_count");
    await limit((pages?.page_count ?? 0) + 400);
    const failure: unknown = await load().catch((error: unknown) => error);
    expect(isDiskFull(failure)).toBe(true);
    const saved = await count("sales_order");
    expect(saved).toBeLessThan(3_000);
    expect(await count("order_line")).toBe(saved * 3);
    await limit(1_000_000);
    expect((await load()).resumed).toBe(true);
    await expectWhole(3_000);
  });
});

describe("a killed load", () => {
  /** The real command in a process of its own. */
  function start(): ReturnType<typeof spawn> {
    const place = isEmbedded ? { DATABASE_FILE: database.dataSource.options.database as string, DATABASE_URL: "" } : { DATABASE_URL: urlBeside(process.env["JEST_WORKER_ID"] ?? "1") };
    const command = ["-r", "./scripts/swc-register.js", "server/load/cli.ts", "online_retail", scratch.folder, errors];
    return spawn(process.execPath, command, { cwd: root, env: { ...process.env, ...place }, stdio: "ignore" });
  }

  test("at any point goes on where it was: no row is lost, none is doubled, no error is forgotten", async () => {
    const bad = Array.from({ length: 40 }, (_, index) => `${550_000 + index},P1,bad,x,2010-12-01 08:26:00,1.25,17001,Norway`);
    const good = invoices(6_000);
    write(bad.flatMap((line, index) => [...good.slice(index * 450, (index + 1) * 450), line]));
    for (const reached of [1, 1_500, 3_500]) {
      const child = start();
      const ended = once(child, "exit");
      while ((await count("sales_order")) < reached && child.exitCode === null) await pause(5);
      child.kill("SIGKILL");
      await ended;
      expect(await count("order_line")).toBe((await count("sales_order")) * 3);
    }
    expect(await count("sales_order")).toBeLessThan(6_000);
    const [code] = (await once(start(), "exit")) as [number];
    expect(code).toBe(2);
    expect(refused().slice(1).map((line) => line.split(",")[4])).toEqual(bad.map((line) => line.split(",")[0]));
    await expectWhole(6_000);
  });
});
