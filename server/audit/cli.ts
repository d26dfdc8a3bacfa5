import "reflect-metadata";
import { ConfigError, readConfig } from "../config";
import { openDatabase } from "../core/database/database";
import { entities } from "../entities";
import { migrations } from "../migrations";
import { audit, UsageError } from "./audit";

/** Exit codes: 0 the chain holds, 1 it does not, 2 it could not be looked at. */
async function main(args: readonly string[]): Promise<number> {
  const config = readConfig(process.env);
  const database = await openDatabase({ url: config.databaseUrl, file: config.databaseFile, entities, migrations });
  try {
    const { lines, holds } = await audit(database, args);
    for (const line of lines) console.log(line);
    return holds ? 0 : 1;
  } finally {
    await database.close();
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const { message, stack } = error as Error;
    console.error(error instanceof UsageError || error instanceof ConfigError ? message : (stack ?? message));
    process.exit(2);
  },
);
