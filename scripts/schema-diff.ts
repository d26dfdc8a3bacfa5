/** Prints, as JSON, the statements that the migrations lack to make what the entities say; used by migrate-generate. */
import { schemaDiff } from "../server/core/database/migrate";
import { entities } from "../server/entities";
import { migrations } from "../server/migrations";
import { scratchMigrated } from "../server/testing/scratch";

async function main(): Promise<void> {
  const database = await scratchMigrated(`diff_${process.pid}`, entities, migrations);
  try {
    process.stdout.write(JSON.stringify(await schemaDiff(database)));
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
