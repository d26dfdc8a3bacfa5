import { createHash } from "node:crypto";
import { createReadStream, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import type { Context } from "../core/context";
import type { Database } from "../core/database/database";
import { scratchFolder } from "../testing/scratch";
import { load, recipeOf, type LoadReport } from "./load";
import { loaderContext } from "./loader";
import { recipes } from "./recipes";

const data = join(__dirname, "../../../shared/data");

/** The folder of a real data set; undefined where the machine does not have it. */
export const dataFolder = (name: string): string | undefined => (existsSync(join(data, name)) ? join(data, name) : undefined);

/** `describe`, or `describe.skip` with a word where the data set is not there. */
export function describeData(name: string, work: (folder: string) => void): void {
  const folder = dataFolder(name);
  if (folder) describe(name, () => work(folder));
  else describe.skip(`${name} (there is no ../shared/data/${name} on this machine)`, () => work(""));
}

/** Loads files as `npm run load` does. */
export async function loadFiles(database: Database, recipe: string, folder: string, errorFolder = scratchFolder().folder): Promise<LoadReport> {
  const ctx: Context = await loaderContext(database, { zone: "UTC", currency: "USD" });
  return load(ctx, { recipe: recipeOf(recipes, recipe), folder, errorFolder });
}

/** The first rows of a compressed file as plain text lines, the header first. */
export async function firstLines(path: string, count: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: createReadStream(path).pipe(createGunzip()) })) {
    lines.push(line);
    if (lines.length > count) break;
  }
  return lines;
}

/** A folder with one CSV file in it. */
export function folderWith(name: string, lines: readonly string[]): { folder: string; remove: () => void } {
  const scratch = scratchFolder();
  writeFileSync(join(scratch.folder, name), `${lines.join("\n")}\n`);
  return scratch;
}

/** Tells whether anything in any table has changed. */
export async function hashOfEverything(database: Database): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const { tableName, primaryColumns } of database.dataSource.entityMetadatas) {
    const hash = createHash("sha1");
    const order = primaryColumns.map(({ databaseName }) => `\`${databaseName}\``).join(", ");
    for await (const rows of database.stream(`SELECT * FROM \`${tableName}\` ORDER BY ${order}`)) hash.update(JSON.stringify(rows));
    hashes[tableName] = hash.digest("hex");
  }
  return hashes;
}
