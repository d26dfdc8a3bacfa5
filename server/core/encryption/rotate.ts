import { setTimeout as pause } from "node:timers/promises";
import { systemClock, type Clock } from "../clock";
import type { Database } from "../database/database";
import { storedTime } from "../database/sql";
import { KeyPurpose } from "./data-key.entity";
import type { MasterKey } from "./master-key";
import { addDataKey, storedKeys, type OpenKeyring, type StoredKey } from "./open-keyring";
import { resealAll, sealedTables, type OnResealed } from "./reseal";
import { beginningOf, keyIdLength } from "./seal";

/** What a rotation works with. */
export interface Rotation {
  readonly database: Database;
  readonly keys: OpenKeyring;
  readonly masters: readonly MasterKey[];
  readonly clock?: Clock;
  readonly told?: OnResealed;
  /** Told of the pause until every server knows the new key. */
  readonly waiting?: (milliseconds: number) => void | Promise<void>;
}

/** What a rotation did. */
export interface Rotated {
  readonly keyId: string;
  /** It went on where an earlier one was cut off. */
  readonly resumed: boolean;
  readonly records: number;
}

/**
 * Makes a new data key, waits until every server knows it, seals all values with it, and retires the keys before. The
 * system goes on working meanwhile. Cut off and started again it goes on. The index key stays: a second one would split
 * every look-up and every check of uniqueness in two for as long as it takes, and it decrypts nothing.
 */
export async function rotate({ database, keys, masters, clock = systemClock, told, waiting = (milliseconds) => pause(milliseconds) }: Rotation): Promise<Rotated> {
  const resumed = (await liveKeys(database)).length > 1;
  if (!resumed) await addDataKey(database, masters, clock);
  await keys.refresh();
  const newest = (await liveKeys(database)).at(-1) as StoredKey;
  const early = Date.parse(`${newest.activeFrom.replace(" ", "T")}Z`) - clock.now().getTime();
  if (early > 0) await waiting(early);
  const records = await resealAll(database, told);
  await database.transact(({ sql }) =>
    sql.run("UPDATE `data_key` SET `retiredAt` = ? WHERE `purpose` = ? AND `id` <> ? AND `retiredAt` IS NULL", [storedTime(clock.now()), KeyPurpose.SEAL, newest.id]),
  );
  return { keyId: newest.id, resumed, records };
}

/** The keys that values may be sealed with, oldest first. */
const liveKeys = async (database: Database): Promise<StoredKey[]> =>
  (await storedKeys(database.sql)).filter(({ purpose, retiredAt }) => purpose === KeyPurpose.SEAL && retiredAt === null).sort((left, right) => (left.activeFrom < right.activeFrom ? -1 : 1));

/** How many values each key has sealed; plain ones under "". It reads every sealed column. */
export async function valuesByKey(database: Database): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { name, columns } of sealedTables(database)) {
    for (const { property } of columns) {
      const key = `CASE WHEN \`${property}\` LIKE ? THEN SUBSTR(\`${property}\`, ${beginningOf("").length}, ${keyIdLength}) ELSE '' END`;
      const rows = await database.sql.rows<{ key: string; n: number }>(`SELECT ${key} AS \`key\`, COUNT(*) AS \`n\` FROM \`${name}\` WHERE \`${property}\` IS NOT NULL GROUP BY 1`, [`${beginningOf("").slice(0, -1)}%`]);
      for (const row of rows) counts.set(row.key, (counts.get(row.key) ?? 0) + row.n);
    }
  }
  return counts;
}
