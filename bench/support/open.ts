import "reflect-metadata";
import { readConfig } from "../../server/config";
import type { Database } from "../../server/core/database/database";
import { openWorkspace } from "../../server/open-workspace";

/** Opens a bench's database and makes its tables. */
export async function openMigrated(url: string): Promise<Database> {
  process.env["DATABASE_URL"] = url;
  return (await openWorkspace(readConfig(process.env))).database;
}
