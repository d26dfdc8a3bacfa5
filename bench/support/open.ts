import "reflect-metadata";
import { openDatabase, type Database } from "../../server/core/database/database";
import { migrate } from "../../server/core/database/migrate";
import { entities } from "../../server/entities";
import { migrations } from "../../server/migrations";

/** Opens a bench's database and makes its tables. */
export async function openMigrated(url: string): Promise<Database> {
  process.env["DATABASE_URL"] = url;
  const database = await openDatabase({ url, entities, migrations });
  await migrate(database);
  return database;
}
