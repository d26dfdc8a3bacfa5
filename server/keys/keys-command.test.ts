import { spawn } from "node:child_process";
import { join } from "node:path";
import { readConfig, type Config } from "../config";
import { TestClock } from "../core/clock";
import { insertRows } from "../core/database/bulk";
import type { Database } from "../core/database/database";
import { isEmbedded } from "../core/database/engine";
import { masterKey, newMasterKeyText, parseMasterKeys } from "../core/encryption/master-key";
import { addDataKey } from "../core/encryption/open-keyring";
import { valuesByKey } from "../core/encryption/rotate";
import { openWorkspace } from "../open-workspace";
import { dropDatabase, scratchFolder, urlBeside } from "../testing/scratch";
import { keys, UsageError } from "./keys-command";

const { folder, remove } = scratchFolder();
const place: Record<string, string> = isEmbedded ? { DATABASE_FILE: join(folder, "guanxi.sqlite") } : { DATABASE_URL: urlBeside("keys") };
const config: Config = readConfig({ ...process.env, ...place });
const masters = parseMasterKeys(process.env["ENCRYPTION_KEY"] ?? "") ?? [];
const suppliers = 6_000;

const opened = async <T>(look: (database: Database) => Promise<T>, as: Config = config): Promise<T> => {
  const { database } = await openWorkspace(as);
  try {
    return await look(database);
  } finally {
    await database.close();
  }
};
const run = (...args: string[]): Promise<string[]> => keys(config, args, () => undefined);

/** The command as people give it, in a process of its own; killed as soon as it says that it has begun. */
function asProcess(command: string, isKilled: boolean): Promise<string> {
  const child = spawn(process.execPath, ["-r", "./scripts/swc-register.js", "server/keys/cli.ts", command], { cwd: join(__dirname, "../.."), env: { ...process.env, ...place } });
  let said = "";
  child.stdout.on("data", (text: Buffer) => (said += text.toString()));
  child.stderr.on("data", (text: Buffer) => {
    if (isKilled && text.toString().includes("Sealing supplier")) child.kill("SIGKILL");
  });
  return new Promise((resolve) => child.on("exit", (code) => resolve(`${code ?? "killed"} ${said}`)));
}

beforeAll(async () => {
  if (!isEmbedded) await dropDatabase(config.databaseUrl as string);
  const rows = Array.from({ length: suppliers }, (_, index) => ({ id: `sup_${String(index).padStart(6, "0")}`, version: 1, name: `S${index}`, nameKey: `s${index}`, phone: `02-${1_000_000 + index}` }));
  await opened(async (database) => {
    await database.transact(async ({ sql }) => {
      await insertRows(sql, "supplier", rows);
      await sql.run("DELETE FROM `sealing_progress`"); // as an older release left them
    });
  });
});
afterAll(async () => {
  if (!isEmbedded) await dropDatabase(config.databaseUrl as string);
  remove();
});

test("status names each key, what wraps it and what it has sealed, and none of the keys themselves", async () => {
  const lines = await run("status");
  expect(lines.find((line) => line.includes("SEAL"))).toMatch(new RegExp(`^[0-9a-f]{8} {2}SEAL {3}wrapped with ${masters[0]?.id ?? ""} {2}made [\\d-]+ [\\d:]+ {2}6,000 values$`));
  expect(lines.find((line) => line.includes("INDEX"))).toMatch(/blind indexes$/);
});

test("a rotation that is killed is gone on with, and its end is an event", async () => {
  const keyId = await opened(async (database) => {
    await database.transact(({ sql }) => sql.run("UPDATE `data_key` SET `activeFrom` = '2020-01-01 00:00:00.000'"));
    return addDataKey(database, masters, new TestClock(new Date("2021-01-01"))); // every server knows it by now
  });
  expect(await asProcess("rotate", true)).toBe("killed ");
  expect((await opened(valuesByKey)).get(keyId) ?? 0).toBeLessThan(suppliers);
  expect(await asProcess("rotate", false)).toMatch(new RegExp(`^0 Went on where it was cut off\\. [\\d,]+ records were sealed with the key ${keyId};`));
  expect(await opened(valuesByKey)).toEqual(new Map([[keyId, suppliers]]));
  expect((await run("status")).filter((line) => line.includes("retired"))).toHaveLength(1);
  const events = await opened(({ sql }) => sql.rows("SELECT `type`, `recordId`, `cause` FROM `event` WHERE `type` LIKE 'dataKey.%'"));
  expect(events).toMatchObject([{ type: "dataKey.rotated", recordId: keyId, cause: "job:keys" }]);
}, 60_000);

test("rewrap puts all data keys under a new master key, without which nothing opens then", async () => {
  const next = masterKey(Buffer.from(newMasterKeyText(), "base64"));
  const both: Config = { ...config, masterKeys: [next, ...masters] };
  expect((await keys(both, ["rewrap"], () => undefined))[0]).toBe(`3 data keys were wrapped with the master key ${next.id}.`);
  expect((await keys({ ...config, masterKeys: [next] }, ["status"], () => undefined)).every((line) => line.includes(`wrapped with ${next.id}`))).toBe(true);
  expect(await asProcess("status", false)).toBe("1 ");
});

test.each([[], ["rotate", "now"], ["constructor"]])("says how it is used when it is not understood: %j", async (...args: string[]) => {
  await expect(run(...args)).rejects.toThrow(UsageError);
});
