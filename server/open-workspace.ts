import type { Config } from "./config";
import { systemClock, type Clock } from "./core/clock";
import { openDatabase, type Database } from "./core/database/database";
import { migrate } from "./core/database/migrate";
import { masterKeysOfFile, type MasterKey } from "./core/encryption/master-key";
import { openKeyring, type OpenKeyring } from "./core/encryption/open-keyring";
import { sealPlainValues } from "./core/encryption/reseal";
import { entities } from "./entities";
import { migrations } from "./migrations";

/** A database ready for use: up to date, and its sealed values readable. */
export interface Workspace {
  readonly database: Database;
  readonly keys: OpenKeyring;
}

type Place = Pick<Config, "databaseUrl" | "databaseFile" | "masterKeys" | "masterKeyFile">;

/**
 * Opens the database, brings it up to date and lets this process unseal what is encrypted in it. Closing the database
 * closes all.
 * @throws MasterKeyError where the master key is missing or another one
 */
export async function openWorkspace(config: Place, clock: Clock = systemClock): Promise<Workspace> {
  const database = await openDatabase({ url: config.databaseUrl, file: config.databaseFile, entities, migrations });
  try {
    await migrate(database);
    const keys = await openKeyring(database, (isNew) => masterKeysOf(config, isNew), clock);
    await sealPlainValues(database);
    const close = database.close.bind(database);
    database.close = () => {
      keys.close();
      return close();
    };
    return { database, keys };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The master keys of a configuration, the current one first. A file that somebody named is never made, for then a key is expected in it. */
export function masterKeysOf({ masterKeys, masterKeyFile }: Pick<Config, "masterKeys" | "masterKeyFile">, isNew: boolean): readonly MasterKey[] {
  return masterKeys ?? masterKeysOfFile(masterKeyFile.path, isNew && !masterKeyFile.isNamed);
}
