/** `npm run schema`: writes schema.graphql, the contract, from the server's classes. `--check` only compares. */
import "reflect-metadata";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lexicographicSortSchema, printSchema } from "graphql";
import { buildGraphSchema } from "../server/schema";

const file = join(__dirname, "..", "schema.graphql");

async function main(): Promise<void> {
  const wanted = `${printSchema(lexicographicSortSchema(buildGraphSchema()))}\n`;
  if (!process.argv.includes("--check")) return writeFile(file, wanted);
  if ((await readFile(file, "utf8").catch(() => "")) === wanted) return;
  console.error("schema.graphql differs from the server's classes. Run: npm run schema");
  process.exitCode = 1;
}

void main();
