import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { scratchFolder } from "../../testing/scratch";
import { openDatabase } from "./database";

const root = join(__dirname, "../../..");

/** A process that writes units of two rows as fast as it can, and says so after each. */
const writer = `
  const { openDatabase } = require("./server/core/database/database");
  void (async () => {
    const database = await openDatabase({ file: process.argv[1], entities: [], migrations: [] });
    await database.transact(({ sql }) => sql.run("CREATE TABLE sale (id integer, half integer)"));
    for (let id = 1; ; id++) {
      await database.transact(async ({ sql }) => {
        await sql.run("INSERT INTO sale VALUES (?, 1)", [id]);
        await new Promise(setImmediate);
        await sql.run("INSERT INTO sale VALUES (?, 2)", [id]);
      });
      process.stdout.write(id + "\\n");
    }
  })();
`;

test("a killed process loses no acknowledged unit of the embedded database, and leaves none half done", async () => {
  const { folder, remove } = scratchFolder();
  const file = join(folder, "guanxi.db");
  const child = spawn(process.execPath, ["-r", "./scripts/swc-register.js", "-e", writer, file], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let acknowledged = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line);
    if (acknowledged === 100) child.kill("SIGKILL");
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");

  const database = await openDatabase({ file, entities: [], migrations: [] });
  const sales = await database.sql.rows<{ id: number; halves: number }>("SELECT id, COUNT(*) AS halves FROM sale GROUP BY id ORDER BY id");
  await database.close();
  remove();
  expect(acknowledged).toBeGreaterThanOrEqual(100);
  expect(sales.slice(0, acknowledged).map((sale) => sale.id)).toEqual(Array.from({ length: acknowledged }, (_, n) => n + 1));
  expect(sales.every((sale) => sale.halves === 2)).toBe(true);
});
