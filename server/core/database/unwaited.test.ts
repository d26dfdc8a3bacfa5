import { setTimeout as pause } from "node:timers/promises";
import { scratchDatabase } from "../../testing/scratch";
import type { Database } from "./database";
import { isEmbedded } from "./engine";

let database: Database;
beforeAll(async () => (database = await scratchDatabase("unwaited", [])));
afterAll(() => database.close());

const gone = { extensions: { code: "INTERNAL", retryable: true } };

test("a statement for which nobody waits any more is not begun", async () => {
  await expect(database.sql.rows("SELECT 1", [], AbortSignal.abort())).rejects.toMatchObject(gone);
});

test("a statement for which somebody waits answers", async () => {
  expect(await database.sql.rows("SELECT 1 AS `one`", [], new AbortController().signal)).toEqual([{ one: 1 }]);
});

(isEmbedded ? test.skip : test)("one under way ends on the server too when nobody waits any more, and later ones are served", async () => {
  const [waiting, begun] = [new AbortController(), Date.now()];
  setTimeout(() => waiting.abort(), 300);
  await expect(database.sql.rows("SELECT SLEEP(50) AS `unwaited`", [], waiting.signal)).rejects.toMatchObject(gone);
  expect(Date.now() - begun).toBeLessThan(20_000);
  await pause(200);
  expect(await database.sql.rows("SELECT `id` FROM information_schema.processlist WHERE `info` LIKE 'SELECT SLEEP%'")).toEqual([]);
});
