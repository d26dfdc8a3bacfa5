import type { Config } from "../config";
import { KeyPurpose } from "../core/encryption/data-key.entity";
import { rewrapKeys, storedKeys } from "../core/encryption/open-keyring";
import { rotate, valuesByKey } from "../core/encryption/rotate";
import type { OnResealed } from "../core/encryption/reseal";
import type { Database } from "../core/database/database";
import { commandContext } from "../backup/workshop";
import { masterKeysOf, openWorkspace } from "../open-workspace";

/** The command was not understood. */
export class UsageError extends Error {}

const usage = `Usage: npm run keys -- status
       npm run keys -- rotate
       npm run keys -- rewrap

status  says which data keys there are, which master key wraps them, and how many values each has sealed
rotate  makes a new data key and seals every value with it, while people work; cut off, the same command goes on
rewrap  wraps the data keys with the first master key in ENCRYPTION_KEY or its file; those after it may go then`;

/**
 * Does what the command line asks of the keys.
 * @returns what to say of it
 * @throws UsageError, MasterKeyError
 */
export async function keys(config: Config, [command, ...more]: readonly string[], told: OnResealed): Promise<string[]> {
  const work = more.length === 0 && command !== undefined && Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!work) throw new UsageError(usage);
  const workspace = await openWorkspace(config);
  try {
    return await work({ ...workspace, config, told });
  } finally {
    await workspace.database.close();
  }
}

type Workspace = Awaited<ReturnType<typeof openWorkspace>>;
type Command = (given: Workspace & { config: Config; told: OnResealed }) => Promise<string[]>;

const commands: Readonly<Record<string, Command>> = {
  status: ({ database }) => status(database),

  async rotate({ database, keys: open, config, told }) {
    const { keyId, resumed, records } = await rotate({ database, keys: open, masters: masterKeysOf(config, false), told });
    await note(database, config, "dataKey.rotated", keyId);
    return [`${resumed ? "Went on where it was cut off. " : ""}${count(records)} records were sealed with the key ${keyId}; the keys before are retired.`];
  },

  async rewrap({ database, config }) {
    const masters = masterKeysOf(config, false);
    const rewrapped = await rewrapKeys(database, masters);
    if (rewrapped > 0) await note(database, config, "dataKey.rewrapped", masters[0]?.id ?? "");
    return [`${count(rewrapped)} data keys were wrapped with the master key ${masters[0]?.id ?? ""}.`, "Keep the keys before it as long as you keep backups made with them."];
  },
};

async function status(database: Database): Promise<string[]> {
  const [stored, values] = [await storedKeys(database.sql), await valuesByKey(database)];
  const lines = stored.map(({ id, purpose, masterKeyId, createdAt, retiredAt }) => {
    const use = purpose === KeyPurpose.INDEX ? "blind indexes" : `${count(values.get(id) ?? 0)} values`;
    return `${id}  ${purpose.padEnd(5)}  wrapped with ${masterKeyId}  made ${createdAt.slice(0, 16)}  ${use}${retiredAt ? `  retired ${retiredAt.slice(0, 16)}` : ""}`;
  });
  const plain = values.get("") ?? 0;
  return plain > 0 ? [...lines, `${count(plain)} values are not sealed yet; they are sealed when a server starts.`] : lines;
}

/** A change of keys is an event like any other. */
const note = (database: Database, config: Config, type: string, id: string): Promise<void> =>
  commandContext(database, config, "keys").transact((tx) => Promise.resolve(void tx.emit(type, { id })));

const count = (number: number): string => number.toLocaleString("en");
